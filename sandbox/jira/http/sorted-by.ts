import { badRequest } from "./jira-error";
import type { JiraContext } from "./jira-router";

/** Items in the order `orderBy` asks for, such as `-name`. @throws {JiraError} 400 for an order the operation does not know. */
export function sortedBy<Item>(
  context: JiraContext,
  items: readonly Item[],
  orders: Readonly<Record<string, (item: Item) => string | number>>,
  usual: string,
): Item[] {
  const asked = context.req.query("orderBy") ?? usual;
  // A plus in an address is a space by the time it is read.
  const key = orders[asked.replace(/^[-+ ]/, "")];
  if (!key) throw badRequest(`The orderBy value '${asked}' is not valid.`);
  const direction = asked.startsWith("-") ? -1 : 1;
  return items.toSorted((one, other) => direction * compare(key(one), key(other)));
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  const [left, right] = [String(one).toLowerCase(), String(other).toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
