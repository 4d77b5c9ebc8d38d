import { kvs } from "@forge/kvs";
import type { Configurations, RowChange, StoredConfiguration } from "../../app/ports";
import { configurationRow, storedConfiguration, storedProjectConfiguration, versioned } from "../../contract/stored/configuration";
import type { ProjectConfiguration, SiteConfiguration } from "../../core/configuration/configuration";
import { matrixOf, noProjectConfiguration, projectScope } from "../../core/configuration/configuration";
import type { DocumentKind } from "../../core/configuration/documents";
import type { Scope } from "../../core/priority/matrix";
import { askStorage, isAt, readStored, readTogether, wonRace } from "./ask-storage";
import { dueKey, dueRowOf } from "./due";

/** There is one configuration a site. */
export const SITE_KEY: Scope = "site";
const FIRST_REVISION = 1;

/** What people configured, in Forge's entity storage: the newest in one row a scope, older versions in a row each. */
export const kvsConfigurations: Configurations = {
  async readSite() {
    return siteConfigurationOf(await askStorage("read the configuration", () => kvs.entity("configuration").get(SITE_KEY)));
  },

  createSite: (configuration) =>
    wonRace("store the configuration", () =>
      kvs.entity("configuration").set(SITE_KEY, { revision: FIRST_REVISION, document: configuration }, { keyPolicy: "FAIL_IF_EXISTS" }),
    ),

  replaceSite: (configuration, readAt) =>
    wonRace("store the configuration", () =>
      kvs
        .transact()
        .set(SITE_KEY, { revision: readAt + 1, document: configuration }, { entityName: "configuration", conditions: isAt(readAt) })
        .execute(),
    ),

  async readProject(projectId) {
    const value = await askStorage("read the project's configuration", () => kvs.entity("configuration").get(projectScope(projectId)));
    if (value === undefined) return null;
    const row = readStored("the project's configuration", value, configurationRow);
    return { configuration: readStored("the project's configuration", row.document, storedProjectConfiguration), revision: row.revision };
  },

  async readOlderMatrix(pin) {
    const value = await askStorage("read an older matrix", () =>
      kvs.entity("document-version").get(versionKey(pin.scope, "matrix", pin.version)),
    );
    if (value === undefined) return null;
    const { document } = readStored("an older matrix", value, configurationRow);
    return matrixOf(pin.scope, readStored("an older matrix", document, versioned("matrix")));
  },

  async readOlder(scope, kind, versions) {
    if (versions.length === 0) return [];
    const found = await readTogether(
      versions.map((version) => ({ entityName: "document-version", key: versionKey(scope, kind, version) })),
    );
    return found.map(({ value }) => {
      const { document } = readStored("an older version", value, configurationRow);
      return readStored("an older version", document, versioned(kind));
    });
  },

  async save({ site, project, replaced, mirror, rename }) {
    if (project?.readAt === null && !(await isCreated(project.configuration))) return false;
    const transaction = kvs.transact();
    if (site) transaction.set(SITE_KEY, rowAfter(site), { entityName: "configuration", conditions: isAt(site.readAt ?? FIRST_REVISION) });
    if (project) {
      const conditions = isAt(project.readAt ?? FIRST_REVISION);
      transaction.set(projectScope(project.configuration.projectId), rowAfter(project), { entityName: "configuration", conditions });
    }
    for (const { scope, kind, version } of replaced) {
      const row = { revision: version.version, document: version };
      transaction.set(versionKey(scope, kind, version.version), row, { entityName: "document-version" });
    }
    if (mirror) {
      transaction.set(dueKey("mirror", mirror.subject), dueRowOf("mirror", mirror.subject, mirror.dueAt), { entityName: "due" });
      transaction.set(dueKey("jql", "site"), dueRowOf("jql", "site", mirror.dueAt), { entityName: "due" });
    }
    if (rename) transaction.set(dueKey("rename", rename.subject), dueRowOf("rename", rename.subject, rename.dueAt), { entityName: "due" });
    return wonRace("store the configuration", () => transaction.execute());
  },
};

/** Whether a condition holds on a key that does not exist is stated nowhere, so a project's row is created, empty, before it is changed. */
function isCreated({ projectId }: ProjectConfiguration): Promise<boolean> {
  const empty = noProjectConfiguration(projectId);
  return wonRace("create the project's configuration", () =>
    kvs
      .entity<object>("configuration")
      .set(projectScope(projectId), { revision: FIRST_REVISION, document: empty }, { keyPolicy: "FAIL_IF_EXISTS" }),
  );
}

function rowAfter({ configuration, readAt }: RowChange<SiteConfiguration | ProjectConfiguration>): { revision: number; document: object } {
  return { revision: (readAt ?? FIRST_REVISION) + 1, document: configuration };
}

/** The site's configuration as its row holds it, or why that cannot be used. */
export function siteConfigurationOf(value: unknown): StoredConfiguration {
  if (value === undefined) return { kind: "absent" };
  const row = configurationRow.safeParse(value);
  const parsed = storedConfiguration.safeParse(row.data?.document);
  if (row.success && parsed.success) return { kind: "ready", configuration: parsed.data, revision: row.data.revision };
  const issue = (row.error ?? parsed.error)?.issues[0];
  return { kind: "unreadable", reason: [issue?.path.join("."), issue?.message].filter(Boolean).join(": ") };
}

/** The key of a version that a later one has taken the place of. */
export function versionKey(scope: Scope, kind: DocumentKind, version: number): string {
  return `${scope}:${kind}:${version}`;
}
