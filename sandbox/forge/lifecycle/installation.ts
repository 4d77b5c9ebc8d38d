import type { DatabaseSync } from "node:sqlite";
import type { AppPermissionModule, ForgeFieldModule, ForgeGadgetModule, Jira } from "../../seams";
import type { Identity } from "../identity";
import type { Manifest } from "../manifest/read-manifest";

export type Installation = {
  /** Installs into Jira; true the first time, when the app is still to be told. */
  install(): boolean;
  /** @throws before the first install. */
  appAccountId(): string;
};

/** Keeps who the app is in Jira, on SQLite. */
export function createInstallation(options: {
  database: DatabaseSync;
  jira: Pick<Jira, "installApp">;
  identity: Identity;
  manifest: Manifest;
}): Installation {
  const { database, jira, identity, manifest } = options;
  database.exec("CREATE TABLE IF NOT EXISTS forge_installation (installation_id TEXT PRIMARY KEY, account_id TEXT NOT NULL)");

  return {
    install() {
      const accountId = jira.installApp({
        appId: identity.appId,
        environmentId: identity.environmentId,
        installationId: identity.installationId,
        name: identity.appName,
        scopes: identity.scopes,
        customFields: (manifest.modules["jira:customField"] ?? []) as unknown as ForgeFieldModule[],
        customFieldTypes: (manifest.modules["jira:customFieldType"] ?? []) as unknown as ForgeFieldModule[],
        projectPermissions: (manifest.modules["jira:projectPermission"] ?? []) as unknown as AppPermissionModule[],
        globalPermissions: (manifest.modules["jira:globalPermission"] ?? []) as unknown as AppPermissionModule[],
        jqlFunctions: manifest.modules["jira:jqlFunction"] ?? [],
        entityProperties: [...(manifest.modules["jira:entityProperty"] ?? []), ...(manifest.modules["jira:entityPropertySet"] ?? [])],
        dashboardGadgets: (manifest.modules["jira:dashboardGadget"] ?? []) as unknown as ForgeGadgetModule[],
      });
      return (
        database.prepare("INSERT INTO forge_installation VALUES (?, ?) ON CONFLICT DO NOTHING").run(identity.installationId, accountId)
          .changes === 1
      );
    },
    appAccountId() {
      const found = database.prepare("SELECT account_id FROM forge_installation WHERE installation_id = ?").get(identity.installationId);
      if (!found) throw new Error("Failed to name the app's account: the app is not installed yet.");
      return found["account_id"] as string;
    },
  };
}
