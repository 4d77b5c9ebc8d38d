import type { Configuration } from "../configuration/configuration";
import type { Input, Level } from "../priority/matrix";
import { prioritise } from "../priority/prioritise";
import type { IncidentRecord, Provenance } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";

/** Why Jira's priority is what it is, or why it is not what it should be. */
export type Explanation =
  | {
      readonly kind: "by-matrix";
      readonly impact: Level;
      readonly urgency: Level;
      readonly priorityId: string;
      readonly provenance: Provenance | null;
    }
  | { readonly kind: "incomplete"; readonly missing: readonly Input[] }
  | { readonly kind: "unknown-level"; readonly input: Input; readonly value: string }
  | { readonly kind: "drifted"; readonly impact: Level; readonly urgency: Level; readonly priorityId: string };

/** Explains the priority as Jira carries it now. */
export function explainPriority(configuration: Configuration, record: IncidentRecord | null, issue: IssueSnapshot): Explanation {
  const prioritised = prioritise(configuration, issue);
  if (prioritised.kind !== "priority") return prioritised;
  const { impact, urgency, priorityId } = prioritised;
  if (issue.priority?.id !== priorityId) return { kind: "drifted", impact, urgency, priorityId };
  return { kind: "by-matrix", impact, urgency, priorityId, provenance: record?.provenance ?? null };
}
