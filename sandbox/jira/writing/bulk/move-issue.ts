import { holds } from "../../access/permissions";
import { requirePermission, type VisibleIssue } from "../../access/visible-issue";
import { badRequest } from "../../http/jira-error";
import type { Person } from "../../http/jira-router";
import type { Site } from "../../site";
import { addFormerKey } from "../../store/former-keys";
import { contextFor } from "../../store/field-contexts";
import { findField } from "../../store/fields";
import { fieldValuesOf, type IssueRow, subtasksOf } from "../../store/issues";
import { type ProjectRow, projectById } from "../../store/projects";
import {
  defaultPriorityOf,
  findIssueType,
  findPriority,
  findStatus,
  type IssueTypeRow,
  issueTypesOfProject,
  prioritiesOfProject,
} from "../../store/vocabulary";
import { initialStatusOf, statusesOfWorkflow, workflowIdFor } from "../../store/workflow";
import { applyChanges, USUAL_ANNOUNCEMENT } from "../apply-changes";
import { editCustomField } from "../custom/edit-custom-field";
import type { FieldChange, IssueColumn } from "../field-change";
import { editParts, isPartField, partsOn, partsToChoose } from "../part-fields";
import type { SqlValue } from "../../store/rows";

export type MoveTarget = {
  readonly project: ProjectRow;
  readonly type: IssueTypeRow;
  /** Of a sub-task. */
  readonly parent: IssueRow | null;
  /** The status for each that the target's workflow has not, by id; null for its first. */
  readonly statusFor: (statusId: string) => string | null;
  readonly notifyUsers: boolean;
};

/**
 * Moves an issue to another project or another work type, with its sub-tasks: a new key, under which the old one still finds it,
 * and a status, a priority, components, versions and custom values that the target has. Only inside a write.
 */
export function moveIssue(site: Site, caller: Person, on: VisibleIssue, target: MoveTarget): void {
  requirePermission(site, caller, "MOVE_ISSUES", on, "You do not have permission to move issues in this project.");
  if (!holds(site, caller.accountId, "CREATE_ISSUES", target.project))
    throw badRequest("You do not have permission to create issues in the target project.");
  if (target.type.hierarchy_level < 0 && target.parent === null) throw badRequest("A sub-task needs a parent.");
  const subtasks = subtasksOf(site, on.issue.id);
  move(site, caller, on, target);
  if (target.project.id === on.project.id) return;
  const type = issueTypesOfProject(site, target.project).find(({ hierarchy_level }) => hierarchy_level < 0);
  for (const issue of subtasks) {
    if (!type) throw badRequest("The target project has no work type for sub-tasks.");
    move(site, caller, { issue, project: on.project }, { ...target, type, parent: on.issue });
  }
}

function move(site: Site, caller: Person, { issue, project }: VisibleIssue, target: MoveTarget): void {
  const isElsewhere = target.project.id !== project.id;
  const key = isElsewhere ? nextKey(site, target.project) : null;
  const changes = [
    ...(key === null ? [] : keyChanges(issue, project, target.project, key)),
    ...typeChanges(site, issue, target),
    ...statusChanges(site, issue, project, target),
    ...(isElsewhere ? valuesLeft(site, caller, issue, target) : []),
    ...parentChanges(site, issue, target),
  ];
  if (key !== null) addFormerKey(site, issue);
  applyChanges(site, caller, issue, changes, { ...USUAL_ANNOUNCEMENT, notifyUsers: target.notifyUsers, jiraEventTypeName: "issue_moved" });
}

type Side = { readonly value: string | null; readonly words: string | null };
type Columns = Readonly<Partial<Record<IssueColumn, SqlValue>>>;

function changed(fieldId: string, columns: Columns, from: Side, to: Side, field = fieldId): FieldChange {
  const item = { field, fieldId, fieldType: "jira", from: from.value, fromString: from.words, to: to.value, toString: to.words } as const;
  return { fieldId, columns, item };
}

function nextKey(site: Site, project: ProjectRow): { text: string; number: number } {
  const number = projectById(site, project.id).next_number;
  site.rows.run("UPDATE jira_project SET next_number = next_number + 1 WHERE id = ?", project.id);
  return { text: `${project.key}-${number}`, number };
}

