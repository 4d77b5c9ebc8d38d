import type { Site } from "../site";
import { addCustomField } from "../store/custom-fields";
import { describe } from "../store/descriptions";
import { addContext, addOption } from "../store/field-contexts";
import { allFields } from "../store/fields";
import { freshId } from "../store/fresh-id";
import { setProjectDetail, setScope } from "../store/project-details";
import { addTab, setTabFields } from "../store/screen-tabs";
import { addStatus, setWorkflow } from "../store/workflow-documents";
import { createIssue } from "../writing/create-issue";
import { typeIcon, SIGNS } from "./icons";
import { accountIdOf, joinRole, RESPONDERS_GROUP, ROLES, SITE_ADMINS_GROUP } from "./seed-people";
import { INCIDENT_PERMISSIONS } from "./seed-permissions";
import { INCIDENT_TYPE_SCREENS } from "./seed-screens";
import { TYPES } from "./seed-vocabulary";
import { INCIDENT_WORKFLOWS } from "./seed-workflows";

const BILLING = 10002;
const OPERATIONS = 10003;
const TEAM = 10004;

type Schemes = { readonly types: number; readonly screens: number; readonly workflows: number; readonly permissions: number };

/**
 * What makes a site look used: BILL shares every scheme of PAY, OPS has lived with Service Management
 * and has its own fields called Impact and Urgency, and TEAM is a team-managed project.
 */
export function seedLivedIn(site: Site): void {
  const shared = { types: 1, screens: INCIDENT_TYPE_SCREENS, workflows: INCIDENT_WORKFLOWS, permissions: INCIDENT_PERMISSIONS };
  addProject(site, BILLING, "BILL", "Billing", "software", shared);
  addProject(site, OPERATIONS, "OPS", "Operations", "service_desk", { ...shared, screens: operationsScreens(site) });
  addProject(site, TEAM, "TEAM", "Team board", "software", teamSchemes(site));
  setProjectDetail(site, TEAM, { style: "next-gen" });
  seedIssues(site);
}

/** The fields that Service Management makes, on the screen that OPS uses for everything. */
function operationsScreens(site: Site): number {
  const choices = {
    Impact: ["Extensive / Widespread", "Significant / Large", "Moderate / Limited", "Minor / Localized"],
    Urgency: ["Critical", "High", "Medium", "Low"],
  };
  const fieldIds = Object.entries(choices).map(([name, values]) => {
    const type = "com.atlassian.jira.plugin.system.customfieldtypes:select";
    const id = addCustomField(site, { name, description: "", type });
    const contextId = addContext(site, id, {
      name: `Default Configuration Scheme for ${name}`,
      description: "",
      projectIds: [String(OPERATIONS)],
    });
    values.forEach((value) => addOption(site, contextId, { value }));
    return id;
  });
  return screensWith(site, "Operations", ["summary", "description", "priority", "assignee", "labels", ...fieldIds]).id;
}

/** One screen for everything, with the schemes that lead to it. */
function screensWith(site: Site, name: string, fieldIds: readonly string[]): { id: number; screenId: number } {
  const screenId = freshId(site, "jira_screen");
  site.rows.run("INSERT INTO jira_screen (id, name) VALUES (?, ?)", screenId, `${name} screen`);
  setTabFields(site, addTab(site, screenId, "Field Tab"), fieldIds);
  const schemeId = freshId(site, "jira_screen_scheme");
  site.rows.run("INSERT INTO jira_screen_scheme (id, name) VALUES (?, ?)", schemeId, `${name} screen scheme`);
  site.rows.run("INSERT INTO jira_screen_scheme_item (scheme_id, operation, screen_id) VALUES (?, 'default', ?)", schemeId, screenId);
  const id = freshId(site, "jira_issue_type_screen_scheme");
  site.rows.run("INSERT INTO jira_issue_type_screen_scheme (id, name) VALUES (?, ?)", id, `${name} issue type screen scheme`);
  const item = "INSERT INTO jira_issue_type_screen_scheme_item (scheme_id, issue_type_id, screen_scheme_id) VALUES (?, 'default', ?)";
  site.rows.run(item, id, schemeId);
  return { id, screenId };
}

