import type { Manifest, TriggerModule } from "../manifest/read-manifest";

/** Evaluates a Jira expression over the names in `scope`. */
export type EvaluateExpression = (
  source: string,
  scope: Record<string, unknown>,
) => { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string };

/** Whether a trigger is to receive an event. */
export type TriggerFilter = (trigger: TriggerModule, payload: Record<string, unknown>, selfGenerated: boolean) => boolean;

/**
 * Gives the filter of the manifest's triggers. An expression sees the event as
 * `event`; one that fails drops the event unless `onError` says otherwise. One
 * that gives anything but true or false has failed, which is our choice.
 *
 * @throws when a trigger filters by an expression and nobody evaluates them.
 * @see https://developer.atlassian.com/platform/forge/events-reference/product_events/
 */
export function createTriggerFilter(
  manifest: Manifest,
  evaluate: EvaluateExpression | undefined,
  log: (line: string) => void,
): TriggerFilter {
  const first = manifest.modules.trigger.find(({ filter }) => filter?.expression !== undefined);
  if (first && !evaluate) throw new Error(`Failed to filter the events of "${first.key}": this sandbox evaluates no expressions.`);

  function passes(trigger: TriggerModule, expression: string, event: Record<string, unknown>): boolean {
    const result = evaluate?.(expression, { event }) ?? { ok: false, error: "nobody evaluates it" };
    if (result.ok && typeof result.value === "boolean") return result.value;
    const onError = trigger.filter?.onError ?? "IGNORE_AND_LOG";
    const why = result.ok ? "it gave neither true nor false" : result.error;
    if (onError.endsWith("_AND_LOG")) log(`The filter of the trigger "${trigger.key}" failed: ${why}`);
    return onError.startsWith("RECEIVE");
  }

  return (trigger, payload, selfGenerated) => {
    const { ignoreSelf, expression } = trigger.filter ?? {};
    if (ignoreSelf && selfGenerated) return false;
    return expression === undefined || passes(trigger, expression, payload);
  };
}
