import type { Configuration } from "./configuration";
import type { DocumentKind, Documents } from "./documents";

/** What is wrong with a document that has the right shape, and where in it. */
export type Problem = { readonly path: readonly string[]; readonly message: string };

/**
 * What a document says that does not fit the site or the other documents. Empty when all of it does.
 * @param configuration as it holds in the scope, before the document is saved.
 */
export function checkDocument<Kind extends DocumentKind>(
  kind: Kind,
  document: Documents[Kind],
  configuration: Configuration,
): readonly Problem[] {
  const check = CHECKS[kind] as ((document: Documents[Kind], configuration: Configuration) => readonly Problem[]) | undefined;
  return check?.(document, configuration) ?? [];
}

const CHECKS: { readonly [Kind in DocumentKind]?: (document: Documents[Kind], configuration: Configuration) => readonly Problem[] } = {
  matrix: ({ cells }, { site }) =>
    Object.entries(cells).flatMap(([impactId, row]) =>
      Object.entries(row).flatMap(([urgencyId, priorityId]) =>
        site.priorities.some(({ id }) => id === priorityId)
          ? []
          : [{ path: ["cells", impactId, urgencyId], message: `the site has no priority ${priorityId}` }],
      ),
    ),
  templates: (templates, { matrix }) =>
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
