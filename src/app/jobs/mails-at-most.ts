import type { FoundIncident } from "../search-ports";

/** How many mails Jira sends at most when an incident is edited: to reporter, assignee and watchers. One who is two of them is told once. */
export function mailsAtMost({ followers, watchers }: Pick<FoundIncident, "followers" | "watchers">): number {
  return followers.length + watchers;
}
