import type { Instant } from "../time";
import type { EscalationState } from "./escalation-state";
import { handledBy } from "./situation-of";
import type { Policy } from "./policy";

/** What Jira's fields repeat of an incident's handling, so that lists, JQL, history and automation see it. Null is empty. */
export type HandlingFields = {
  readonly acknowledgedAt: Instant | null;
  readonly mitigatedAt: Instant | null;
  readonly majorIncident: "Yes" | null;
  readonly drill: "Yes" | null;
  /** A word such as "Step 2 of 3": Jira's automation can start from its changes. */
  readonly escalation: string | null;
};

/** What the fields shall say. `policy` is the run's. */
export function handlingFields(state: EscalationState, policy: Policy | null): HandlingFields {
  const { acknowledgement, mitigated, major, drill } = state.handling;
  return {
    acknowledgedAt: acknowledgement?.at ?? null,
    mitigatedAt: mitigated?.at ?? null,
    majorIncident: major && "Yes",
    drill: drill && "Yes",
    escalation: escalationWord(state, policy),
  };
}

/** How the escalation stands, in a word or two; null where none runs. */
export function escalationWord(state: EscalationState, policy: Policy | null): string | null {
  const { run } = state;
  if (run === null || run.ended || policy === null) return null;
  if (handledBy(state.handling)) return state.handling.mitigated ? "Mitigated" : "Acknowledged";
  if (run.pause) return "Paused";
  if (run.lastPaged === null) return "Waiting";
  const { round, step } = run.lastPaged;
  const word = `Step ${step + 1} of ${policy.steps.length}`;
  return round === 0 ? word : `${word}, round ${round + 1}`;
}

export function isSameFields(one: HandlingFields, other: HandlingFields): boolean {
  return (
    one.acknowledgedAt === other.acknowledgedAt &&
    one.mitigatedAt === other.mitigatedAt &&
    one.majorIncident === other.majorIncident &&
    one.drill === other.drill &&
    one.escalation === other.escalation
  );
}
