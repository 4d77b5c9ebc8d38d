import { holds } from "../access/permissions";
import { isAdfDocument, textOfAdf } from "../formatters/adf";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { findIssue } from "../store/issues";
import type { ProjectRow } from "../store/projects";
import { issueTypesOfProject, prioritiesOfProject } from "../store/vocabulary";
import { workflowIdFor } from "../store/workflow";
import { cannotBeSet, type FieldAnswer, type FieldChange, type IssueColumn, type WriteScope } from "./field-change";
import { editParts } from "./part-fields";
import { editResolution } from "./resolution-field";

type Edit = (raw: unknown, scope: WriteScope) => FieldAnswer;

type Side = { readonly value: string | null; readonly words: string | null };

/** Jira's summary column. */
const SUMMARY_LENGTH_MAX = 255;

/** The system fields a person can set, each with its rules in Jira's own sentences. */
export const SYSTEM_FIELD_EDITS: Readonly<Record<string, Edit>> = {
  summary(raw, { issue }) {
    if (typeof raw !== "string" || raw.trim() === "") return { refused: "You must specify a summary of the issue." };
    if (raw.length > SUMMARY_LENGTH_MAX) return { refused: "Summary can't exceed 255 characters." };
    if (/[\r\n]/.test(raw)) return { refused: "The summary is invalid because it contains newline characters." };
    return change("summary", "summary", raw, words(issue?.summary ?? null), words(raw));
  },
  description(raw, { issue }) {
    if (raw !== null && !isAdfDocument(raw))
      return { refused: "Operation value must be an Atlassian Document (see the Atlassian Document Format)" };
    const before = issue?.description ?? null;
    const after = raw === null ? null : JSON.stringify(raw);
    const answer = change(
      "description",
      "description",
      after,
      words(before && textOfAdf(JSON.parse(before))),
      words(raw && textOfAdf(raw)),
    );
    return before === after ? { ...answer, item: null } : answer;
  },
  priority(raw, { site, project, issue }) {
    if (raw === null) return { refused: "Priority is required." };
    const asked = reference(raw, ["id", "name"]);
    const scheme = prioritiesOfProject(site, project);
    const priority = asked && scheme.find((candidate) => candidate[asked.by] === asked.value);
    if (!priority)
      return { refused: asked?.by === "name" ? `Priority name '${asked.value}' is not valid` : "The priority selected is invalid." };
    const before = site.rows.one<{ name: string }>("SELECT name FROM jira_priority WHERE id = ?", issue?.priority_id ?? null);
    const from = { value: issue?.priority_id ?? null, words: before?.name ?? null };
    return change("priority", "priority_id", priority.id, from, { value: priority.id, words: priority.name });
  },
  assignee(raw, scope) {
    const { site, caller, project, issue } = scope;
    if (!holds(site, caller.accountId, "ASSIGN_ISSUES", project, issue ?? undefined)) return { refused: cannotBeSet("assignee") };
    const asked = raw === null ? null : (reference(raw, ["accountId", "id"])?.value ?? null);
    // Jira's "-1" is the project's default assignee; these projects leave issues unassigned.
    if (raw !== null && asked === null && !isNobody(raw)) return { refused: "The user specified is invalid." };
    return setPerson("assignee", "assignee_id", asked === "-1" ? null : asked, scope);
  },
  reporter(raw, scope) {
    const { site, caller, project, issue } = scope;
    if (!holds(site, caller.accountId, "MODIFY_REPORTER", project, issue ?? undefined)) return { refused: cannotBeSet("reporter") };
    const asked = reference(raw, ["accountId", "id"]);
    if (!asked) return { refused: "Reporter is required." };
    return setPerson("reporter", "reporter_id", asked.value, scope);
  },
  labels(raw, { issue }) {
    const labels: unknown = raw ?? [];
    if (!Array.isArray(labels) || labels.some((label) => typeof label !== "string")) return { refused: "data was not an array of strings" };
    const spaced = (labels as string[]).find((label) => /\s/.test(label));
    if (spaced !== undefined) return { refused: `The label '${spaced}' contains spaces which is invalid.` };
    const after = [...new Set(labels as string[])].sort();
    const before = JSON.parse(issue?.labels ?? "[]") as string[];
    return change("labels", "labels", JSON.stringify(after), { value: "", words: before.join(" ") }, { value: "", words: after.join(" ") });
  },
  components: (raw, scope) => editParts("components", raw, scope),
  fixVersions: (raw, scope) => editParts("fixVersions", raw, scope),
  versions: (raw, scope) => editParts("versions", raw, scope),
  duedate(raw, { issue }) {
    if (raw !== null && !(typeof raw === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw) && !Number.isNaN(Date.parse(raw))))
      return { refused: `Operation value must be a string in the format yyyy-MM-dd` };
    const before = issue?.due_date ?? null;
    const sides = [before, raw].map((date) => ({ value: date, words: date === null ? null : `${date} 00:00:00.0` }));
    return change("duedate", "due_date", raw, sides[0] ?? words(null), sides[1] ?? words(null));
  },
  resolution: (raw, scope) => (raw === null ? { refused: "Resolution is required." } : editResolution(raw, scope)),
  issuetype(raw, { site, project, issue }) {
    const asked = reference(raw, ["id", "name"]);
    const types = issueTypesOfProject(site, project);
    const type = asked && types.find((candidate) => candidate[asked.by] === asked.value);
    const before = types.find((candidate) => candidate.id === issue?.issue_type_id);
    if (!type || (issue !== null && !typesToChangeTo(site, project, issue.issue_type_id).includes(type.id)))
      return { refused: "The issue type selected is invalid." };
    const from = { value: issue?.issue_type_id ?? null, words: before?.name ?? null };
    return change("issuetype", "issue_type_id", type.id, from, { value: type.id, words: type.name });
  },
  parent(raw, { site, project, issue }) {
    const asked = reference(raw, ["id", "key"]);
    const parent = asked && findIssue(site, asked.value);
    if (!parent || parent.project_id !== project.id) return { refused: "Given parent issue does not exist or is not in this project." };
    const before = typeof issue?.parent_id === "number" ? findIssue(site, issue.parent_id) : null;
    const from = { value: before === null ? null : String(before.id), words: before?.key ?? null };
    return change("parent", "parent_id", parent.id, from, { value: String(parent.id), words: parent.key });
  },
};

