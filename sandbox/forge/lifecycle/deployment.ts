import type { DatabaseSync } from "node:sqlite";
import type { Identity } from "../identity";
import type { Manifest } from "../manifest/read-manifest";

/** Which version of the app stands on the site, and in which installation. */
export type Deployment = {
  /** The identity with its version and its installation of this moment. */
  readonly identity: Identity;
  /** Takes the manifest as deployed; true when that is a new major version of an app that was there before. */
  deploy(): boolean;
  /** From now on the app is another installation. */
  beginInstallation(): void;
};

/** Modules that no app may begin to use without an administrator's word. */
const MAJOR_MODULES = ["llm", "sql", "objectStore"] as const;

/**
 * Keeps the deployed version, on SQLite. What an administrator has to agree to makes a major version: scopes, egress,
 * content policies, and some modules. Minor versions are not counted.
 */
export function createDeployment(database: DatabaseSync, manifest: Manifest, fixed: Identity): Deployment {
  database.exec(
    "CREATE TABLE IF NOT EXISTS forge_deployment (one INTEGER PRIMARY KEY CHECK (one = 1), major INTEGER NOT NULL, agreed TEXT NOT NULL, installation INTEGER NOT NULL)",
  );
  const insert = database.prepare("INSERT INTO forge_deployment VALUES (1, 1, ?, 1) ON CONFLICT DO NOTHING");
  const read = database.prepare("SELECT major, agreed, installation FROM forge_deployment");
  const agreed = agreedIn(manifest);

  function row(): { major: number; agreed: string; installation: number } {
    insert.run(agreed);
    return read.get() as ReturnType<typeof row>;
  }

  return {
    identity: {
      ...fixed,
      get appVersion() {
        return `${row().major}.0.0`;
      },
      get installationId() {
        const { installation } = row();
        return installation === 1 ? fixed.installationId : fixed.installationId.slice(0, -4) + installation.toString(16).padStart(4, "0");
      },
    },
    deploy() {
      if (row().agreed === agreed) return false;
      database.prepare("UPDATE forge_deployment SET major = major + 1, agreed = ?").run(agreed);
      return true;
    },
    beginInstallation: () => void database.prepare("UPDATE forge_deployment SET installation = installation + 1").run(),
  };
}

/** What of a manifest an administrator agrees to, as one text. */
function agreedIn({ permissions, modules }: Manifest): string {
  const { scopes, external, ...rest } = permissions;
  return JSON.stringify([scopes.toSorted(), external ?? {}, rest, MAJOR_MODULES.filter((name) => (modules[name] ?? []).length > 0)]);
}
