import type { Clause } from "@atlaskit/jql-ast";
import type { JqlSavedFilter } from "../catalogue";
import type { Condition, JqlContext } from "../condition";
import type { JqlField } from "../field";
import { expectKnown } from "../functions";
import { jqlErrors } from "../jql-error";
import { parseJql } from "../parse-jql";

/** A saved filter, whose condition the compiler puts in its place. */
export const filterField: JqlField = {
  dataType: "saved_filter",
  operators: ["=", "!=", "in", "not in"],
  compile() {
    throw new Error("A saved filter is put in place before its field is compiled.");
  },
};

/** What a saved filter asks: its condition, none where it finds everything. Its order does not matter inside another query. */
export type FilterCondition = { readonly filter: JqlSavedFilter; readonly where: Clause | undefined };

/**
 * The filters a condition on `filter` names, with what they ask.
 * @throws {JqlError} for one that is not there or that asks for itself.
 */
export function filtersMeant({ field, values }: Condition, { catalogue, filtersAround = [] }: JqlContext): FilterCondition[] {
  return values.map((value) => {
    if (value.kind === "empty") throw jqlErrors.emptyNotSupported(field);
    if (value.kind === "function") {
      expectKnown(value);
      throw jqlErrors.functionNotForField(value.name, field);
    }
    const filter = catalogue.filterNamed(value.text);
    const parsed = filter && parseJql(filter.jql);
    if (!filter || !parsed?.ok) throw jqlErrors.unknownValue(value.text, field);
    if (filtersAround.some(({ id }) => id === filter.id)) throw jqlErrors.cyclicalFilter(field, value.text, filter.name);
    return { filter, where: parsed.query.where ?? undefined };
  });
}
