import type { Desk, Reply } from "../support/a-desk";
import { aDesk } from "../support/a-desk";
import { insertRow, rowOf } from "../support/insert-row";
import { letManageIncidents } from "../support/let-manage-incidents";
import { letTheAppAdminister } from "../support/let-the-app-administer";

export type Project = {
  readonly id: string;
  readonly key: string;
  /** The ids of its components; the second of one project stands for the same service as that of the other. */
  readonly components: readonly string[];
};

/** A desk with two projects of incidents, each with components, and with people who manage incidents. */
export type Site = {
  readonly desk: Desk;
  readonly projects: readonly [Project, Project];
  readonly typeIds: { readonly incident: string; readonly task: string };
};

const COMPONENTS = ["Checkout", "Refunds"];

/** Sets up a site as it is before anything happens on it. */
export async function aSite(app?: Parameters<typeof aDesk>[0]): Promise<Site> {
  const desk = await aDesk(app);
  const scheme = done(await desk.rest("radia", "GET", "/rest/api/3/project/PAY/permissionscheme")).id as number;
  const lead = desk.sandbox.jira.accountByEmail("joan@example.com")?.accountId;
  const schemes = { issueTypeScheme: 1, issueTypeScreenScheme: 1, workflowScheme: 1, permissionScheme: scheme };
  const card = { key: "CARD", name: "Cards", projectTypeKey: "software", leadAccountId: lead, ...schemes };
  done(await desk.rest("radia", "POST", "/rest/api/3/project", card));
  letTheSamePeopleIn(desk, "PAY", "CARD");
  for (const who of ["grace", "radia"] as const) await letManageIncidents(desk, who);
  await letTheAppAdminister(desk);
  const types = done(await desk.rest("radia", "GET", "/rest/api/3/issuetype")) as { id: string; name: string }[];
  const typeId = (wanted: string): string => types.find(({ name }) => name === wanted)?.id ?? "";
  const site = {
    desk,
    projects: [await aProject(desk, "PAY"), await aProject(desk, "CARD")] as const,
    typeIds: { incident: typeId("Incident"), task: typeId("Task") },
  };
  await desk.settle();
  return site;
}

async function aProject(desk: Desk, key: string): Promise<Project> {
  const components: string[] = [];
  for (const name of COMPONENTS)
    components.push(done(await desk.rest("radia", "POST", "/rest/api/3/component", { name, project: key })).id as string);
  return { id: done(await desk.rest("radia", "GET", `/rest/api/3/project/${key}`)).id as string, key, components };
}

/** Whoever has a role in the one project has it in the other. */
function letTheSamePeopleIn({ sandbox: { database } }: Desk, from: string, to: string): void {
  const idOf = (key: string): number => Number(rowOf(database, "SELECT id FROM jira_project WHERE key = ?", key)["id"]);
  database.prepare("DELETE FROM jira_project_role_member WHERE project_id = ?").run(idOf(to));
  const members = database.prepare("SELECT role_id, member_type, member_id FROM jira_project_role_member WHERE project_id = ?");
  for (const member of members.all(idOf(from))) insertRow(database, "jira_project_role_member", { ...member, project_id: idOf(to) });
}

function done({ status, body }: Reply): Reply["body"] {
  if (status >= 300) throw new Error(`The site cannot be set up: ${status} ${JSON.stringify(body)}`);
  return body;
}
