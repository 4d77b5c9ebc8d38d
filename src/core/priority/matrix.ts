/** One step of impact or urgency. The id stays when the name changes. */
export type Level = { readonly id: string; readonly name: string; readonly description: string };

/** A priority of the site: Jira's id and the name people see. */
export type Priority = { readonly id: string; readonly name: string; readonly iconUrl: string | null };

/** Which of the two inputs of the matrix. */
export type Input = "impact" | "urgency";

/** What impact and urgency make of one another, as one numbered version. */
export type Matrix = {
  readonly version: number;
  /** The most severe first. */
  readonly impact: readonly Level[];
  readonly urgency: readonly Level[];
  /** `cells[impact id][urgency id]` is the id of a priority. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** The level of that name, as Jira's fields carry it; null when there is none. Upper and lower case are the same to a person typing. */
export function levelNamed(levels: readonly Level[], name: string): Level | null {
  const wanted = name.trim().toLowerCase();
  return levels.find((level) => level.name.toLowerCase() === wanted) ?? null;
}

export function levelWithId(levels: readonly Level[], id: string): Level | null {
  return levels.find((level) => level.id === id) ?? null;
}

/** The id of the priority in that cell. @throws when the matrix has a hole, which reading a configuration rules out. */
export function priorityIn(matrix: Matrix, impactId: string, urgencyId: string): string {
  const priorityId = matrix.cells[impactId]?.[urgencyId];
  if (priorityId === undefined) throw new Error(`Matrix v${matrix.version} has no cell ${impactId} × ${urgencyId}.`);
  return priorityId;
}
