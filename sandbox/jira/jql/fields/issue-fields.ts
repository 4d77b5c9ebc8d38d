import type { JqlCatalogue, JqlIssue } from "../catalogue";
import { ACTIVITY_FUNCTIONS } from "../activity-functions";
import { COMPARISON, type FieldOrder, type JqlField } from "../field";
import { isSameName, ISSUE_FUNCTIONS } from "../functions";
import { jqlErrors } from "../jql-error";
import { columnPresence, type Presence, rowPresence } from "../membership";
import { all, any, type Sql, sql } from "../sql";
import { choiceField } from "./choice-field";

const byKey: FieldOrder = { by: ["(SELECT key FROM jira_project WHERE id = issue.project_id)", "issue.number"], direction: "ASC" };

const key = choiceField({
  dataType: "issue",
  presence: columnPresence("issue.id"),
  find: issueNamed,
  functions: { ...ISSUE_FUNCTIONS, ...ACTIVITY_FUNCTIONS },
  unknown: jqlErrors.unknownIssue,
});

/** The issue itself, by key or id; `>` and its kin compare numbers within the key's project. */
export const keyField: JqlField = {
  ...key,
  operators: [...key.operators, ...COMPARISON],
  order: byKey,
  compile(condition, context) {
    const [value] = condition.values;
    if (condition.values.some(({ kind }) => kind === "empty")) throw jqlErrors.emptyNotSupported(condition.field);
    if (!COMPARISON.includes(condition.operator)) return key.compile(condition, context);
    if (value?.kind !== "text") throw jqlErrors.functionNotForField(value?.kind === "function" ? value.name : "", condition.field);
    const issue = context.catalogue.issue(value.text);
    if (!issue) throw jqlErrors.unknownIssue(value.text, condition.field);
    return sql(`issue.project_id = ? AND issue.number ${condition.operator} ?`, issue.projectId, issue.number);
  },
};

/** The issue above: an epic's children, a task's sub-tasks. */
export const parentField: JqlField = choiceField({
  dataType: "issue",
  presence: columnPresence("issue.parent_id"),
  find: issueNamed,
  functions: ISSUE_FUNCTIONS,
  unknown: jqlErrors.unknownIssue,
  order: { by: ["(SELECT parent.key FROM jira_issue AS parent WHERE parent.id = issue.parent_id)"], direction: "ASC" },
});

/** The links of an issue, by the words they read under there (`is blocked by`) or by the name of their type. */
export const linkTypeField: JqlField = choiceField({
  dataType: "issue_link_type",
  presence: linkPresence(),
  find(text, { linkTypes }) {
    const ends = linkTypes.flatMap(({ id, name, inward, outward }) => [
      { words: outward, name, pair: `${id} inward_issue_id` },
      { words: inward, name, pair: `${id} outward_issue_id` },
    ]);
    const byWords = ends.filter(({ words }) => isSameName(words, text));
    return (byWords.length > 0 ? byWords : ends.filter(({ name }) => isSameName(name, text))).map(({ pair }) => pair);
  },
});

/** Gives the issue under a key or an id, as a list. */
function issueNamed(text: string, catalogue: JqlCatalogue): readonly JqlIssue["id"][] {
  const issue = catalogue.issue(text);
  return issue ? [issue.id] : [];
}

/** What is looked for are pairs of a link type's id and the column that names the issue. */
function linkPresence(): Presence {
  const ends: [string, Presence][] = ["inward_issue_id", "outward_issue_id"].map((end) => [
    end,
    rowPresence(`jira_issue_link WHERE ${end} = issue.id`, "type_id"),
  ]);
  return {
    some: any(ends.map(([, presence]) => presence.some)),
    none: all(ends.map(([, presence]) => presence.none)),
    among: (sought): Sql =>
      any(
        ends.map(([end, presence]) =>
          presence.among(
            sought
              .filter((pair): pair is string => typeof pair === "string" && pair.endsWith(` ${end}`))
              .map((pair) => pair.split(" ")[0]!),
          ),
        ),
      ),
  };
}