/** Work types, statuses, workflow, screens and permissions that nobody but TEAM has. */
function teamSchemes(site: Site): Schemes {
  const typeId = String(freshId(site, "jira_issue_type"));
  const insertType = `INSERT INTO jira_issue_type (id, name, description, hierarchy_level, icon, position)
    SELECT ?, 'Task', 'Tasks of this team alone.', 0, ?, MAX(position) + 1 FROM jira_issue_type`;
  site.rows.run(insertType, typeId, typeIcon("#0C66E4", SIGNS.check));
  setScope(site, "issue-type", typeId, TEAM);
  const types = freshId(site, "jira_issue_type_scheme");
  site.rows.run("INSERT INTO jira_issue_type_scheme (id, name, default_issue_type_id) VALUES (?, 'TEAM', ?)", types, typeId);
  site.rows.run("INSERT INTO jira_issue_type_scheme_item (scheme_id, issue_type_id, position) VALUES (?, ?, 0)", types, typeId);
  const { id: screens, screenId } = screensWith(site, "TEAM", ["summary", "description", "assignee", "labels"]);
  setScope(site, "screen", String(screenId), TEAM);
  const permissions = freshId(site, "jira_permission_scheme");
  site.rows.run("INSERT INTO jira_permission_scheme (id, name) VALUES (?, 'TEAM')", permissions);
  describe(site, "permission-scheme", permissions, "");
  site.rows.run(
    `INSERT INTO jira_permission_grant (scheme_id, permission, holder_type, holder_parameter)
     SELECT ?, permission, holder_type, holder_parameter FROM jira_permission_grant WHERE scheme_id = ?`,
    permissions,
    INCIDENT_PERMISSIONS,
  );
  return { types, screens, workflows: teamWorkflows(site), permissions };
}

function teamWorkflows(site: Site): number {
  const [open, done] = (["new", "done"] as const).map((category) => {
    const id = String(freshId(site, "jira_status"));
    addStatus(site, id, category === "new" ? "To do" : "Done", category);
    setScope(site, "status", id, TEAM);
    return id;
  }) as [string, string];
  const workflowId = freshId(site, "jira_workflow");
  site.rows.run("INSERT INTO jira_workflow (id, name) VALUES (?, 'TEAM workflow')", workflowId);
  setScope(site, "workflow", String(workflowId), TEAM);
  setWorkflow(
    site,
    workflowId,
    [open, done],
    [
      { id: "1", name: "Create", kind: "initial", fromStatusIds: [], toStatusId: open },
      { id: "11", name: "To do", kind: "global", fromStatusIds: [], toStatusId: open },
      { id: "21", name: "Done", kind: "global", fromStatusIds: [], toStatusId: done },
    ],
  );
  const schemeId = freshId(site, "jira_workflow_scheme");
  site.rows.run("INSERT INTO jira_workflow_scheme (id, name, default_workflow_id) VALUES (?, 'TEAM', ?)", schemeId, workflowId);
  return schemeId;
}

function addProject(site: Site, id: number, key: string, name: string, projectType: string, schemes: Schemes): void {
  site.rows.run(
    `INSERT INTO jira_project (id, key, name, lead_id, project_type, issue_type_scheme_id, issue_type_screen_scheme_id,
       workflow_scheme_id, permission_scheme_id, priority_scheme_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
    id,
    key,
    name,
    accountIdOf("edsger"),
    projectType,
    schemes.types,
    schemes.screens,
    schemes.workflows,
    schemes.permissions,
  );
  joinRole(site.rows, id, ROLES.administrators, { group: SITE_ADMINS_GROUP });
  joinRole(site.rows, id, ROLES.administrators, { user: "edsger" });
  joinRole(site.rows, id, ROLES.responders, { group: RESPONDERS_GROUP });
  joinRole(site.rows, id, ROLES.reporters, { user: "tim" });
}

/** OPS has rated some incidents in its own fields; the others have work of their usual kind. */
function seedIssues(site: Site): void {
  raise(site, "BILL", TYPES.incident, "Invoices are sent twice");
  raise(site, "TEAM", null, "Water the plants");
  const [impact, urgency] = ["Impact", "Urgency"].map((name) => allFields(site).find((field) => field.name === name)?.id ?? "") as [
    string,
    string,
  ];
  const rated = (value: string): { value: string } => ({ value });
  raise(site, "OPS", TYPES.incident, "VPN refuses new sessions", {
    [impact]: rated("Extensive / Widespread"),
    [urgency]: rated("Critical"),
  });
  raise(site, "OPS", TYPES.incident, "Badge readers are slow", { [impact]: rated("Moderate / Limited"), [urgency]: rated("Medium") });
}

function raise(site: Site, key: string, typeId: string | null, summary: string, others: Record<string, unknown> = {}): void {
  const issuetype = typeId === null ? { name: "Task" } : { id: typeId };
  const fields = { project: { key }, issuetype, summary, ...others };
  createIssue(site, { accountId: accountIdOf("ada") }, { fields, properties: [] });
}
