import type { Configuration } from "../configuration/configuration";
import type { IncidentRecord } from "../incident/incident-record";
import type { IssueSnapshot } from "../incident/issue-snapshot";
import { followGoals, momentsOf } from "../goal/follow-goals";
import { withShadow } from "../goal/goal-shadow";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import { policyOf } from "./begin-escalation";
import type { EscalationState } from "./escalation-state";
import { reckoned } from "./follow-incident";
import { handlingFields, isSameFields } from "./handling-fields";

/** The record with a changed escalation: with the moment the clock owes it something next, and Jira's fields owed what changed. */
export function escalated(
  record: IncidentRecord,
  state: EscalationState,
  told: readonly TimelineEntry[],
  configuration: Configuration,
  issue: IssueSnapshot,
  priorityId: string | null,
  now: Instant,
): IncidentRecord {
  if (state === record.escalation) return record;
  const isTakenBack = told.some(({ fact }) => fact.kind === "acknowledgement-withdrawn");
  const followed = record.goals && followGoals(record.goals, configuration, issue, state.handling, now, isTakenBack);
  const goals = followed && withShadow(followed, configuration.goalRules);
  const goalMoments = goals === record.goals ? state.goalMoments : momentsOf(goals, configuration.goalRules);
  const next = reckoned({ ...state, goalMoments }, configuration, issue, priorityId);
  return {
    ...record,
    goals,
    escalation: { ...next, areFieldsOwed: next.areFieldsOwed || !isToldAlike(record.escalation, next, configuration) },
  };
}

function isToldAlike(before: EscalationState, after: EscalationState, { policies }: Configuration): boolean {
  const fieldsOf = (state: EscalationState) => handlingFields(state, state.run && policyOf(policies, state.run));
  return isSameFields(fieldsOf(before), fieldsOf(after));
}
