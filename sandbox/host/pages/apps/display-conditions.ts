/** What a display condition may ask of the place a module would be shown in, and of who looks. */
export type DisplayFacts = {
  readonly isAdmin: boolean;
  readonly issueType?: string;
  readonly issueKey?: string;
  readonly issueId?: string;
  readonly projectKey?: string;
  readonly projectType?: string;
  readonly projectId?: string;
};

/**
 * Whether a module's `displayConditions` let it be shown: what stands side by side must all hold, under `or` one of it,
 * under `not` none of it. They save a glance, they protect nothing. A condition unknown here holds.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/display-conditions/
 */
export function isShown(conditions: unknown, facts: DisplayFacts): boolean {
  return parts(conditions).every(([name, wanted]) => holds(name, wanted, facts));
}

function holds(name: string, wanted: unknown, facts: DisplayFacts): boolean {
  if (name === "and") return isShown(wanted, facts);
  if (name === "or") return parts(wanted).some(([each, value]) => holds(each, value, facts));
  if (name === "not") return !parts(wanted).some(([each, value]) => holds(each, value, facts));
  if (!KNOWN.has(name)) {
    console.warn(`The sandbox does not know the display condition "${name}": it counts as met.`);
    return true;
  }
  const fact = facts[name as keyof DisplayFacts];
  return (Array.isArray(wanted) ? wanted : [wanted]).some((value) => String(value) === String(fact));
}

const KNOWN: ReadonlySet<string> = new Set<keyof DisplayFacts>([
  "isAdmin",
  "issueType",
  "issueKey",
  "issueId",
  "projectKey",
  "projectType",
  "projectId",
]);

/** Conditions are written as one object or as a list of them; each list item stands for what it holds together. */
function parts(conditions: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(conditions)) return conditions.map((each: unknown) => ["and", each] as const);
  return Object.entries((conditions ?? {}) as Record<string, unknown>);
}
