import { holds, holdsGlobally } from "../access/permissions";
import { requirePermission, type VisibleIssue } from "../access/visible-issue";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { allFields } from "../store/fields";
import { setProperty } from "../store/properties";
import { screenFieldIds } from "../store/screens";
import { applyChanges, USUAL_ANNOUNCEMENT } from "./apply-changes";
import { readChanges } from "./read-changes";
import { updateBesideFields } from "./update-beside-fields";
import { fieldsAfterUpdate, type Update } from "./update-operations";

export type IssueEdit = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Update;
  readonly properties: readonly { readonly key: string; readonly value: unknown }[];
  /** Jira heeds a `false` of administrators and of bulk edits only. */
  readonly notifyUsers: boolean;
  readonly isBulk?: boolean;
  readonly overrideScreenSecurity: boolean;
};

/** Edits an issue in a caller's name, within its edit screen. Only inside a write. */
export function editIssue(site: Site, caller: Person, on: VisibleIssue, edit: IssueEdit): void {
  requirePermission(site, caller, "EDIT_ISSUES", on, "You do not have permission to edit issues in this project.");
  const scope = { site, caller, project: on.project, issueTypeId: on.issue.issue_type_id, issue: on.issue };
  const fields = { ...edit.fields, ...fieldsAfterUpdate(edit.update, edit.fields, scope) };
  const allowed = editableFieldIds(site, caller, on, edit.overrideScreenSecurity);
  const changes = readChanges(fields, allowed, scope);
  const notifyUsers = edit.notifyUsers || !(edit.isBulk === true || maySilenceMails(site, caller, on));
  applyChanges(site, caller, on.issue, changes, { ...USUAL_ANNOUNCEMENT, notifyUsers });
  updateBesideFields(site, caller, on, edit.update, allowed);
  for (const property of edit.properties) setProperty(site, { kind: "issue", id: on.issue.id }, property.key, property.value);
}

/** The fields that a caller who may edit the issue can set on it: those of its edit screen. */
export function editableFieldIds(site: Site, caller: Person, on: VisibleIssue, overrideScreenSecurity = false): Set<string> {
  const onScreen = settableOf(site, caller, on, screenFieldIds(site, on.project, on.issue.issue_type_id, "edit"));
  const overrides = overrideScreenSecurity && caller.viaAppId !== undefined && holdsGlobally(site, caller.accountId, "ADMINISTER");
  return overrides ? new Set(allFields(site).map((field) => field.id)) : onScreen;
}

/** Those of a screen's fields that a caller may set: people only with the permission for it. */
export function settableOf(site: Site, caller: Person, on: VisibleIssue, fieldIds: readonly string[]): Set<string> {
  const settable = new Set(fieldIds);
  if (!holds(site, caller.accountId, "ASSIGN_ISSUES", on.project, on.issue)) settable.delete("assignee");
  if (!holds(site, caller.accountId, "MODIFY_REPORTER", on.project, on.issue)) settable.delete("reporter");
  return settable;
}

/** Jira ignores `notifyUsers=false` of others. */
function maySilenceMails(site: Site, caller: Person, on: VisibleIssue): boolean {
  return holdsGlobally(site, caller.accountId, "ADMINISTER") || holds(site, caller.accountId, "ADMINISTER_PROJECTS", on.project, on.issue);
}
