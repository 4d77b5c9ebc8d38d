import type { Configuration } from "../configuration/configuration";
import { servicesHit } from "../configuration/services-hit";
import type { IncidentRecord } from "../incident/incident-record";
import type { IssueSnapshot } from "../incident/issue-snapshot";
import { comingPriorityId } from "../incident/wanted-priority";
import type { Instant } from "../time";
import type { EscalationState } from "./escalation-state";
import type { Handling } from "./handling";
import type { Situation } from "./situation";
import { stageOf } from "./stage-of";

/**
 * How an incident stands, from what Jira holds and what people said.
 * @param priorityId the one it is about to have, where the app is about to set it.
 */
export function situationOf(
  { services, stages }: Pick<Configuration, "services" | "stages">,
  issue: IssueSnapshot,
  state: EscalationState,
  priorityId: string | null,
): Situation {
  return {
    priorityId,
    serviceIds: servicesHit(services, issue.componentIds).map(({ id }) => id),
    workTypeId: issue.type.id,
    stage: stageOf(stages, issue.status),
    handled: handledBy(state.handling),
    goals: state.goalMoments,
    reassigned: state.reassigned,
    isReopened: state.reopenedAt !== null,
  };
}

/** How a recorded incident stands at a moment, with the priority it has or is about to have. */
export function presentSituation(
  configuration: Configuration,
  issue: IssueSnapshot,
  record: Pick<IncidentRecord, "override" | "found" | "escalation">,
  now: Instant,
): Situation {
  return situationOf(configuration, issue, record.escalation, comingPriorityId(configuration, record, issue, now));
}

/** Whether nobody need be called: somebody took it, or users are served again. */
export function handledBy({ acknowledgement, mitigated }: Handling): Situation["handled"] {
  if (mitigated) return { until: null };
  return acknowledgement && { until: acknowledgement.until };
}