function keyChanges(issue: IssueRow, from: ProjectRow, to: ProjectRow, key: { text: string; number: number }): FieldChange[] {
  const sides = [from, to].map(({ id, name }) => ({ value: String(id), words: name })) as [Side, Side];
  return [
    changed("project", { project_id: to.id, number: key.number }, ...sides),
    changed("issuekey", { key: key.text }, { value: null, words: issue.key }, { value: null, words: key.text }, "Key"),
  ];
}

function typeChanges(site: Site, issue: IssueRow, { type }: MoveTarget): FieldChange[] {
  if (type.id === issue.issue_type_id) return [];
  const before = findIssueType(site, issue.issue_type_id);
  const from = { value: issue.issue_type_id, words: before?.name ?? null };
  return [changed("issuetype", { issue_type_id: type.id }, from, { value: type.id, words: type.name })];
}

function statusChanges(site: Site, issue: IssueRow, project: ProjectRow, target: MoveTarget): FieldChange[] {
  const workflowId = workflowIdFor(site, target.project, target.type.id);
  const before = workflowIdFor(site, project, issue.issue_type_id);
  const nameOf = (id: number): string | null =>
    site.rows.one<{ name: string }>("SELECT name FROM jira_workflow WHERE id = ?", id)?.name ?? null;
  const workflow = [before, workflowId].map((id) => ({ value: String(id), words: nameOf(id) })) as [Side, Side];
  const changes = before === workflowId ? [] : [changed("workflow", {}, ...workflow, "Workflow")];
  const known = statusesOfWorkflow(site, workflowId).map(({ id }) => id);
  if (known.includes(issue.status_id)) return changes;
  const statusId = target.statusFor(issue.status_id) ?? initialStatusOf(site, workflowId);
  if (!known.includes(statusId)) throw badRequest(`The status ${statusId} is not of the target's workflow.`);
  const [from, to] = [issue.status_id, statusId].map((id) => ({ value: id, words: findStatus(site, id)?.name ?? null })) as [Side, Side];
  return [...changes, changed("status", { status_id: statusId }, from, to)];
}

/** A parent of another project is left behind, and what becomes no sub-task has none. */
function parentChanges(site: Site, issue: IssueRow, { parent }: MoveTarget): FieldChange[] {
  const after = parent?.id ?? null;
  if (after === issue.parent_id) return [];
  const before = site.rows.one<{ key: string }>("SELECT key FROM jira_issue WHERE id = ?", issue.parent_id);
  const from = { value: issue.parent_id === null ? null : String(issue.parent_id), words: before?.key ?? null };
  return [changed("parent", { parent_id: after }, from, { value: after === null ? null : String(after), words: parent?.key ?? null })];
}

/** The values that the target project does not know: another priority for it, the others go. */
function valuesLeft(site: Site, caller: Person, issue: IssueRow, target: MoveTarget): FieldChange[] {
  const scope = { site, caller, project: target.project, issueTypeId: target.type.id, issue };
  const parts = ["components", "fixVersions", "versions"].filter(isPartField).flatMap((kind) => {
    const names = partsOn(kind, scope).map(({ name }) => name);
    const same = partsToChoose(kind, site, target.project.id).filter(({ name }) => names.includes(name));
    const change = editParts(
      kind,
      same.map(({ id }) => ({ id })),
      scope,
    );
    return "refused" in change ? [] : [change];
  });
  const custom = [...fieldValuesOf(site, issue.id).keys()].flatMap((fieldId) => {
    const field = findField(site, fieldId);
    if (!field || field.forge || contextFor(site, field, target.project.id, target.type.id)) return [];
    const emptied = editCustomField(field, null, {
      ...scope,
      project: projectById(site, issue.project_id),
      issueTypeId: issue.issue_type_id,
    });
    return "refused" in emptied ? [] : [emptied];
  });
  return [...priorityChanges(site, issue, target), ...parts, ...custom];
}

function priorityChanges(site: Site, issue: IssueRow, { project }: MoveTarget): FieldChange[] {
  if (prioritiesOfProject(site, project).some(({ id }) => id === issue.priority_id)) return [];
  const after = defaultPriorityOf(site, project);
  const side = (id: string | null): Side => ({ value: id, words: findPriority(site, id)?.name ?? null });
  return [changed("priority", { priority_id: after }, side(issue.priority_id), side(after))];
}
