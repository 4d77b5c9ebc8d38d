import type { AccountId } from "../actor";
import type { TimeOfDay } from "../time-of-day";

/** What must hold at a step's moment for it to page. */
export type StepCondition =
  /** Nobody has acknowledged the incident. */
  | { readonly kind: "not-acknowledged" }
  /** It is not resolved: pages even who acknowledged it. */
  | { readonly kind: "not-resolved" }
  /** The step waits until that goal warns or is breached; where that never comes, it is passed over. */
  | { readonly kind: "goal-warned" | "goal-breached"; readonly goal: "response" | "resolution" }
  /** It went from one assignee to another more often than that. */
  | { readonly kind: "reassigned"; readonly moreThan: number }
  /** It was resolved once and came back. */
  | { readonly kind: "reopened" };

/** Who shall come. */
export type Target =
  | { readonly kind: "person"; readonly accountId: AccountId }
  | { readonly kind: "group"; readonly groupId: string }
  | { readonly kind: "on-call"; readonly scheduleId: string; readonly who: "now" | "next" }
  | { readonly kind: "assignee" }
  | { readonly kind: "reporter" }
  | { readonly kind: "project-lead" }
  | { readonly kind: "service-owner" };

/** What a step does. Mail and mention reach the targets; the rest changes the issue. */
export type Action =
  | { readonly kind: "mail" }
  | { readonly kind: "mention" }
  /** To the first of the targets. */
  | { readonly kind: "assign" }
  | { readonly kind: "watch" }
  | { readonly kind: "raise-urgency" }
  | { readonly kind: "flag-major" }
  /** A status of the workflow, by Jira's id. */
  | { readonly kind: "transition"; readonly statusId: string }
  /** A text or select field of the site's own. */
  | { readonly kind: "set-field"; readonly fieldId: string; readonly value: string };

export type Step = {
  readonly id: string;
  readonly name: string;
  /** Minutes since the step before it, or since the start of its round. */
  readonly after: number;
  readonly condition: StepCondition;
  readonly targets: readonly Target[];
  readonly actions: readonly Action[];
};

/** Hours in which incidents of these priorities page nobody: what falls due in them comes when they end. */
export type QuietHours = {
  readonly timeZone: string;
  readonly from: TimeOfDay;
  readonly to: TimeOfDay;
  /** Jira's ids of priorities. */
  readonly priorityIds: readonly string[];
};

/** What happens, and when, while an incident waits for somebody. */
export type Policy = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly steps: readonly Step[];
  /** How often all steps are gone through, and the minutes between the last of one round and the start of the next. */
  readonly rounds: { readonly count: number; readonly after: number };
  /** After so many minutes an acknowledged incident that is not resolved pages again; null: never. */
  readonly acknowledgementHolds: number | null;
  readonly quietHours: QuietHours | null;
};

/** Which policy an incident gets. An empty list stands for all. */
export type PolicyRule = {
  readonly priorityIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly workTypeIds: readonly string[];
  /** null: such incidents escalate by no policy. */
  readonly policyId: string | null;
};

/** The document: all policies of a scope, and which incident goes by which. */
export type Policies = {
  readonly policies: readonly Policy[];
  /** The first that fits decides. */
  readonly rules: readonly PolicyRule[];
  /** Where no rule fits; null: no policy. */
  readonly defaultPolicyId: string | null;
};

/** Nobody escalates anything. */
export const NO_POLICIES: Policies = { policies: [], rules: [], defaultPolicyId: null };
