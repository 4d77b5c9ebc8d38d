import type { LevelNames } from "../priority/level-names";
import { takenNames } from "../priority/level-names";
import { checkCalendars, checkGoals } from "./check-goals";
import { checkPolicies, checkSchedules } from "./check-policies";
import type { Configuration } from "./configuration";
import type { DocumentKind, Documents, DocumentSet } from "./documents";

/** What is wrong with a document that has the right shape, and where in it. */
export type Problem = { readonly path: readonly string[]; readonly message: string };

/** Where a document is to be saved, as it stands before. */
export type Place = {
  /** As it holds there. */
  readonly effective: Configuration;
  /** What is kept there. */
  readonly own: DocumentSet;
  /** Every name that the levels there have or ever had. */
  readonly levelNames: LevelNames;
};

/**
 * Forge takes 240 KiB a value, and all documents of a scope lie in one. What is left is for
 * the facts of the site.
 * @see https://developer.atlassian.com/platform/forge/limits-kvs-ce/
 */
const MOST_BYTES = 180_000;

/** What a document says that does not fit the site, the other documents or the room there is. Empty when all of it does. */
export function checkDocument<Kind extends DocumentKind>(kind: Kind, document: Documents[Kind], place: Place): readonly Problem[] {
  const check = CHECKS[kind] as ((document: Documents[Kind], place: Place) => readonly Problem[]) | undefined;
  const bytes = utf8Bytes(JSON.stringify({ ...place.own, [kind]: document }));
  const tooLarge =
    bytes > MOST_BYTES ? [{ path: [], message: `all documents together are ${bytes} bytes; at most ${MOST_BYTES} are kept` }] : [];
  return [...tooLarge, ...(check?.(document, place) ?? [])];
}

const CHECKS: { readonly [Kind in DocumentKind]?: (document: Documents[Kind], place: Place) => readonly Problem[] } = {
  matrix: (matrix, { effective: { site }, levelNames }) => [
    ...takenNames(levelNames, matrix).map(({ path, name }) => ({
      path,
      message: `${name} is or was the name of another level, and issues that carry it would change their meaning; choose another name`,
    })),
    ...Object.entries(matrix.cells).flatMap(([impactId, row]) =>
      Object.entries(row).flatMap(([urgencyId, priorityId]) =>
        site.priorities.some(({ id, isGone }) => id === priorityId && !isGone)
          ? []
          : [{ path: ["cells", impactId, urgencyId], message: `the site has no priority ${priorityId}` }],
      ),
    ),
  ],
  policies: (policies, { effective }) => checkPolicies(policies, effective),
  schedules: (schedules, { effective: { policies } }) => checkSchedules(schedules, policies),
  goals: (goals, { effective }) => checkGoals(goals, effective),
  calendars: (calendars, { effective: { goals, site } }) => checkCalendars(calendars, { goals, site }),
  templates: (templates, { effective: { matrix } }) =>
    templates.flatMap(({ name, impactId, urgencyId }, index) =>
      (["impact", "urgency"] as const).flatMap((input) => {
        const levelId = input === "impact" ? impactId : urgencyId;
        const isKnown = levelId === null || matrix[input].some(({ id }) => id === levelId);
        return isKnown
          ? []
          : [
              {
                path: [String(index), `${input}Id`],
                message: `the template ${name} names the ${input} ${levelId}, which the matrix does not have`,
              },
            ];
      }),
    ),
};

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
