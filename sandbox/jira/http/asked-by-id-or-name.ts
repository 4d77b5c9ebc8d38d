import { type JiraContext, listOf } from "./jira-router";

/** What a list of named things was asked for: by `id`, by a part of the name in `queryString`, or all of it. */
export function askedByIdOrName<Item extends { readonly id: number; readonly name: string }>(
  context: JiraContext,
  items: readonly Item[],
): readonly Item[] {
  const ids = listOf(context, "id");
  const query = context.req.query("queryString")?.toLowerCase();
  return items
    .filter(({ id }) => ids.length === 0 || ids.includes(String(id)))
    .filter(({ name }) => query === undefined || name.toLowerCase().includes(query));
}
