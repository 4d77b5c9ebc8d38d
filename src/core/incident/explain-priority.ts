import type { Configuration } from "../configuration/configuration";
import type { Input, Level } from "../priority/matrix";
import type { Prioritised } from "../priority/prioritise";
import type { Instant } from "../time";
import type { IncidentRecord, Provenance } from "./incident-record";
import type { IncidentPriority, IssueSnapshot } from "./issue-snapshot";
import type { PriorityOverride } from "./override";
import { wantedPriority } from "./wanted-priority";

/** Why Jira's priority is what it is, or why it is not what it should be. */
export type Explanation =
  | {
      readonly kind: "by-matrix";
      readonly impact: Level;
      readonly urgency: Level;
      readonly priorityId: string;
      /** The tier of the service that it is raised for, as it was when the incident began. */
      readonly tier: number | null;
      readonly provenance: Provenance | null;
    }
  | { readonly kind: "overridden"; readonly override: PriorityOverride; readonly byMatrix: Prioritised }
  | { readonly kind: "incomplete"; readonly missing: readonly Input[] }
  | { readonly kind: "unknown-level"; readonly input: Input; readonly value: string }
  | { readonly kind: "drifted"; readonly impact: Level; readonly urgency: Level; readonly priorityId: string }
  /** It is as an earlier installation left it; no matrix of this one gives it. */
  | { readonly kind: "as-found"; readonly found: IncidentPriority }
  /** Jira's priority is not the override's. */
  | { readonly kind: "override-drifted"; readonly override: PriorityOverride };

/** Explains the priority as Jira carries it now. */
export function explainPriority(configuration: Configuration, record: IncidentRecord, issue: IssueSnapshot, now: Instant): Explanation {
  const { override, prioritised, found } = wantedPriority(configuration, record, issue, now);
  if (override) {
    if (issue.priority?.id !== override.priorityId) return { kind: "override-drifted", override };
    return { kind: "overridden", override, byMatrix: prioritised };
  }
  if (found) return { kind: "as-found", found };
  if (prioritised.kind !== "priority") return prioritised;
  const { impact, urgency, priorityId, tier } = prioritised;
  if (issue.priority?.id !== priorityId) return { kind: "drifted", impact, urgency, priorityId };
  return { kind: "by-matrix", impact, urgency, priorityId, tier, provenance: record.provenance };
}
