import type { FullContext } from "../forge";

/** The properties of a place that `contextOverrides` may name in Jira. */
const PROPERTIES = new Set(["board", "issue", "project"]);
/** What tells one place of a module from another. */
const PLACES = ["board", "issue", "project", "dashboard", "gadget"] as const;

export type ChannelQuestion = {
  readonly name: string;
  readonly isGlobal: boolean;
  readonly contextOverrides?: readonly string[] | undefined;
  /** Of the token the channel is used with; undefined without one. */
  readonly claims: unknown;
  /** Where the module is open; null for a function nobody's page invoked. */
  readonly context: FullContext | null;
};
export type ChannelKey = { readonly ok: true; readonly key: string } | { readonly ok: false; readonly message: string };

/**
 * Tells which channel is meant. Who publishes and who subscribes meet where name, scope and claims are the same:
 * the scope is the module in its place, or the properties asked for, or nothing for a global channel.
 *
 * @see https://developer.atlassian.com/platform/forge/realtime/authorizing-realtime-channels/
 */
export function channelKey({ name, isGlobal, contextOverrides, claims, context }: ChannelQuestion): ChannelKey {
  const keyOf = (scope: unknown): ChannelKey => ({ ok: true, key: JSON.stringify([name, scope, sorted(claims) ?? null]) });
  if (isGlobal) return keyOf("global");
  if (!context) return { ok: false, message: "Only a function that a page invoked can use a channel that is not global." };
  if (contextOverrides === undefined) return keyOf([context.moduleKey, ...PLACES.map((property) => idOf(context, property))]);
  const unknown = contextOverrides.find((property) => !PROPERTIES.has(property) || idOf(context, property) === null);
  if (unknown !== undefined) return { ok: false, message: `The context of this module has no property "${unknown}".` };
  if (contextOverrides.length === 0) return keyOf("global");
  return keyOf([...new Set(contextOverrides)].toSorted().map((property) => `${property} ${idOf(context, property)}`));
}

function idOf({ extension }: FullContext, property: string): string | null {
  const part = extension[property] as { id?: string | number } | undefined;
  return part?.id === undefined ? null : String(part.id);
}

/** The same value with its keys in order, so that equal claims read the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
}
