import type { OpenIncident } from "./open-incident";
import type { Ports } from "./ports";

/** Whether the person whose incident was opened may override its priority, by the rules of its project. */
export async function mayOverride({ configuration, issue }: OpenIncident, ports: Ports): Promise<boolean> {
  return configuration.rules.whoMayOverride === "edit-issues" ? issue.canEdit : ports.rights.managesIncidents(issue.projectId);
}
