import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { ChangelogItem } from "../store/changelog";
import type { IssuePartKind } from "../store/issue-parts";
import type { IssueRow } from "../store/issues";
import type { ProjectRow } from "../store/projects";
import type { SqlValue } from "../store/rows";

export type IssueColumn =
  | "project_id"
  | "key"
  | "number"
  | "summary"
  | "description"
  | "issue_type_id"
  | "priority_id"
  | "assignee_id"
  | "reporter_id"
  | "due_date"
  | "labels"
  | "parent_id"
  | "status_id"
  | "resolution_id"
  | "resolved";

/** A custom value in the three shapes it is kept in, and the parts JQL searches by alias. */
export type StoredValue = {
  readonly json: string;
  readonly text: string | null;
  readonly number: number | null;
  readonly parts: readonly { readonly alias: string; readonly text: string | null; readonly number: number | null }[];
};

/** What a write does to one field. */
export type FieldChange = {
  readonly fieldId: string;
  readonly columns: Readonly<Partial<Record<IssueColumn, SqlValue>>>;
  /** Of a custom field: what it holds from now on; null empties it. */
  readonly value?: StoredValue | null;
  /** Of components and versions: the ids of those it holds from now on. */
  readonly parts?: { readonly kind: IssuePartKind; readonly ids: readonly number[] };
  /** Several where the history has an entry for each of the field's values; null when the field already held this. */
  readonly item: ChangelogItem | readonly ChangelogItem[] | null;
};

/** Jira's sentence for a value that a field does not take. */
export type FieldRefusal = { readonly refused: string };

export type FieldAnswer = FieldChange | FieldRefusal;

/** Where a value is about to be written. Without an issue, it is being created. */
export type WriteScope = {
  readonly site: Site;
  readonly caller: Person;
  readonly project: ProjectRow;
  readonly issueTypeId: string;
  readonly issue: IssueRow | null;
};

/** What Jira says of a field that is on no screen, hidden by a permission, read-only, or made up. */
export function cannotBeSet(fieldId: string): string {
  return `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
}
