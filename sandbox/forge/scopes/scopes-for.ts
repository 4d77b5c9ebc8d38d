import { ISSUE_OPERATIONS } from "./issue-operations";
import { SITE_OPERATIONS } from "./site-operations";
import { WORD_OPERATIONS } from "./word-operations";

/** What an operation asks of a caller: all of the classic scopes, or all of the granular ones. */
export type OperationScopes = { readonly classic: readonly string[]; readonly granular: readonly string[] };

type Known = OperationScopes & { readonly method: string; readonly segments: readonly string[] };

/** By method and number of segments; `issue/bulk` is an operation of its own, so what has fewer ids comes first. */
const KNOWN = new Map<string, Known[]>();
for (const known of [ISSUE_OPERATIONS, WORD_OPERATIONS, SITE_OPERATIONS]
  .flatMap((table) => table.trim().split("\n").map(knownOf))
  .toSorted((one, other) => idsIn(one) - idsIn(other)))
  KNOWN.set(placeOf(known), [...(KNOWN.get(placeOf(known)) ?? []), known]);

/**
 * Gives the scopes of a Jira operation, by its method and path; null when the
 * table has no such operation, which is for Jira to answer.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/scopes-for-oauth-2-3LO-and-forge-apps/
 */
export function scopesFor(method: string, path: string): OperationScopes | null {
  const [, bare] = /^\/rest\/api\/[23]\/([^?]*)/.exec(path) ?? [];
  if (bare === undefined) return null;
  const segments = bare.split("/").filter((segment) => segment !== "");
  return KNOWN.get(placeOf({ method, segments }))?.find((known) => fits(known.segments, segments)) ?? null;
}

/** Whether an app with these scopes may call the operation. */
export function mayCall(held: readonly string[], { classic, granular }: OperationScopes): boolean {
  const has = (scope: string): boolean => held.includes(scope);
  return classic.every(has) || (granular.length > 0 && granular.every(has));
}

/** `PUT issue/{} | write:jira-work | write:issue:jira` */
function knownOf(line: string): Known {
  const [operation = "", classic = "", granular = ""] = line.split(" | ");
  const [method = "", path = ""] = operation.split(" ");
  return { method, segments: path.split("/"), classic: scopesIn(classic), granular: scopesIn(granular) };
}

function scopesIn(text: string): string[] {
  return text.split(" ").filter((scope) => scope !== "-" && scope !== "");
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return pattern.every((part, place) => part === "{}" || part === segments[place]);
}

function placeOf({ method, segments }: Pick<Known, "method" | "segments">): string {
  return `${method} ${segments.length}`;
}

function idsIn(known: Known): number {
  return known.segments.filter((segment) => segment === "{}").length;
}
