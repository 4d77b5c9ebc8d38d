import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import { addHistory } from "../store/changelog";
import { findPriority } from "../store/vocabulary";

/**
 * Gives the issues of some projects other priorities, old id to new. It stands in their history;
 * no event is sent and nobody gets a mail. Only inside a write.
 */
export function migratePriorities(
  site: Site,
  caller: Person,
  projectIds: readonly number[],
  mapping: Readonly<Record<string, string>>,
): void {
  for (const [from, to] of Object.entries(mapping)) {
    const issues = site.rows.all<{ id: number }>(
      "SELECT id FROM jira_issue WHERE priority_id = ? AND project_id IN (SELECT value FROM json_each(?))",
      from,
      JSON.stringify(projectIds),
    );
    const words = { fromString: findPriority(site, from)?.name ?? null, toString: findPriority(site, to)?.name ?? null };
    for (const { id } of issues) {
      site.rows.run("UPDATE jira_issue SET priority_id = ?, updated = ? WHERE id = ?", to, site.now(), id);
      addHistory(site, id, caller.accountId, site.now(), [
        { field: "priority", fieldId: "priority", fieldType: "jira", from, to, ...words },
      ]);
    }
  }
}
