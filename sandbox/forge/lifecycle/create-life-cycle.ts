import type { DatabaseSync } from "node:sqlite";
import type { Jira, ProductEvent } from "../../seams";
import type { Invoke } from "../invocation/create-invoker";
import type { Manifest } from "../manifest/read-manifest";
import type { AppGrants } from "./app-grants";
import type { Deployment } from "./deployment";
import type { Installation } from "./installation";
import { lifeCycleEvent } from "./life-cycle-event";

/** How a `preUninstall` function ended: `success`, or the type of its error. */
export type Farewell = { readonly moduleKey: string; readonly outcome: string };

export type LifeCycle = {
  /** Installs what is not installed, tells the app of a major version, and starts its schedules. */
  install(): Promise<void>;
  /** Runs the app's `preUninstall` functions, as before it is uninstalled. A failure stops nothing. */
  sayGoodbye(): Promise<readonly Farewell[]>;
  /** Uninstalls and installs again: storage, queues and waiting events begin empty, Jira keeps what it has. */
  reinstall(): Promise<readonly Farewell[]>;
};

export type LifeCycleOptions = {
  readonly database: DatabaseSync;
  readonly manifest: Manifest;
  readonly jira: Pick<Jira, "accounts">;
  readonly installation: Installation;
  readonly deployment: Deployment;
  readonly grants: AppGrants;
  readonly withoutPermissionsSeconds: number;
  readonly receive: (event: ProductEvent) => void;
  readonly beginSchedules: () => void;
  readonly invoke: Invoke;
};

/** Gives what happens to the app as a whole. */
export function createLifeCycle(options: LifeCycleOptions): LifeCycle {
  const { database, manifest, jira, installation, deployment, grants, invoke } = options;
  const { identity } = deployment;

  async function install(): Promise<void> {
    const isUpgrade = deployment.deploy();
    const isNew = installation.install();
    if (isNew && options.withoutPermissionsSeconds > 0) grants.withhold(options.withoutPermissionsSeconds);
    if (isNew) options.receive(lifeCycleEvent("installed", identity, jira.accounts()));
    else if (isUpgrade) options.receive(lifeCycleEvent("upgraded", identity, jira.accounts()));
    options.beginSchedules();
  }

  async function sayGoodbye(): Promise<Farewell[]> {
    const farewells: Farewell[] = [];
    for (const { key, ...module } of manifest.modules["preUninstall"] ?? []) {
      const body = { context: { cloudId: identity.cloudId, moduleKey: key }, contextToken: `context-token-of-${key}` };
      const functionKey = String(module["function"]);
      const result = await invoke({ functionKey, moduleType: "preUninstall", moduleKey: key, body, accountId: null });
      farewells.push({ moduleKey: key, outcome: result.success ? "success" : result.error.errorType });
    }
    return farewells;
  }

  return {
    install,
    sayGoodbye,
    async reinstall() {
      const farewells = await sayGoodbye();
      forgetInstallation(database);
      deployment.beginInstallation();
      await install();
      return farewells;
    },
  };
}

/** Empties every table of the platform but that of what is deployed. */
function forgetInstallation(database: DatabaseSync): void {
  const tables = database.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 6) = 'forge_' AND name <> 'forge_deployment'",
  );
  database.exec("BEGIN IMMEDIATE");
  for (const { name } of tables.all()) database.exec(`DELETE FROM "${String(name)}"`);
  database.exec("COMMIT");
}
