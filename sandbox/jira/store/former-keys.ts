import type { Site } from "../site";
import type { IssueRow } from "./issues";

/** Lets an issue be found under the key that it has now, also when it has another. */
export function addFormerKey(site: Site, issue: IssueRow): void {
  site.rows.run("INSERT OR REPLACE INTO jira_former_key (key, issue_id) VALUES (?, ?)", issue.key, issue.id);
}
