import type { OrderBy } from "@atlaskit/jql-ast";
import type { JqlContext } from "./condition";
import { findField } from "./find-field";
import { JqlError, jqlErrors } from "./jql-error";

/** Newest first, and among those of one moment the last made: every order ends in one that leaves nothing open. */
const DEFAULT = "issue.created DESC, issue.id DESC";

/** Gives what stands behind ORDER BY, without parameters. Issues without a value come last either way. */
export function compileOrder(orderBy: OrderBy | void, context: JqlContext, errors: string[]): string {
  const fields = orderBy?.fields ?? [];
  const terms = fields.flatMap(({ field, direction }) => {
    try {
      const { order } = findField(field.value, context.catalogue);
      if (!order) throw jqlErrors.notSortable(field.value);
      const way = direction?.value ?? order.direction;
      return order.by.map((column) => `${column} ${way} NULLS LAST`);
    } catch (error) {
      if (!(error instanceof JqlError)) throw error;
      errors.push(error.message);
      return [];
    }
  });
  return terms.length === 0 ? DEFAULT : [...terms, "issue.id DESC"].join(", ");
}
