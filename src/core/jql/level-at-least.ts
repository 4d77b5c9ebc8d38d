import type { Input, Level, Matrix } from "../priority/matrix";
import { levelNamed } from "../priority/matrix";
import { jqlText } from "./jql-text";

/** Where which levels hold: the site's, and those of projects that have a matrix of their own. */
export type LevelsInUse = {
  readonly site: Pick<Matrix, Input>;
  readonly projects: readonly { readonly projectId: string; readonly matrix: Pick<Matrix, Input> }[];
};

/** The projects in which the same names count. */
type Part = { readonly names: readonly string[]; readonly projectIds: readonly string[] };

/**
 * The condition that an input is at least at the level of that name; null where no matrix has such a level.
 *
 * Compared are names, as Jira's field carries them: each level's own and those it once had. A project is
 * named only where other names count than on the site, so that most fragments name none.
 * @param field as JQL calls it, such as `cf[10050]`.
 */
export function levelAtLeast(input: Input, name: string, field: string, isNegated: boolean, levels: LevelsInUse): string | null {
  const onSite = namesAtLeast(levels.site[input], name);
  const others = levels.projects
    .map(({ projectId, matrix }) => ({ names: namesAtLeast(matrix[input], name), projectIds: [projectId] }))
    .filter(({ names }) => !isSame(names, onSite));
  if (onSite.length === 0 && others.every(({ names }) => names.length === 0)) return null;

  const elsewhere = others.flatMap(({ projectIds }) => projectIds);
  const parts = [
    partOf(elsewhere.length === 0 ? null : `project not in (${elsewhere.join(", ")})`, onSite, field, isNegated),
    ...together(others).map(({ projectIds, names }) => partOf(`project in (${projectIds.join(", ")})`, names, field, isNegated)),
  ].filter((part) => part !== null);
  return parts.length === 1 ? (parts[0] ?? null) : parts.map((part) => `(${part})`).join(" OR ");
}

/** Every name, old ones too, of the level of that name and of those above it; none where there is no such level. */
function namesAtLeast(levels: readonly Level[], name: string): readonly string[] {
  const least = levelNamed(levels, name);
  return least === null ? [] : levels.slice(0, levels.indexOf(least) + 1).flatMap((level) => [level.name, ...level.formerNames]);
}

/** JQL leaves out what has no value where it is asked what has another, so that has to be said. Null where nothing is found. */
function partOf(where: string | null, names: readonly string[], field: string, isNegated: boolean): string | null {
  if (names.length === 0) return isNegated ? where : null;
  const listed = names.map(jqlText).join(", ");
  const condition = isNegated ? `${field} not in (${listed}) OR ${field} is EMPTY` : `${field} in (${listed})`;
  if (where === null) return condition;
  return isNegated ? `${where} AND (${condition})` : `${where} AND ${condition}`;
}

function together(parts: readonly Part[]): readonly Part[] {
  return parts.reduce<readonly Part[]>((all, part) => {
    const same = all.find(({ names }) => isSame(names, part.names));
    if (!same) return [...all, part];
    return all.map((one) => (one === same ? { ...one, projectIds: [...one.projectIds, ...part.projectIds] } : one));
  }, []);
}

/** Whether the same names are meant, in any case and order. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const key = (names: readonly string[]): string => JSON.stringify([...new Set(names.map((name) => name.toLowerCase()))].sort());
  return key(one) === key(other);
}
