import type { AccountId } from "../core/actor";
import { applyEffects } from "../core/incident/apply-effects";
import type { Cell, PickRefusal } from "../core/incident/pick-cell";
import { pickCell as decide } from "../core/incident/pick-cell";
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

export type PickCellRefusal =
  | OpenRefusal
  | PickRefusal
  /** Jira's own final no. Nothing was changed. */
  | { readonly kind: "jira-refused"; readonly reason: string }
  /** Jira did not answer as it should. The choice is stored and will be carried out by the sweep. */
  | { readonly kind: "kept-for-later"; readonly failure: PlatformError };

/**
 * Sets an incident to a cell of the matrix, in a person's name, performs it in Jira at
 * once, and gives the incident as it stands then.
 *
 * The caller has opened the incident as that person and checked that they may edit it.
 */
export async function pickCell(
  opened: OpenIncident,
  cell: Cell,
  by: AccountId,
  ports: Ports,
  turn = 1,
): Promise<Result<OpenIncident, PickCellRefusal>> {
  const { configuration, issue, stored, timeline } = opened;
  const decided = decide(configuration, stored.record, issue, { cell, by, now: ports.clock.now(), decisionId: ports.ids.next() });
  if (!decided.ok) return decided;
  const change = decided.value;
  if (change === null) return accept(opened);

  const committed = await commitChange(change, { stored, timeline }, ports);
  if (committed === null) {
    if (turn === MOST_TURNS)
      throw new PlatformError("storage", "conflict", `Failed to pick a cell: ${MOST_TURNS} others wrote in between.`);
    const again = await openIncident(issue.issueId, "person", { history: false }, ports);
    return again.ok ? pickCell(again.value, cell, by, ports, turn + 1) : again;
  }
  if (change.decision === null) return accept({ configuration, issue, ...committed });

  const performed = await performDecision(change.decision, issue.issueId, "person", configuration.site.fields, committed, ports);
  switch (performed.kind) {
    case "done":
      return accept({ configuration, issue: applyEffects(issue, change.decision.effects, configuration), ...performed.after });
    case "refused":
      return refuse({ kind: "jira-refused", reason: performed.reason });
    case "owed":
      return refuse({ kind: "kept-for-later", failure: performed.failure });
    case "overtaken":
      await reconcileIncident(issue.issueId, { finishOwed: false }, ports);
      return openIncident(issue.issueId, "person", { history: false }, ports);
    default:
      return unreachable(performed);
  }
}
