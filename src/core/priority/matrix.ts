/** One step of impact or urgency. The id stays when the name changes. */
export type Level = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Names it once had: fields that still carry one mean this level. */
  readonly formerNames: readonly string[];
  /** What it looks like in practice, in plain words, for people who have to choose. */
  readonly examples: readonly string[];
  readonly colour: LevelColour | null;
};

/** The accents of Atlassian's design tokens that a level may be drawn in. */
export const LEVEL_COLOURS = ["red", "orange", "yellow", "lime", "green", "teal", "blue", "purple", "magenta", "gray"] as const;
export type LevelColour = (typeof LEVEL_COLOURS)[number];

/** A priority of the site: Jira's id and the name people see. */
export type Priority = {
  readonly id: string;
  readonly name: string;
  readonly iconUrl: string | null;
  /** The site dropped it; a matrix or an issue may still name it. */
  readonly isGone?: true;
};

/** Which of the two inputs of the matrix. */
export type Input = "impact" | "urgency";

/** Incidents of services up to this tier (1 is the most critical) are prioritised so many steps higher. */
export type TierRule = { readonly upToTier: number; readonly raiseBy: number };

/** What impact and urgency make of one another, as people edit it. */
export type MatrixDocument = {
  /** The most severe first. */
  readonly impact: readonly Level[];
  readonly urgency: readonly Level[];
  /** `cells[impact id][urgency id]` is the id of a priority. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly tierRule: TierRule | null;
};

/** Where a document is kept: once for the site, or as a project's own in its place. */
export type Scope = "site" | `project:${string}`;

/** Names one version of a document for good: of a matrix, or of the services. */
export type MatrixPin = { readonly scope: Scope; readonly version: number };

/** One numbered version of a matrix. */
export type Matrix = MatrixDocument & MatrixPin;

/** The level of that name, as Jira's fields carry it; null when there is none. Upper and lower case are the same to a person typing. */
export function levelNamed(levels: readonly Level[], name: string): Level | null {
  const wanted = name.trim().toLowerCase();
  const isWanted = (candidate: string): boolean => candidate.toLowerCase() === wanted;
  return levels.find((level) => isWanted(level.name)) ?? levels.find((level) => level.formerNames.some(isWanted)) ?? null;
}

export function levelWithId(levels: readonly Level[], id: string): Level | null {
  return levels.find((level) => level.id === id) ?? null;
}

/** The id of the priority in that cell. @throws when the matrix has a hole, which reading a configuration rules out. */
export function priorityIn(matrix: MatrixDocument, impactId: string, urgencyId: string): string {
  const priorityId = matrix.cells[impactId]?.[urgencyId];
  if (priorityId === undefined) throw new Error(`The matrix has no cell ${impactId} × ${urgencyId}.`);
  return priorityId;
}

/** The name by which this version is pinned. */
export function pinOf({ scope, version }: Matrix): MatrixPin {
  return { scope, version };
}

export function isSamePin(one: MatrixPin, other: MatrixPin): boolean {
  return one.scope === other.scope && one.version === other.version;
}
