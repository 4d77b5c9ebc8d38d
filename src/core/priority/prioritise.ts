import type { Input, Level, Matrix } from "./matrix";
import { levelNamed, priorityIn } from "./matrix";

/** What the matrix makes of the two names that Jira's fields carry. */
export type Prioritised =
  | { readonly kind: "priority"; readonly priorityId: string; readonly impact: Level; readonly urgency: Level }
  | { readonly kind: "incomplete"; readonly missing: readonly Input[] }
  | { readonly kind: "unknown-level"; readonly input: Input; readonly value: string };

/**
 * The priority the matrix gives for an impact and an urgency, or why it gives none.
 *
 * A value that is no level is told before one that is missing: it is the one a person must mend.
 */
export function prioritise(matrix: Matrix, names: Readonly<Record<Input, string | null>>): Prioritised {
  const impact = names.impact === null ? null : levelNamed(matrix.impact, names.impact);
  const urgency = names.urgency === null ? null : levelNamed(matrix.urgency, names.urgency);

  if (names.impact !== null && impact === null) return { kind: "unknown-level", input: "impact", value: names.impact };
  if (names.urgency !== null && urgency === null) return { kind: "unknown-level", input: "urgency", value: names.urgency };
  if (impact && urgency) return { kind: "priority", priorityId: priorityIn(matrix, impact.id, urgency.id), impact, urgency };
  return { kind: "incomplete", missing: [...(impact ? [] : (["impact"] as const)), ...(urgency ? [] : (["urgency"] as const))] };
}
