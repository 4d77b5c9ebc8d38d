import type { Input, Level } from "./matrix";
import { levelNamed } from "./matrix";
import type { PriorityRules } from "./priority-for";
import { priorityFor, raisingTier } from "./priority-for";

/** What the matrix makes of what Jira's fields carry. */
export type Prioritised =
  | {
      readonly kind: "priority";
      readonly priorityId: string;
      readonly impact: Level;
      readonly urgency: Level;
      /** The tier for which the cell's priority was raised; null where it was not. */
      readonly tier: number | null;
    }
  | { readonly kind: "incomplete"; readonly missing: readonly Input[] }
  | { readonly kind: "unknown-level"; readonly input: Input; readonly value: string };

/** The fields of an issue that its priority follows: levels by name, as Jira carries them. */
export type Prioritisable = Readonly<Record<Input, string | null>> & { readonly componentIds: readonly string[] };

/**
 * The priority the matrix gives for an impact and an urgency, or why it gives none.
 *
 * A value that is no level is told before one that is missing: it is the one a person must mend.
 */
export function prioritise(rules: PriorityRules, issue: Prioritisable): Prioritised {
  const { matrix } = rules;
  const impact = issue.impact === null ? null : levelNamed(matrix.impact, issue.impact);
  const urgency = issue.urgency === null ? null : levelNamed(matrix.urgency, issue.urgency);

  if (issue.impact !== null && impact === null) return { kind: "unknown-level", input: "impact", value: issue.impact };
  if (issue.urgency !== null && urgency === null) return { kind: "unknown-level", input: "urgency", value: issue.urgency };
  if (impact && urgency) {
    const hit = { impactId: impact.id, urgencyId: urgency.id, componentIds: issue.componentIds };
    return { kind: "priority", priorityId: priorityFor(rules, hit), impact, urgency, tier: raisingTier(rules, issue.componentIds) };
  }
  return { kind: "incomplete", missing: [...(impact ? [] : (["impact"] as const)), ...(urgency ? [] : (["urgency"] as const))] };
}
