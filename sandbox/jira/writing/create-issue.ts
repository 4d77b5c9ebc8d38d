import { holds } from "../access/permissions";
import { JiraError } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { findIssue, type IssueRow } from "../store/issues";
import { findProject, type ProjectRow } from "../store/projects";
import { setProperty } from "../store/properties";
import { screenFieldIds } from "../store/screens";
import { defaultPriorityOf, type IssueTypeRow, issueTypesOfProject } from "../store/vocabulary";
import { addWatcher } from "../store/watchers";
import { initialStatusOf, workflowIdFor } from "../store/workflow";
import { writeBesideColumns, writeColumns } from "./apply-changes";
import type { FieldChange } from "./field-change";
import { issueInEvent, publishEvent, touchIssue } from "./issue-events";
import { mailFollowers } from "./mail";
import { automaticAssignee } from "./automatic-assignee";
import { memberOf } from "./custom/custom-kind";
import { defaultValuesOn } from "./custom/default-values";
import { enterWorkflow, initialStep } from "./initial-step";
import { readChanges } from "./read-changes";
import { updateBesideFields } from "./update-beside-fields";
import { fieldsAfterUpdate, type Update } from "./update-operations";
import { runPostFunctions } from "./workflow-post-functions";

export type NewIssue = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update?: Update;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
};

/** Makes an issue from what a caller may set on the create screen; the rest is the project's default. Only inside a write. */
export function createIssue(site: Site, caller: Person, asked: NewIssue): IssueRow {
  const { project: askedProject, issuetype: askedType, ...others } = asked.fields;
  const project = projectToCreateIn(site, caller, askedProject);
  const type = typeToCreate(site, project, askedType);
  const allowed = new Set(screenFieldIds(site, project, type.id, "create"));
  const isSubtask = type.hierarchy_level < 0;
  if (isSubtask) allowed.add("parent");
  const scope = { site, caller, project, issueTypeId: type.id, issue: null };
  const given = { ...others, ...fieldsAfterUpdate(asked.update ?? {}, others, scope) };
  const always = { summary: undefined, ...(isSubtask ? { parent: undefined } : {}) };
  const changes = readChanges({ ...always, ...defaultValuesOn(allowed, scope), ...given }, allowed, scope);
  const isAutomatic = given["assignee"] === undefined || memberOf(given["assignee"], ["accountId", "id"])?.value === "-1";
  const assignee = isAutomatic ? automaticAssignee(site, project, changes) : null;
  const step = initialStep(site, caller, { issue: insert(site, caller, project, type, changes, assignee), project });
  const issue = enterWorkflow(step);
  for (const property of asked.properties) setProperty(site, { kind: "issue", id: issue.id }, property.key, property.value);
  addWatcherIfPerson(site, issue, caller);
  publishEvent(site, caller, "avi:jira:created:issue", {
    issue: issueInEvent(site, issue),
    associatedUsers: [...new Set([issue.assignee_id, issue.reporter_id])].flatMap((accountId) =>
      accountId === null ? [] : [{ accountId }],
    ),
  });
  mailFollowers(site, issue, caller.accountId, "created this issue.");
  touchIssue(site, caller, issue);
  updateBesideFields(site, caller, { issue, project }, asked.update ?? {}, allowed);
  runPostFunctions(step, null);
  return issue;
}

function projectToCreateIn(site: Site, caller: Person, asked: unknown): ProjectRow {
  const named = asked as { id?: unknown; key?: unknown } | null | undefined;
  const project = named?.id !== undefined || named?.key !== undefined ? findProject(site, String(named.id ?? named.key)) : null;
  if (!project || !holds(site, caller.accountId, "BROWSE_PROJECTS", project))
    throw new JiraError(400, [], { project: "valid project is required" });
  if (!holds(site, caller.accountId, "CREATE_ISSUES", project))
    throw new JiraError(400, [], { project: "You do not have permission to create issues in this project." });
  return project;
}

function typeToCreate(site: Site, project: ProjectRow, asked: unknown): IssueTypeRow {
  const named = asked as { id?: unknown; name?: unknown } | null | undefined;
  if (named?.id === undefined && named?.name === undefined) throw new JiraError(400, [], { issuetype: "Specify an issue type" });
  const types = issueTypesOfProject(site, project);
  const type = types.find((candidate) => (named.id === undefined ? candidate.name === named.name : candidate.id === String(named.id)));
  if (!type) throw new JiraError(400, [], { issuetype: "Specify a valid issue type" });
  return type;
}

function insert(
  site: Site,
  caller: Person,
  project: ProjectRow,
  type: IssueTypeRow,
  changes: readonly FieldChange[],
  assignee: string | null,
): IssueRow {
  const id = site.rows.nextId("issue");
  const now = site.now();
  site.rows.run("UPDATE jira_project SET next_number = next_number + 1 WHERE id = ?", project.id);
  site.rows.run(
    `INSERT INTO jira_issue (id, key, project_id, number, issue_type_id, summary, status_id, priority_id, reporter_id, creator_id, created, updated)
     VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?)`,
    id,
    `${project.key}-${project.next_number}`,
    project.id,
    project.next_number,
    type.id,
    initialStatusOf(site, workflowIdFor(site, project, type.id)),
    defaultPriorityOf(site, project),
    caller.accountId,
    caller.accountId,
    now,
    now,
  );
  const columns = Object.assign({}, ...changes.map((change) => change.columns)) as FieldChange["columns"];
  writeColumns(site, id, { updated: now, ...columns, ...(assignee === null ? {} : { assignee_id: assignee }) });
  for (const change of changes) writeBesideColumns(site, id, change);
  const issue = findIssue(site, id);
  if (!issue) throw new Error(`Issue ${id} vanished while it was made.`);
  return issue;
}

function addWatcherIfPerson(site: Site, issue: IssueRow, caller: Person): void {
  const isPerson =
    site.rows.one("SELECT 1 FROM jira_account WHERE account_id = ? AND account_type = 'atlassian'", caller.accountId) !== null;
  if (isPerson) addWatcher(site, issue.id, caller.accountId);
}
