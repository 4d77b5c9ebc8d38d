import type { Configuration } from "../configuration/configuration";
import type { IncidentRecord } from "../incident/incident-record";
import type { IssueSnapshot } from "../incident/issue-snapshot";
import { policyOf } from "./begin-escalation";
import type { EscalationState } from "./escalation-state";
import { reckoned } from "./follow-incident";
import { handlingFields, isSameFields } from "./handling-fields";

/** The record with a changed escalation: with the moment the clock owes it something next, and Jira's fields owed what changed. */
export function escalated(
  record: IncidentRecord,
  state: EscalationState,
  configuration: Configuration,
  issue: IssueSnapshot,
  priorityId: string | null,
): IncidentRecord {
  if (state === record.escalation) return record;
  const next = reckoned(state, configuration, issue, priorityId);
  return { ...record, escalation: { ...next, areFieldsOwed: next.areFieldsOwed || !isToldAlike(record.escalation, next, configuration) } };
}

function isToldAlike(before: EscalationState, after: EscalationState, { policies }: Configuration): boolean {
  const fieldsOf = (state: EscalationState) => handlingFields(state, state.run && policyOf(policies, state.run));
  return isSameFields(fieldsOf(before), fieldsOf(after));
}
