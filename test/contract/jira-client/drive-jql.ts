import { keepAppFunctions } from "../../../sandbox/jira/jql/app-functions/keep-app-functions";
import { openRows } from "../../../sandbox/jira/store/rows";
import { insertRow } from "../../support/insert-row";
import type { DrivenJira } from "./a-client";

const DECLARED = {
  key: "chosen-function",
  name: "chosen",
  arguments: [{ name: "word", required: true }],
  types: ["issue"],
  operators: ["in"],
};
const ID = "5f0a4a3e-2a4c-4d0e-9d0b-000000000001";

/** Asks for suggestions, and as the app for what is kept of a function of its own. Gives the fragment kept at the end. */
export async function driveJql(jira: DrivenJira): Promise<string | undefined> {
  await jira.as("ada").jql.getFieldAutoCompleteForQueryString({ fieldName: "project", fieldValue: "pay" });
  keepFunction(jira);

  const { jqlFunctionsApps } = jira.asApp();
  const { values } = await jqlFunctionsApps.getPrecomputations({ orderBy: "-created" });
  await jqlFunctionsApps.updatePrecomputations({ values: [{ id: values?.[0]?.id ?? "", value: "key = PAY-2" }] });
  const { precomputations } = await jqlFunctionsApps.getPrecomputationsByID({ precomputationIDs: [ID] });
  return precomputations?.[0]?.value;
}

/** The app's manifest declares no function: it is given one here, which was asked once. */
function keepFunction({ desk }: DrivenJira): void {
  const { database } = desk.sandbox;
  const rows = openRows(database);
  const app = rows.one<{ app_id: string; environment_id: string }>("SELECT app_id, environment_id FROM jira_app LIMIT 1")!;
  keepAppFunctions(rows, { appId: app.app_id, environmentId: app.environment_id, jqlFunctions: [DECLARED] });
  insertRow(database, "jira_jql_precomputation", {
    id: ID,
    function_key: rows.one<{ key: string }>("SELECT key FROM jira_jql_function")!.key,
    function_name: DECLARED.name,
    field: "issue",
    operator: "in",
    arguments: JSON.stringify(["PAY-1"]),
    value: "key = PAY-1",
    created: desk.sandbox.clock.now(),
    updated: desk.sandbox.clock.now(),
    used: desk.sandbox.clock.now(),
  });
}
