/** A place in an entity property: `issue.properties['myapp'].type`. */
export type PropertyPath = { readonly entity: "issue" | "project" | "user"; readonly key: string; readonly parts: readonly string[] };

/** `['a']`, `["a"]` or `.a`; a member that is called is no part of a path, which is our choice. */
const SEGMENT = String.raw`\[\s*(?:'[^']*'|"[^"]*")\s*\]|\.\w+\b(?!\s*\()`;
const PATH = String.raw`\b(issue|project|user)\.properties((?:${SEGMENT})+)`;

/** Gives the path a text names; null when it names none. */
export function propertyPathOf(text: string): PropertyPath | null {
  const [, entity, segments] = new RegExp(`^${PATH}$`).exec(text.trim()) ?? [];
  return entity && segments ? pathOf(entity as PropertyPath["entity"], segments) : null;
}

export type LiftedExpression = {
  /** The expression with a name in the place of each path. */
  readonly expression: string;
  readonly paths: readonly { readonly name: string; readonly path: PropertyPath }[];
};

/** Takes the `event.runtime.…` paths out of a filter's expression: what they stand for is looked up, not evaluated. */
export function liftPaths(expression: string): LiftedExpression {
  const paths: { name: string; path: PropertyPath }[] = [];
  const lifted = expression.replace(
    new RegExp(String.raw`\bevent\.runtime\.${PATH}`, "g"),
    (_all, entity: PropertyPath["entity"], segments: string) => {
      const name = `runtimeValue${paths.length}`;
      paths.push({ name, path: pathOf(entity, segments) });
      return name;
    },
  );
  return { expression: lifted, paths };
}

type UsesPaths = {
  readonly filter?: { readonly expression?: string | undefined } | undefined;
  readonly payload?: { readonly include: { readonly propertyPaths?: readonly string[] | undefined } } | undefined;
};

/** How many different paths triggers use, in their filters and for their payloads together. */
export function countPaths(triggers: readonly UsesPaths[]): number {
  const used = triggers.flatMap(({ filter, payload }) => [
    ...liftPaths(filter?.expression ?? "").paths.map(({ path }) => path),
    ...(payload?.include.propertyPaths ?? []).map((text) => propertyPathOf(text) ?? text),
  ]);
  return new Set(used.map((path) => JSON.stringify(path))).size;
}

/** Brackets after the key may hold several parts: `['x.y']` is `.x.y`. */
function pathOf(entity: PropertyPath["entity"], segments: string): PropertyPath {
  const [key = "", ...rest] = [...segments.matchAll(/\[\s*['"]([^'"]*)['"]\s*\]|\.(\w+)/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
  return { entity, key, parts: rest.flatMap((part) => part.split(".")) };
}
