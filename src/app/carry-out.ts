import { applyEffects } from "../core/incident/apply-effects";
import type { IncidentChange } from "../core/incident/incident-record";
import { PlatformError } from "../core/platform-error";
import type { Result } from "../core/result";
import { accept, refuse, unreachable } from "../core/result";
import { commitChange } from "./commit-change";
import { MOST_TURNS } from "./most-turns";
import type { OpenIncident, OpenRefusal } from "./open-incident";
import { openIncident } from "./open-incident";
import { performDecision } from "./perform-decision";
import type { Ports } from "./ports";
import { reconcileIncident } from "./reconcile-incident";

export type CarryOutRefusal =
  | OpenRefusal
  /** Jira's own final no. Nothing was changed. */
  | { readonly kind: "jira-refused"; readonly reason: string }
  /** Jira did not answer as it should. The choice is stored and will be carried out by the sweep. */
  | { readonly kind: "kept-for-later"; readonly failure: PlatformError };

/**
 * Decides about an opened incident, stores it, performs it in Jira at once, and gives the incident as
 * it stands then. When another invocation wrote in between, the incident is opened and decided about anew.
 *
 * It is performed in the person's name; in the app's where the person has the right to decide, but
 * Jira would not let them edit the issue.
 * @param what in words, for the failure's message.
 */
export async function carryOut<Refusal>(
  opened: OpenIncident,
  ports: Ports,
  what: string,
  decide: (opened: OpenIncident) => Result<IncidentChange | null, Refusal>,
  turn = 1,
): Promise<Result<OpenIncident, CarryOutRefusal | Refusal>> {
  const { configuration, issue, stored, timeline } = opened;
  const decided = decide(opened);
  if (!decided.ok) return decided;
  const change = decided.value;
  if (change === null) return accept(opened);

  const committed = await commitChange(change, { stored, timeline }, ports);
  if (committed === null) {
    if (turn === MOST_TURNS) throw new PlatformError("storage", "conflict", `Failed to ${what}: ${MOST_TURNS} others wrote in between.`);
    const again = await openIncident(issue.issueId, "person", { history: false }, ports);
    return again.ok ? carryOut(again.value, ports, what, decide, turn + 1) : again;
  }
  if (change.decision === null) return accept({ configuration, issue, ...committed });

  const voice = issue.canEdit ? "person" : "app";
  const performed = await performDecision(change.decision, issue.issueId, voice, configuration.site.fields, committed, ports);
  switch (performed.kind) {
    case "done":
      return accept({ configuration, issue: applyEffects(issue, change.decision.effects, configuration), ...performed.after });
    case "refused":
      return refuse({ kind: "jira-refused", reason: performed.reason });
    case "owed":
      return refuse({ kind: "kept-for-later", failure: performed.failure });
    case "overtaken":
      await reconcileIncident(issue.issueId, { finishOwed: false, cameBy: "person" }, ports);
      return openIncident(issue.issueId, "person", { history: false }, ports);
    default:
      return unreachable(performed);
  }
}
