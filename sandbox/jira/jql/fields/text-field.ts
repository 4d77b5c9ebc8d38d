import type { FieldOrder, JqlField } from "../field";
import { jqlErrors } from "../jql-error";
import { all, any, not, type Sql, sql } from "../sql";
import { holdsWords, wordsOfDocument } from "../text-search";

/** A text to search words in: `text` is SQL that gives it, or NULL. */
export function textField(text: string, order?: FieldOrder): JqlField {
  return wordsField({ some: sql(`${text} IS NOT NULL`), holds: (query, field) => holdsWords(text, query, field) }, order);
}

/** The words of an issue's comments. Comments kept to a role or a group are searched for nobody. */
export const commentField: JqlField = { ...wordsField({ some: null, holds: commentsHold }), operators: ["~", "!~"] };

/** Summary, description, comments and custom fields at once. */
export const anyTextField: JqlField = {
  ...wordsField({
    some: null,
    holds(query, field) {
      const value = holdsWords("jira_field_value.text", query, field);
      return any([
        holdsWords("issue.summary", query, field),
        holdsWords(wordsOfDocument("issue.description"), query, field),
        commentsHold(query, field),
        sql(`EXISTS (SELECT 1 FROM jira_field_value WHERE issue_id = issue.id AND ${value.text})`, ...value.parameters),
      ]);
    },
  }),
  operators: ["~"],
};

type Words = {
  /** Whether the issue has any such text; null where Jira does not ask. */
  readonly some: Sql | null;
  holds(query: string, field: string): Sql;
};

function wordsField({ some, holds }: Words, order?: FieldOrder): JqlField {
  return {
    dataType: "text",
    operators: ["~", "!~", "is", "is not"],
    ...(order ? { order } : {}),
    compile({ field, operator, values: [value] }) {
      if (value?.kind === "empty" && some !== null) return operator === "is" || operator === "~" ? not(some) : some;
      if (value?.kind === "empty") throw jqlErrors.emptyNotSupported(field);
      if (value?.kind !== "text") throw jqlErrors.functionNotForField(value?.name ?? "", field);
      const found = holds(value.text, field);
      if (operator === "~") return found;
      // An issue without the text is not found by what it lacks.
      return all([...(some === null ? [] : [some]), not(found)]);
    },
  };
}

function commentsHold(query: string, field: string): Sql {
  const body = holdsWords(wordsOfDocument("jira_comment.body"), query, field);
  return sql(`EXISTS (SELECT 1 FROM jira_comment WHERE issue_id = issue.id AND visibility IS NULL AND ${body.text})`, ...body.parameters);
}
