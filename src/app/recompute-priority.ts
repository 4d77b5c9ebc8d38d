import type { Result } from "../core/result";
import { refuse } from "../core/result";
import type { OpenIncident, OpenRefusal } from "./open-incident";
import { openIncident } from "./open-incident";
import type { Ports } from "./ports";
import { reconcileIncident } from "./reconcile-incident";

/**
 * Puts priority and record right at once, because a person asked, and gives the incident
 * as that person sees it then. The caller has checked that they may edit it.
 */
export async function recomputePriority(
  issueId: string,
  ports: Ports,
): Promise<Result<OpenIncident, OpenRefusal | { readonly kind: "jira-refused"; readonly reason: string }>> {
  const reconciled = await reconcileIncident(issueId, { finishOwed: true, cameBy: "person" }, ports);
  if (!reconciled.ok) return reconciled;
  if (reconciled.value.kind === "refused") return refuse({ kind: "jira-refused", reason: reconciled.value.reason });
  return openIncident(issueId, "person", { history: false }, ports);
}
