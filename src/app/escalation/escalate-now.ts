import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import { policyOf } from "../../core/escalation/begin-escalation";
import { claimDue } from "../../core/escalation/claim-due";
import type { EscalationRun, Position } from "../../core/escalation/escalation-run";
import type { HandleRefusal } from "../../core/escalation/handle-incident";
import type { OwedPage } from "../../core/escalation/owed-page";
import { isWaiting } from "../../core/escalation/situation";
import { stageOf } from "../../core/escalation/stage-of";
import type { SteerRefusal } from "../../core/escalation/steer-escalation";
import { escalateNow as decide } from "../../core/escalation/steer-escalation";
import { PlatformError } from "../../core/platform-error";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { TimelineEntry } from "../../core/timeline/timeline-entry";
import { MOST_TURNS } from "../most-turns";
import type { OpenIncident, OpenRefusal } from "../open-incident";
import { openIncident } from "../open-incident";
import type { Ports } from "../ports";
import { pageDue } from "./page-due";
import { resolveTargets } from "./resolve-targets";
import { settleOwed } from "./settle-owed";
import { storeEscalation } from "./store-escalation";

export type EscalateNowRefusal = HandleRefusal | SteerRefusal | OpenRefusal;

/**
 * Has the next step of an incident's escalation come now, in a person's name and whatever it would wait for, and gives
 * the incident as it stands then. A page that Jira does not take now stays owed, and the sweep sends it.
 *
 * The caller has opened the incident as that person and checked their right.
 * @param seen the step that had paged last when they decided: where another came since, nothing is done. Of two who
 * press at once one is answered by the other's page.
 */
export async function escalateNow(
  opened: OpenIncident,
  seen: Position | null,
  by: AccountId,
  ports: Ports,
): Promise<Result<OpenIncident, EscalateNowRefusal>> {
  let present = opened;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { configuration, issue, stored } = present;
    const { escalation } = stored.record;
    if (!isWaiting(stageOf(configuration.stages, issue.status))) return refuse({ kind: "already-resolved" });
    const policy = escalation.run && policyOf(configuration.policies, escalation.run);
    if (escalation.run === null || policy === null) return refuse({ kind: "not-escalating" });
    if (!isAsSeen(escalation.run, seen)) return accept(present);
    const now = ports.clock.now();
    const decided = decide(escalation.run, policy, now);
    if (!decided.ok) return decided;
    const { run, page } = decided.value;
    const resolved = await resolveTargets(page.step.targets, configuration, issue, ports);
    const claim = { configuration, issue, policy, ...resolved, cameBy: "person", isByHand: true, now } as const;
    const claimed = claimDue(escalation, { kind: "steps", run, passedOver: [], page }, claim);
    const entry: TimelineEntry = {
      id: `escalated-now.${run.number}.${page.number}`,
      at: now,
      by: person(by),
      fact: { kind: "escalated-now" },
    };
    const next = await storeEscalation(present, claimed.state, [entry, ...claimed.entries], claimed.lines, ports);
    if (next) return settled(next, claimed.page, ports);
    const again = await openIncident(issue.issueId, "person", { history: false }, ports);
    if (!again.ok) return again;
    present = again.value;
  }
  throw new PlatformError("storage", "conflict", `Failed to escalate: ${MOST_TURNS} others wrote in between.`);
}

function isAsSeen({ lastPaged }: EscalationRun, seen: Position | null): boolean {
  return lastPaged?.round === seen?.round && lastPaged?.step === seen?.step;
}

/** It is claimed from here on: whatever comes between, it is not claimed again. */
async function settled(claimed: OpenIncident, page: OwedPage | null, ports: Ports): Promise<Result<OpenIncident, OpenRefusal>> {
  const paged = page ? await settleOwed(page, false, claimed, ports) : claimed;
  if (paged instanceof PlatformError) return accept(claimed);
  const told = paged && (await pageDue(paged, "person", ports));
  return told ? accept(told.opened) : openIncident(claimed.issue.issueId, "person", { history: false }, ports);
}
