import type { OpenIncident } from "./open-incident";
import type { Ports } from "./ports";

/**
 * The ids of the priorities that Jira lets an incident have, by its project's scheme; null where Jira does not say.
 * Whoever may override without editing is told what the app may set: it is the app that sets it for them.
 */
export async function offeredPriorities({ configuration, issue }: OpenIncident, ports: Ports): Promise<readonly string[] | null> {
  if (issue.canEdit || issue.priorityIds !== null) return issue.priorityIds;
  const asTheApp = await ports.issues.read(issue.issueId, "app", configuration.site.fields, { historySince: null, editing: true });
  return asTheApp?.priorityIds ?? null;
}