/** The types that an issue of a type can be given by an edit: of the same level and in the same workflow. The others take a move. */
export function typesToChangeTo(site: Site, project: ProjectRow, issueTypeId: string): string[] {
  const types = issueTypesOfProject(site, project);
  const level = types.find(({ id }) => id === issueTypeId)?.hierarchy_level;
  const workflowId = workflowIdFor(site, project, issueTypeId);
  return types
    .filter(({ id, hierarchy_level }) => hierarchy_level === level && workflowIdFor(site, project, id) === workflowId)
    .map(({ id }) => id);
}

function change(fieldId: string, column: IssueColumn, value: string | number | null, from: Side, to: Side): FieldChange {
  const isSame = from.value === to.value && (from.words ?? "") === (to.words ?? "");
  const item = {
    field: fieldId,
    fieldId,
    fieldType: "jira",
    from: from.value,
    fromString: from.words,
    to: to.value,
    toString: to.words,
  } as const;
  return { fieldId, columns: { [column]: value }, item: isSame ? null : item };
}

/** Of a field that is only words, the changelog carries no raw value. */
function words(text: string | null): Side {
  return { value: null, words: text };
}

/** The first of `keys` under which `raw` names something. */
function reference<Key extends string>(raw: unknown, keys: readonly Key[]): { by: Key; value: string } | null {
  if (typeof raw !== "object" || raw === null) return null;
  for (const by of keys) {
    const value = (raw as Record<string, unknown>)[by];
    if (typeof value === "string" || typeof value === "number") return { by, value: String(value) };
  }
  return null;
}

/** `{"accountId": null}` unassigns, like null itself. */
function isNobody(raw: unknown): boolean {
  return typeof raw === "object" && raw !== null && ("accountId" in raw || "id" in raw);
}

function setPerson(
  fieldId: "assignee" | "reporter",
  column: "assignee_id" | "reporter_id",
  accountId: string | null,
  scope: WriteScope,
): FieldAnswer {
  const { site, project, issue } = scope;
  const person = findAccount(site, accountId);
  if (accountId !== null && !person) return { refused: "The user specified is invalid." };
  if (fieldId === "assignee" && accountId !== null && !holds(site, accountId, "ASSIGNABLE_USER", project))
    return { refused: `User '${accountId}' cannot be assigned issues.` };
  const before = findAccount(site, issue?.[column] ?? null);
  const from = { value: before?.account_id ?? null, words: before?.display_name ?? null };
  return change(fieldId, column, accountId, from, { value: accountId, words: person?.display_name ?? null });
}
