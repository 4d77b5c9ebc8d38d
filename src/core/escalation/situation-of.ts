import type { Configuration } from "../configuration/configuration";
import type { IssueSnapshot } from "../incident/issue-snapshot";
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
    serviceIds: servicesHit(services, issue),
    workTypeId: issue.type.id,
    stage: stageOf(stages, issue.status),
    handled: handledBy(state.handling),
    goals: state.goalMoments,
    reassigned: state.reassigned,
    isReopened: state.reopenedAt !== null,
  };
}

/** The services whose components an incident has, by id. */
export function servicesHit(services: Configuration["services"], { componentIds }: Pick<IssueSnapshot, "componentIds">): readonly string[] {
  return services.filter((service) => service.componentIds.some((id) => componentIds.includes(id))).map(({ id }) => id);
}

/** Whether nobody need be called: somebody took it, or users are served again. */
export function handledBy({ acknowledgement, mitigated }: Handling): Situation["handled"] {
  if (mitigated) return { until: null };
  return acknowledgement && { until: acknowledgement.until };
}
