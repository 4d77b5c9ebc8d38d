import type { PredicateOperatorValue } from "@atlaskit/jql-ast";
import type { Condition, JqlContext, Predicate } from "./condition";
import type { FieldHistory } from "./field";
import { accountsNamed } from "./fields/person-field";
import { momentsOfPredicate } from "./history-dates";
import { PERSON_FUNCTIONS, soughtBy } from "./functions";
import { jqlErrors } from "./jql-error";
import { all, any, inOrder, not, quoted, type Sql, sql } from "./sql";

const WAS_PREDICATES: readonly PredicateOperatorValue[] = ["after", "before", "by", "during", "on"];

/** Gives the condition for `was`, `was not`, `was in`, `was not in` and `changed`, over the changelog. */
export function compileHistory(history: FieldHistory, condition: Condition, context: JqlContext): Sql {
  if (condition.operator === "changed") return compileChanged(history, condition, context);
  const unfit = condition.predicates.find(({ operator }) => !WAS_PREDICATES.includes(operator));
  if (unfit) throw jqlErrors.predicateNotSupported(condition.operator, unfit.text);

  const values = condition.values.flatMap((value) => history.resolve(value, condition.field, context));
  const held = inOrder(
    sql(`EXISTS (SELECT 1 FROM (${SPANS(history)}) AS span WHERE`),
    all([isOneOf("span.value", values), ...condition.predicates.map((predicate) => overSpan(predicate, condition, context))]),
    sql(")"),
  );
  return condition.operator.includes("not") ? not(held) : held;
}

function compileChanged(history: FieldHistory, condition: Condition, context: JqlContext): Sql {
  return inOrder(
    sql(`EXISTS (SELECT 1 FROM ${CHANGES(history)} AND`),
    all(condition.predicates.map((predicate) => overChange(predicate, history, condition, context))),
    sql(")"),
  );
}

const CHANGES = ({ fieldId }: FieldHistory): string =>
  `jira_changelog AS history JOIN jira_changelog_item AS item ON item.history_id = history.id
   WHERE history.issue_id = issue.id AND item.field_id = ${quoted(fieldId)}`;

/** The values a field has had, each with who gave it and when: the first from the birth, the last without an end. */
const SPANS = (history: FieldHistory): string =>
  `SELECT item.to_value AS value, history.author_id AS author, history.created AS start,
     lead(history.created) OVER (ORDER BY history.id, item.position) AS finish
   FROM ${CHANGES(history)}
   UNION ALL
   SELECT CASE WHEN EXISTS (SELECT 1 FROM ${CHANGES(history)})
       THEN (SELECT item.from_value FROM ${CHANGES(history)} ORDER BY history.id, item.position LIMIT 1)
       ELSE ${history.column} END,
     issue.creator_id, issue.created, (SELECT min(history.created) FROM ${CHANGES(history)})`;

function overSpan(predicate: Predicate, condition: Condition, context: JqlContext): Sql {
  if (predicate.operator === "by") return madeBy("span.author", predicate, condition, context);
  const { from, to } = momentsOfPredicate(predicate, context);
  return all([
    ...(from === null ? [] : [sql("span.finish IS NULL OR span.finish > ?", from)]),
    ...(to === null ? [] : [sql("span.start < ?", to)]),
  ]);
}

function overChange(predicate: Predicate, history: FieldHistory, condition: Condition, context: JqlContext): Sql {
  if (predicate.operator === "by") return madeBy("history.author_id", predicate, condition, context);
  if (predicate.operator === "from" || predicate.operator === "to") {
    const values = predicate.values.flatMap((value) => history.resolve(value, condition.field, context));
    return isOneOf(`item.${predicate.operator}_value`, values);
  }
  const { from, to } = momentsOfPredicate(predicate, context);
  return all([...(from === null ? [] : [sql("history.created >= ?", from)]), ...(to === null ? [] : [sql("history.created < ?", to)])]);
}

function madeBy(column: string, predicate: Predicate, condition: Condition, context: JqlContext): Sql {
  const people = soughtBy(
    { ...condition, operator: "in", values: predicate.values },
    context,
    (text) => {
      const accounts = accountsNamed(text, context.catalogue);
      if (accounts.length === 0) throw jqlErrors.unknownValue(text, predicate.text);
      return accounts;
    },
    PERSON_FUNCTIONS,
  );
  return isOneOf(
    column,
    people.filter((person) => typeof person === "string"),
  );
}

function isOneOf(column: string, values: readonly (string | null)[]): Sql {
  return any(values.map((value) => sql(`${column} IS ?`, value)));
}
