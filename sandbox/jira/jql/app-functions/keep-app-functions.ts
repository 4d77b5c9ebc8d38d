import { z } from "zod";
import type { AppInstallation } from "../../../seams";
import type { Rows } from "../../store/rows";
import type { JqlAppFunction } from "../catalogue";

const declared = z.object({
  name: z.string().min(1),
  arguments: z.array(z.object({ name: z.string(), required: z.boolean() })),
  types: z.array(z.string()),
  operators: z.array(z.string()),
});

/** Makes the functions of an app known to JQL, in place of those it brought before. @throws when the manifest declares one wrongly. */
export function keepAppFunctions(rows: Rows, app: Pick<AppInstallation, "appId" | "environmentId" | "jqlFunctions">): void {
  rows.run("DELETE FROM jira_jql_function WHERE app_id = ?", app.appId);
  for (const module of app.jqlFunctions ?? []) {
    const key = `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${module.key}`;
    const definition = JSON.stringify(declared.parse(module));
    rows.run(
      "INSERT INTO jira_jql_function (key, app_id, module_key, definition) VALUES (?, ?, ?, ?)",
      key,
      app.appId,
      module.key,
      definition,
    );
  }
  rows.run("DELETE FROM jira_jql_precomputation WHERE function_key NOT IN (SELECT key FROM jira_jql_function)");
}

/** The functions that apps add to JQL, in the order of their installation. */
export function appFunctions(rows: Pick<Rows, "all">): JqlAppFunction[] {
  return rows
    .all<{ key: string; app_id: string; app_name: string; module_key: string; definition: string }>(
      `SELECT function.*, app.name AS app_name FROM jira_jql_function AS function JOIN jira_app AS app ON app.app_id = function.app_id
       ORDER BY function.rowid`,
    )
    .map(({ definition, ...row }) => ({
      key: row.key,
      appId: row.app_id,
      appName: row.app_name,
      moduleKey: row.module_key,
      ...(JSON.parse(definition) as z.infer<typeof declared>),
    }));
}
