import type { JqlCatalogue } from "../catalogue";
import type { JqlContext, Written } from "../condition";
import { type FieldHistory, type FieldOrder, type JqlDataType, type JqlField, MEMBERSHIP } from "../field";
import { type FunctionTable, soughtBy } from "../functions";
import { jqlErrors } from "../jql-error";
import { membership, type Presence, type Sought } from "../membership";

type Choice = {
  readonly dataType: JqlDataType;
  readonly presence: Presence;
  /** The ids a written value stands for; none when the site does not know it. */
  readonly find: (text: string, catalogue: JqlCatalogue) => readonly (string | number | null)[];
  readonly functions?: FunctionTable;
  readonly order?: FieldOrder;
  /** The field's id in the changelog and its present value; only some fields keep a searchable history. */
  readonly history?: { readonly fieldId: string; readonly column: string };
  readonly unknown?: (text: string, field: string) => Error;
};

/** A field whose values are taken from what the site knows: a status, a person, a project, an issue. */
export function choiceField(choice: Choice): JqlField {
  const functions = choice.functions ?? {};
  const unknown = choice.unknown ?? jqlErrors.unknownValue;

  function find(text: string, field: string, context: JqlContext): readonly (string | number | null)[] {
    const ids = choice.find(text, context.catalogue);
    if (ids.length === 0) throw unknown(text, field);
    return ids;
  }

  function resolve(value: Written, field: string, context: JqlContext): readonly (string | null)[] {
    const condition = { field, operator: "in" as const, values: [value], predicates: [] };
    return soughtBy(condition, context, (text) => find(text, field, context), functions).map(plain);
  }

  return {
    dataType: choice.dataType,
    operators: MEMBERSHIP,
    compile: (condition, context) =>
      membership(
        choice.presence,
        condition.operator,
        soughtBy(condition, context, (text) => find(text, condition.field, context), functions),
      ),
    ...(choice.order ? { order: choice.order } : {}),
    ...(choice.history ? { history: { ...choice.history, resolve } satisfies FieldHistory } : {}),
  };
}

function plain(sought: Sought): string | null {
  if (typeof sought === "object" && sought !== null) throw new Error("A field with a history has no values found by a subquery.");
  return sought === null ? null : String(sought);
}
