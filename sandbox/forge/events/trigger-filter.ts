import { liftPaths, propertyPathOf } from "../manifest/property-paths";
import type { Manifest, TriggerModule } from "../manifest/read-manifest";
import { propertyValue, type ReadProperty } from "./property-values";

/** Evaluates a Jira expression over the names in `scope`. */
export type EvaluateExpression = (
  source: string,
  scope: Record<string, unknown>,
) => { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/** What a trigger is to receive of an event, its payload with the properties it asks for; null for nothing. */
export type TriggerFilter = (
  trigger: TriggerModule,
  payload: Record<string, unknown>,
  selfGenerated: boolean,
) => Record<string, unknown> | null;

export type TriggerFilterOptions = {
  readonly manifest: Manifest;
  readonly evaluate: EvaluateExpression | undefined;
  /** Reads entity properties for filters and payloads; without it none is set. */
  readonly readProperty: ReadProperty | undefined;
  readonly log: (line: string) => void;
};

const NOBODYS_PROPERTIES = "the sandbox keeps no properties of people";

/**
 * Gives the filter of the manifest's triggers. An expression sees the event as
 * `event`; one that fails drops the event unless `onError` says otherwise. One
 * that gives anything but true or false has failed, which is our choice.
 *
 * @throws when a trigger filters by an expression and nobody evaluates them.
 * @see https://developer.atlassian.com/platform/forge/events-reference/product_events/
 */
export function createTriggerFilter({ manifest, evaluate, readProperty = () => undefined, log }: TriggerFilterOptions): TriggerFilter {
  const first = manifest.modules.trigger.find(({ filter }) => filter?.expression !== undefined);
  if (first && !evaluate) throw new Error(`Failed to filter the events of "${first.key}": this sandbox evaluates no expressions.`);

  function outcomeOf(source: string, event: Record<string, unknown>): ReturnType<EvaluateExpression> {
    const { expression, paths } = liftPaths(source);
    if (paths.some(({ path }) => path.entity === "user")) return { ok: false, error: NOBODYS_PROPERTIES };
    const values = paths.map(({ name, path }) => [name, propertyValue(readProperty, path, event)]);
    return evaluate?.(expression, { event, ...Object.fromEntries(values) }) ?? { ok: false, error: "nobody evaluates it" };
  }

  function passes(trigger: TriggerModule, expression: string, event: Record<string, unknown>): boolean {
    const result = outcomeOf(expression, event);
    if (result.ok && typeof result.value === "boolean") return result.value;
    const onError = trigger.filter?.onError ?? "IGNORE_AND_LOG";
    const why = result.ok ? "it gave neither true nor false" : result.error;
    if (onError.endsWith("_AND_LOG")) log(`The filter of the trigger "${trigger.key}" failed: ${why}`);
    return onError.startsWith("RECEIVE");
  }

  /** The properties a trigger asks for, under the words it asked with; what is not there is absent. */
  function including(trigger: TriggerModule, payload: Record<string, unknown>): Record<string, unknown> {
    const asked = trigger.payload?.include.propertyPaths ?? [];
    if (asked.length === 0) return payload;
    const found = asked.flatMap((text) => {
      const path = propertyPathOf(text);
      if (path?.entity === "user") log(`The trigger "${trigger.key}" does not get ${text}: ${NOBODYS_PROPERTIES}.`);
      const value = path && propertyValue(readProperty, path, payload);
      return value === null ? [] : [[text, value] as const];
    });
    return { ...payload, payloadIncludeProperties: Object.fromEntries(found) };
  }

  return (trigger, payload, selfGenerated) => {
    const { ignoreSelf, expression } = trigger.filter ?? {};
    if (ignoreSelf && selfGenerated) return null;
    return expression === undefined || passes(trigger, expression, payload) ? including(trigger, payload) : null;
  };
}
