import type { AccountId } from "../actor";
import type { Duration } from "../time";
import type { Shift } from "./final-schedule";
import type { Finding } from "./finding";
import { layersInForce } from "./layers-in-force";
import { loadOf, MEASURES } from "./load-of";
import type { Schedule } from "./schedule";
import type { Span } from "./span";

type UnevenLoad = Extract<Finding, { readonly kind: "uneven-load" }>;

/** A quarter above the mean or below it is not called uneven yet. */
const TOLERATED = 0.25;

/**
 * Members who have far more than the mean of time on call, of nights or of weekends, or far less.
 * A difference that one shift makes is none: somebody has to be the first.
 */
export function unevenLoads(schedule: Schedule, shifts: readonly Shift[], gone: ReadonlySet<AccountId>, span: Span): readonly UnevenLoad[] {
  const members = [...new Set(layersInForce(schedule, span).flatMap((layer) => layer.members))].filter((accountId) => !gone.has(accountId));
  return MEASURES.flatMap((measure) => {
    const { byPerson, longest } = loadOf(shifts, measure, schedule.timeZone, span);
    const loads = members.map((accountId) => ({ accountId, load: byPerson.get(accountId) ?? (0 as Duration) }));
    const mean = Math.round(loads.reduce((sum, { load }) => sum + load, 0) / Math.max(1, loads.length)) as Duration;
    return loads
      .filter(({ load }) => Math.abs(load - mean) > Math.max(mean * TOLERATED, longest))
      .map(({ accountId, load }) => ({ kind: "uneven-load", accountId, measure, load, mean, ...span }));
  });
}
