import type { Level, MatrixDocument } from "./matrix";

/** The matrix with the names its levels had before, so that fields that still carry one mean the same level. */
export function keepFormerNames(before: MatrixDocument, after: MatrixDocument): MatrixDocument {
  return { ...after, impact: kept(before.impact, after.impact), urgency: kept(before.urgency, after.urgency) };
}

/** Whether Jira's validation has to be told other names than before. */
export function isNamedOtherwise(before: MatrixDocument, after: MatrixDocument): boolean {
  const names = ({ impact, urgency }: MatrixDocument): string =>
    JSON.stringify([impact, urgency].map((levels) => levels.map(({ name, formerNames }) => [name, ...formerNames])));
  return names(before) !== names(after);
}

function kept(before: readonly Level[], after: readonly Level[]): readonly Level[] {
  const inUse = new Set(after.map(({ name }) => name.toLowerCase()));
  return after.map((level) => {
    const was = before.find(({ id }) => id === level.id);
    if (!was) return level;
    const former = [...level.formerNames, ...was.formerNames, was.name].filter((name) => !inUse.has(name.toLowerCase()));
    const once = former.filter((name, index) => former.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);
    return { ...level, formerNames: once };
  });
}
