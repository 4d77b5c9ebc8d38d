import type { AccountId } from "../actor";
import type { Instant } from "../time";
import { between, hours, later } from "../time";
import { dateAt, daysAfter, daysBetween, momentOf } from "./local-time";
import type { Layer, LocalDate, Rotation } from "./schedule";
import type { Span } from "./span";

/** One member's time at the head of a layer, as its rotation gives it. */
export type Turn = Span & { readonly accountId: AccountId };

/** The turns of a layer that a span meets, whole, in order, whatever its restriction says. */
export function turnsIn(layer: Layer, timeZone: string, span: Span): readonly Turn[] {
  const { members, endsOn, handOffAt } = layer;
  const startOf = startsOfTurns(layer, timeZone);
  const end = endsOn === null ? null : momentOf(endsOn, handOffAt, timeZone);
  const until = end !== null && end < span.to ? end : span.to;
  const turns: Turn[] = [];
  let nth = turnAt(span.from, startOf, turnAtMost(layer, timeZone, span.from));
  for (let from = startOf(nth); from < until; nth += 1) {
    const next = startOf(nth + 1);
    const to = end !== null && end < next ? end : next;
    const accountId = members[nth % members.length];
    if (accountId !== undefined && from < to && to > span.from) turns.push({ from, to, accountId }); // a hand-off on a day that the zone left out has no length
    from = next;
  }
  return turns;
}

/** Whether a layer is handed over by the calendar on a day; of hours that pass only the first turn is. */
export function isHandOffDay({ rotation, startsOn, endsOn }: Layer, date: LocalDate): boolean {
  if (date < startsOn || (endsOn !== null && date > endsOn)) return false;
  if (date === startsOn || date === endsOn) return true;
  return rotation.kind !== "hours" && daysBetween(startsOn, date) % daysOf(rotation) === 0;
}

/** When each turn begins, counted from 0. */
function startsOfTurns({ rotation, startsOn, handOffAt }: Layer, timeZone: string): (nth: number) => Instant {
  if (rotation.kind === "hours") {
    const first = momentOf(startsOn, handOffAt, timeZone);
    return (nth) => later(first, hours(rotation.every * nth));
  }
  return (nth) => momentOf(daysAfter(startsOn, daysOf(rotation) * nth), handOffAt, timeZone);
}

/** The turn that a moment lies in; the first for what comes before it. */
function turnAt(moment: Instant, startOf: (nth: number) => Instant, atMost: number): number {
  let nth = Math.max(0, atMost);
  while (nth > 0 && startOf(nth) > moment) nth -= 1;
  return nth;
}

/** The turn of a moment, or the one after it. */
function turnAtMost({ rotation, startsOn, handOffAt }: Layer, timeZone: string, moment: Instant): number {
  if (rotation.kind === "hours") return Math.floor(between(momentOf(startsOn, handOffAt, timeZone), moment) / hours(rotation.every));
  return Math.floor(daysBetween(startsOn, dateAt(moment, timeZone)) / daysOf(rotation)) + 1;
}

function daysOf({ kind, every }: Rotation): number {
  return kind === "weekly" ? every * 7 : every;
}
