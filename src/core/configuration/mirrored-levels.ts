import type { Level, Matrix } from "../priority/matrix";

/** The names that Impact and Urgency may carry, as a project's property tells them to Jira's own validation. */
export type MirroredLevels = { readonly impact: readonly string[]; readonly urgency: readonly string[] };

/** Every name a level of the matrix has or had: an issue that still carries an old one can be edited. */
export function mirroredLevels(matrix: Pick<Matrix, "impact" | "urgency">): MirroredLevels {
  const names = (levels: readonly Level[]): readonly string[] => levels.flatMap(({ name, formerNames }) => [name, ...formerNames]);
  return { impact: names(matrix.impact), urgency: names(matrix.urgency) };
}
