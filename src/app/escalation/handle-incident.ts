import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import type { Handled, HandlingChange } from "../../core/escalation/handle-incident";
import { PlatformError } from "../../core/platform-error";
import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import { MOST_TURNS } from "../most-turns";
import type { OpenIncident, OpenRefusal } from "../open-incident";
import { openIncident } from "../open-incident";
import type { Ports } from "../ports";
import { pageDue } from "./page-due";
import { storeEscalation } from "./store-escalation";

/**
 * Does what somebody decided about how an incident waits, stores it, tells Jira's fields at once, and gives the
 * incident as it stands then. What Jira does not take now stays owed, and the sweep does it.
 *
 * It is decided once: where another invocation writes after it is stored, what is left is paged for, and nothing is done again.
 * The caller has opened the incident as that person and checked their right.
 * @param decide null: nothing changes.
 */
export async function handleIncident<Refusal>(
  opened: OpenIncident,
  by: AccountId,
  ports: Ports,
  decide: (handled: Handled) => Result<HandlingChange, Refusal>,
): Promise<Result<OpenIncident, Refusal | OpenRefusal>> {
  let present = opened;
  let isStored = false;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { configuration, issue, stored } = present;
    if (!isStored) {
      const now = ports.clock.now();
      const decided = decide({ configuration, issue, record: stored.record, by: person(by), now });
      if (!decided.ok) return decided;
      if (decided.value === null) return accept(present);
      const { state, entries } = decided.value;
      const next = await storeEscalation(present, state, entries, [], ports);
      if (next) present = next;
      isStored = next !== null;
    }
    const paged = isStored ? await pageDue(present, "person", ports) : null;
    if (paged) return accept(paged.opened);
    const again = await openIncident(issue.issueId, "person", { history: false }, ports);
    if (!again.ok) return again;
    present = again.value;
  }
  if (isStored) return accept(present);
  throw new PlatformError("storage", "conflict", `Failed to change how the incident waits: ${MOST_TURNS} others wrote in between.`);
}
