import type { Site } from "../site";

/** Moves some ids within a list: after another one, or to its beginning or end. */
export function movedWithin(
  ids: readonly string[],
  moved: readonly string[],
  to: { after?: string | undefined; position?: string | undefined },
): string[] {
  const rest = ids.filter((id) => !moved.includes(id));
  const at = to.after === undefined ? (to.position === "First" ? 0 : rest.length) : rest.indexOf(to.after) + 1;
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

/** Sets the order of a site's priorities or resolutions. */
export function setOrder(site: Site, table: "jira_priority" | "jira_resolution", ids: readonly string[]): void {
  ids.forEach((id, position) => site.rows.run(`UPDATE ${table} SET position = ? WHERE id = ?`, position, id));
}
