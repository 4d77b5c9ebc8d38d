import type { Input, Level, Matrix, MatrixDocument } from "./matrix";

/** Every name that the levels of a scope ever had, and the id of the level it named. Nothing is ever taken out. */
export type LevelNames = Readonly<Record<Input, Readonly<Record<string, string>>>>;

export const NO_LEVEL_NAMES: LevelNames = { impact: {}, urgency: {} };

const INPUTS = ["impact", "urgency"] as const;

/** The names once the levels are called as in this matrix, too. */
export function namesAfter(names: LevelNames, matrix: MatrixDocument): LevelNames {
  const after = (input: Input): Record<string, string> => ({
    ...Object.fromEntries(matrix[input].flatMap(({ id, name, formerNames }) => [...formerNames, name].map((called) => [called, id]))),
    ...names[input],
  });
  return { impact: after("impact"), urgency: after("urgency") };
}

/** The names that levels of a matrix had and have no more. */
export function formerNames(matrix: MatrixDocument): Readonly<Record<Input, readonly string[]>> {
  const of = (input: Input): readonly string[] => matrix[input].flatMap((level) => level.formerNames);
  return { impact: of("impact"), urgency: of("urgency") };
}

/** Whether a level has another name in the one matrix than in the other. */
export function isAnyRenamed(before: MatrixDocument, after: MatrixDocument): boolean {
  const renamed = renamedLevels(before, after);
  return INPUTS.some((input) => renamed[input].length > 0);
}

/** The levels, by id, that have another name in the one matrix than in the other; in another case it is the same name. */
export function renamedLevels(before: MatrixDocument, after: MatrixDocument): Readonly<Record<Input, readonly string[]>> {
  const of = (input: Input): readonly string[] =>
    after[input].flatMap(({ id, name }) => {
      const level = before[input].find((candidate) => candidate.id === id);
      return level !== undefined && level.name.toLowerCase() !== name.toLowerCase() ? [id] : [];
    });
  return { impact: of("impact"), urgency: of("urgency") };
}

/** The names in a matrix that once named another level: an issue that still carries one would change its meaning. */
export function takenNames(
  names: LevelNames,
  matrix: MatrixDocument,
): readonly { readonly path: readonly string[]; readonly name: string }[] {
  return INPUTS.flatMap((input) =>
    matrix[input].flatMap(({ id, name }, index) => {
      const owner = ownerOf(names[input], name);
      return owner === null || owner === id ? [] : [{ path: [input, String(index), "name"], name }];
    }),
  );
}

/** The matrix with every name its levels ever had beside the one they have now. */
export function withFormerNames(names: LevelNames, matrix: MatrixDocument): MatrixDocument {
  return { ...matrix, impact: named(names.impact, matrix.impact), urgency: named(names.urgency, matrix.urgency) };
}

/**
 * An older matrix with its levels called as they are called now: its cells stand, but a level that was
 * renamed since is one level under its new name and every old one. One that is gone keeps its name.
 */
export function withCurrentNames(older: Matrix, current: Matrix): Matrix {
  const renamed = (input: Input): readonly Level[] => {
    const levels = older[input].map((level) => {
      const now = current[input].find(({ id }) => id === level.id);
      return now ? { ...now, formerNames: [...now.formerNames, ...level.formerNames, level.name] } : level;
    });
    const inUse = new Set(levels.map(({ name }) => name.toLowerCase()));
    return levels.map((level) => ({ ...level, formerNames: once(level.formerNames).filter((name) => !inUse.has(name.toLowerCase())) }));
  };
  return { ...older, impact: renamed("impact"), urgency: renamed("urgency") };
}

function named(names: Readonly<Record<string, string>>, levels: readonly Level[]): readonly Level[] {
  const inUse = new Set(levels.map(({ name }) => name.toLowerCase()));
  return levels.map((level) => {
    const own = Object.keys(names).filter((name) => names[name] === level.id);
    return { ...level, formerNames: once([...level.formerNames, ...own]).filter((name) => !inUse.has(name.toLowerCase())) };
  });
}

function ownerOf(names: Readonly<Record<string, string>>, name: string): string | null {
  const called = Object.keys(names).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return called === undefined ? null : (names[called] ?? null);
}

function once(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);
}
