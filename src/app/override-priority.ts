import type { AccountId } from "../core/actor";
import type { IncidentChange } from "../core/incident/incident-record";
import type { OverrideChoice, OverrideRefusal } from "../core/incident/override-priority";
import { overridePriority as decide, withdrawOverride as decideWithdrawal } from "../core/incident/override-priority";
import { dismissEditedPriority as decideDismissal } from "../core/incident/override-priority";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import { carryOut } from "./carry-out";
import type { CarryOutRefusal } from "./carry-out";
import { offeredPriorities } from "./offered-priorities";
import type { OpenIncident } from "./open-incident";
import type { Ports } from "./ports";

/**
 * Overrides the priority in a person's name, performs it in Jira at once, and gives the incident as it stands then.
 * The caller has opened the incident as that person and checked that they may override.
 */
export async function overridePriority(
  opened: OpenIncident,
  choice: OverrideChoice,
  by: AccountId,
  ports: Ports,
): Promise<Result<OpenIncident, CarryOutRefusal | OverrideRefusal>> {
  const priorityIds = await offeredPriorities(opened, ports);
  return carryOut(opened, ports, "override the priority", ({ configuration, stored, issue }) =>
    decide(configuration, stored.record, { ...issue, priorityIds }, choice, { by, now: ports.clock.now(), decisionId: ports.ids.next() }),
  );
}

/** Withdraws the override in a person's name; otherwise as `overridePriority`. */
export function withdrawOverride(opened: OpenIncident, by: AccountId, ports: Ports): Promise<Result<OpenIncident, CarryOutRefusal>> {
  return carryOut<never>(opened, ports, "withdraw the override", ({ configuration, stored, issue }) =>
    accept<IncidentChange | null>(
      decideWithdrawal(configuration, stored.record, issue, { by, now: ports.clock.now(), decisionId: ports.ids.next() }),
    ),
  );
}

/** Asks no longer about a priority that was edited in Jira; otherwise as `overridePriority`. */
export function dismissEditedPriority(opened: OpenIncident, ports: Ports): Promise<Result<OpenIncident, CarryOutRefusal>> {
  return carryOut<never>(opened, ports, "leave the priority", ({ stored }) =>
    accept<IncidentChange | null>(decideDismissal(stored.record)),
  );
}
