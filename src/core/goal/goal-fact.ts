import type { Instant } from "../time";
import type { Conditions } from "./conditions";

/** Something that happened to an incident and may matter to a goal, as Jira's history tells it. */
export type GoalFact = FactHead &
  (
    | { readonly kind: "status-changed"; readonly statusId: string }
    | { readonly kind: "priority-changed"; readonly priorityId: string | null }
    | { readonly kind: "services-changed"; readonly serviceIds: readonly string[] }
    | { readonly kind: "work-type-changed"; readonly workTypeId: string }
    | { readonly kind: "reopened" }
    | { readonly kind: "acknowledged" }
    | { readonly kind: "acknowledgement-withdrawn" }
    | { readonly kind: "mitigated" }
    | { readonly kind: "mitigation-withdrawn" }
    | { readonly kind: "resolved" }
  );

/** Entry and kind together name a fact for good, however often it is told. */
type FactHead = {
  /** Jira's number of the entry of its history. */
  readonly entry: number;
  readonly at: Instant;
};

/** The conditions after a fact. A reopened incident is neither resolved nor mitigated, but is still acknowledged. */
export function conditionsAfter(before: Conditions, fact: GoalFact): Conditions {
  switch (fact.kind) {
    case "status-changed":
      return { ...before, statusId: fact.statusId };
    case "priority-changed":
      return { ...before, priorityId: fact.priorityId };
    case "services-changed":
      return { ...before, serviceIds: fact.serviceIds };
    case "work-type-changed":
      return { ...before, workTypeId: fact.workTypeId };
    case "reopened":
      return { ...before, isResolved: false, isMitigated: false };
    case "acknowledged":
      return { ...before, isAcknowledged: true };
    case "acknowledgement-withdrawn":
      return { ...before, isAcknowledged: false };
    case "mitigated":
      return { ...before, isMitigated: true };
    case "mitigation-withdrawn":
      return { ...before, isMitigated: false };
    case "resolved":
      return { ...before, isResolved: true };
  }
}
