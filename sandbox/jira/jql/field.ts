import type { OperatorValue } from "@atlaskit/jql-ast";
import type { Condition, JqlContext, Written } from "./condition";
import type { Sql } from "./sql";

/** What the values of a field are, in the words apps name them by. @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jql-function/ */
export type JqlDataType =
  | "component"
  | "date"
  | "issue"
  | "issue_link_type"
  | "issue_type"
  | "label"
  | "number"
  | "priority"
  | "project"
  | "resolution"
  | "saved_filter"
  | "status"
  | "status_category"
  | "text"
  | "user"
  | "version";

/** What a searchable field does with a condition. SQL speaks of `issue`, a row of jira_issue. */
export type JqlField = {
  readonly dataType: JqlDataType;
  /** `was…` and `changed` need not be named: they follow from `history`. */
  readonly operators: readonly OperatorValue[];
  /** @throws {JqlError} for a value that means nothing to the field. */
  compile(condition: Condition, context: JqlContext): Sql;
  readonly order?: FieldOrder;
  readonly history?: FieldHistory;
};

export type FieldOrder = {
  /** SQL without parameters, one after the other, all in the same direction. */
  readonly by: readonly string[];
  /** The field's own direction, taken where the query names none. */
  readonly direction: "ASC" | "DESC";
};

export type FieldHistory = {
  /** As the changelog names it. */
  readonly fieldId: string;
  /** The present value, in the terms of the changelog's `from` and `to`. */
  readonly column: string;
  /** The values of `from` and `to` a written value stands for; null is EMPTY. */
  resolve(value: Written, field: string, context: JqlContext): readonly (string | null)[];
};

export const MEMBERSHIP: readonly OperatorValue[] = ["=", "!=", "in", "not in", "is", "is not"];
export const COMPARISON: readonly OperatorValue[] = ["<", "<=", ">", ">="];
