import { holds, holdsGlobally } from "../access/permissions";
import { requirePermission, type VisibleIssue } from "../access/visible-issue";
import { badRequest, JiraError } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { allFields } from "../store/fields";
import { setProperty } from "../store/properties";
import { screenFieldIds } from "../store/screens";
import { addComment } from "./add-comment";
import { applyChanges, USUAL_ANNOUNCEMENT } from "./apply-changes";
import { cannotBeSet } from "./field-change";
import { readChanges } from "./read-changes";

export type IssueEdit = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
  readonly notifyUsers: boolean;
  readonly overrideScreenSecurity: boolean;
};

/** Edits an issue in a caller's name, within its edit screen. Only inside a write. */
export function editIssue(site: Site, caller: Person, on: VisibleIssue, edit: IssueEdit): void {
  requirePermission(site, caller, "EDIT_ISSUES", on, "You do not have permission to edit issues in this project.");
  const { comment: comments = [], ...operations } = edit.update;
  const fields = { ...edit.fields, ...fieldsAfter(operations, edit.fields, on) };
  const scope = { site, caller, project: on.project, issueTypeId: on.issue.issue_type_id, issue: on.issue };
  const changes = readChanges(fields, editableFieldIds(site, caller, on, edit.overrideScreenSecurity), scope);
  const notifyUsers = edit.notifyUsers || !maySilenceMails(site, caller, on);
  applyChanges(site, caller, on.issue, changes, { ...USUAL_ANNOUNCEMENT, notifyUsers });
  for (const operation of comments) addCommentOf(site, caller, on, operation);
  for (const property of edit.properties) setProperty(site, { kind: "issue", id: on.issue.id }, property.key, property.value);
}

/** The fields that a caller who may edit the issue can set on it: those of its edit screen. */
export function editableFieldIds(site: Site, caller: Person, on: VisibleIssue, overrideScreenSecurity = false): Set<string> {
  const onScreen = new Set(screenFieldIds(site, on.project, on.issue.issue_type_id, "edit"));
  if (!holds(site, caller.accountId, "ASSIGN_ISSUES", on.project, on.issue)) onScreen.delete("assignee");
  if (!holds(site, caller.accountId, "MODIFY_REPORTER", on.project, on.issue)) onScreen.delete("reporter");
  const overrides = overrideScreenSecurity && caller.viaAppId !== undefined && holdsGlobally(site, caller.accountId, "ADMINISTER");
  return overrides ? new Set(allFields(site).map((field) => field.id)) : onScreen;
}

/** Jira ignores `notifyUsers=false` of others. */
function maySilenceMails(site: Site, caller: Person, on: VisibleIssue): boolean {
  return holdsGlobally(site, caller.accountId, "ADMINISTER") || holds(site, caller.accountId, "ADMINISTER_PROJECTS", on.project, on.issue);
}

/** What the `update` operations leave in their fields. First edition: `set` of any field, `add` and `remove` of labels. */
function fieldsAfter(operations: IssueEdit["update"], fields: IssueEdit["fields"], on: VisibleIssue): Record<string, unknown> {
  const after: Record<string, unknown> = {};
  for (const [fieldId, steps] of Object.entries(operations)) {
    if (fieldId in fields) throw new JiraError(400, [], { [fieldId]: `Field '${fieldId}' cannot be set in both 'fields' and 'update'.` });
    after[fieldId] = steps.reduce<unknown>((held, step) => afterStep(fieldId, held, step), startOf(fieldId, on));
  }
  return after;
}

function startOf(fieldId: string, on: VisibleIssue): unknown {
  return fieldId === "labels" ? (JSON.parse(on.issue.labels) as string[]) : undefined;
}

function afterStep(fieldId: string, held: unknown, step: Readonly<Record<string, unknown>>): unknown {
  if ("set" in step) return step["set"];
  if (fieldId === "labels" && Array.isArray(held)) {
    if ("add" in step) return [...(held as unknown[]), step["add"]];
    if ("remove" in step) return held.filter((label) => label !== step["remove"]);
  }
  throw new JiraError(400, [], { [fieldId]: `${cannotBeSet(fieldId)} (operation ${Object.keys(step).join(", ")})` });
}

function addCommentOf(site: Site, caller: Person, on: VisibleIssue, operation: Readonly<Record<string, unknown>>): void {
  const added = operation["add"] as { body?: unknown } | undefined;
  if (!added) throw badRequest("Comments can only be added by an issue's edit.");
  addComment(site, caller, on, { body: added.body, visibility: null });
}
