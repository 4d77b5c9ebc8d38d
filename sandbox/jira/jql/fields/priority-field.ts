import type { JqlContext, Written } from "../condition";
import { COMPARISON, type JqlField } from "../field";
import { jqlErrors } from "../jql-error";
import { columnPresence } from "../membership";
import { choiceField } from "./choice-field";
import { idsNamed } from "./named-ids";

const PRESENCE = columnPresence("issue.priority_id");

const choice = choiceField({
  dataType: "priority",
  presence: PRESENCE,
  find: (text, { priorities }) => idsNamed(text, priorities),
  // Negated, so that the most pressing comes first when sorting downwards, as `>` reads.
  order: { by: ["(SELECT -position FROM jira_priority WHERE id = issue.priority_id)"], direction: "DESC" },
  history: { fieldId: "priority", column: "issue.priority_id" },
});

/** Priority, where `> Medium` is more pressing than Medium. */
export const priorityField: JqlField = {
  ...choice,
  operators: [...choice.operators, ...COMPARISON],
  compile(condition, context) {
    if (!COMPARISON.includes(condition.operator)) return choice.compile(condition, context);
    const [value] = condition.values;
    const pivot = positionOf(value!, condition.field, context);
    const ids = context.catalogue.priorities.filter((_, position) => isBeyond(condition.operator, pivot - position)).map(({ id }) => id);
    return PRESENCE.among(ids);
  },
};

function positionOf(value: Written, field: string, context: JqlContext): number {
  if (value.kind === "empty") throw jqlErrors.emptyNotSupported(field);
  const [id] = choice.history!.resolve(value, field, context);
  return context.catalogue.priorities.findIndex((priority) => priority.id === id);
}

function isBeyond(operator: string, above: number): boolean {
  if (operator === ">") return above > 0;
  if (operator === ">=") return above >= 0;
  if (operator === "<") return above < 0;
  return above <= 0;
}
