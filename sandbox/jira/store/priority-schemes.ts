import type { Site } from "../site";
import { PRIORITY_SCHEMES, type SchemeRow, sharedSchemes } from "./schemes";

export type PriorityScheme = SchemeRow & { readonly default_priority_id: string };

/** The scheme that every project has unless it was given another. */
export function defaultPriorityScheme(site: Site): PriorityScheme {
  const [first] = sharedSchemes<PriorityScheme>(site, PRIORITY_SCHEMES);
  if (!first) throw new Error("The site has no priority scheme.");
  return first;
}

/** The ids of the priorities of a scheme, in the scheme's order. */
export function priorityIdsOf(site: Site, schemeId: number): string[] {
  return site.rows
    .all<{ id: string }>("SELECT priority_id AS id FROM jira_priority_scheme_item WHERE scheme_id = ? ORDER BY position", schemeId)
    .map(({ id }) => id);
}

/** Sets the priorities of a scheme, and their order, to just these. */
export function setPriorityIds(site: Site, schemeId: number, ids: readonly string[]): void {
  site.rows.run("DELETE FROM jira_priority_scheme_item WHERE scheme_id = ?", schemeId);
  const insert = "INSERT INTO jira_priority_scheme_item (scheme_id, priority_id, position) VALUES (?, ?, ?)";
  ids.forEach((id, position) => site.rows.run(insert, schemeId, id, position));
}

/** The ids of the priorities that issues of some projects have, in the site's order. */
export function prioritiesInUse(site: Site, projectIds: readonly number[]): string[] {
  return site.rows
    .all<{ id: string }>(
      `SELECT id FROM jira_priority WHERE id IN (SELECT priority_id FROM jira_issue WHERE project_id IN (SELECT value FROM json_each(?)))
       ORDER BY position`,
      JSON.stringify(projectIds),
    )
    .map(({ id }) => id);
}
