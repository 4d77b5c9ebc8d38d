import * as fc from "fast-check";
import { finalSchedule } from "../../../../src/core/on-call/final-schedule";
import { nextOnCall } from "../../../../src/core/on-call/next-on-call";
import { onCallAt } from "../../../../src/core/on-call/on-call-at";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { instant } from "../../../../src/core/time";
import { aLayer, aSchedule } from "../../../support/a-schedule";
import type { PlainOnCall } from "./plain-on-call";
import { plainOnCall } from "./plain-on-call";
import { randomSchedule } from "./random-schedules";
import type { WallClock } from "./wall-clock";
import { dateOfDay, dayNumber, wallClock } from "./wall-clock";

/** Zones with a year in which their clocks change in a way of their own, and times that they leave out then or show twice. */
const ZONES: readonly (readonly [zone: string, year: number, oddTimes: readonly string[]])[] = [
  ["Europe/Berlin", 2026, ["02:00", "02:30"]],
  ["America/New_York", 2026, ["01:30", "02:15"]],
  ["Australia/Lord_Howe", 2026, ["01:45", "02:15"]], // by half an hour
  ["Asia/Kathmandu", 2026, ["00:15"]], // never, at 5:45
  ["America/Sao_Paulo", 2018, ["00:30", "23:30"]], // at midnight, so that a day has no first hour
  ["Pacific/Apia", 2011, ["03:30", "09:00"]], // and a day, the 30th of December, that was left out
];
const SCHEDULES_A_ZONE = Number(process.env["FULL_RUNS"] ?? 8);
/** Before and after the year walked, so that what reaches into it is seen. */
const MARGIN_DAYS = 30;

let walkedMinutes = 0;
let walkedSchedules = 0;
afterAll(() => console.log(`Walked ${walkedMinutes} minutes of ${walkedSchedules} schedules in ${ZONES.length} zones.`));

test.each(ZONES)("law: in %s every minute of %i has the person on call that a plain reckoning gives it", (zone, year, oddTimes) => {
  const from = `${year}-01-01`;
  const to = `${year + 1}-01-01`;
  const clock = wallClock(zone, shifted(from, -MARGIN_DAYS), shifted(to, MARGIN_DAYS));
  const first = dayNumber(from) * 1_440;
  const end = dayNumber(to) * 1_440;
  fc.assert(
    fc.property(
      randomSchedule(zone, from, oddTimes),
      fc.array(fc.integer({ min: first, max: end - 1 }), { minLength: 6, maxLength: 6 }),
      (schedule, some) => {
        const expected = plainOnCall(schedule, clock);
        const found = finalSchedule(schedule, momentOf(first), momentOf(end));
        expect(firstDifference(found, expected, clock, first, end)).toBeNull();

        const edges = spread(found.shifts, 8).flatMap((shift) => [shift.from / 60_000, shift.to / 60_000 - 1]);
        for (const minute of [...edges, ...some]) {
          const present = expected(minute - clock.start);
          expect([text(minute), onCallAt(schedule, momentOf(minute))?.accountId ?? null]).toEqual([text(minute), present]);
        }
        for (const minute of some.slice(0, 2))
          expect(next(schedule, minute, clock)).toEqual(plainNext(expected, minute - clock.start, clock));
        walkedMinutes += end - first;
        walkedSchedules += 1;
      },
    ),
    { numRuns: SCHEDULES_A_ZONE, examples: oddTimes.map((time): [Schedule, number[]] => [handedOverAt(time, zone, from), []]) },
  );
});

/** Handed over every day at a time. */
function handedOverAt(handOffAt: string, timeZone: string, startsOn: string): Schedule {
  return aSchedule({ timeZone, layers: [aLayer({ rotation: { kind: "daily", every: 1 }, startsOn, handOffAt })] });
}

/** About so many of all, from the first on. */
function spread<Item>(all: readonly Item[], count: number): readonly Item[] {
  const step = Math.ceil(all.length / count);
  return all.filter((_, nth) => nth % step === 0);
}

/** Lays shifts and gaps over the minutes, in order, and gives the first minute at which they say otherwise, or do not meet. */
function firstDifference(
  { shifts, gaps }: ReturnType<typeof finalSchedule>,
  expected: PlainOnCall,
  clock: WallClock,
  first: number,
  end: number,
): string | null {
  const all = [...shifts, ...gaps.map((gap) => ({ ...gap, accountId: null }))].sort((one, other) => one.from - other.from);
  let minute = first;
  for (const { from, to, accountId } of all) {
    if (from !== minute * 60_000 || to <= from) return `${text(minute)}: the next begins at ${text(from / 60_000)}`;
    for (; minute < to / 60_000; minute += 1) {
      const wanted = expected(minute - clock.start);
      if (wanted !== accountId) return `${text(minute)}: ${String(accountId)} instead of ${String(wanted)}`;
    }
  }
  return minute === end ? null : `nothing is said from ${text(minute)} on`;
}

/** The person and the minute, as far as the plain reckoning can see; null beyond. */
function next(schedule: Schedule, minute: number, clock: WallClock): { accountId: string; minute: number } | null {
  const found = nextOnCall(schedule, momentOf(minute));
  return found && found.from < momentOf(clock.end) ? { accountId: found.accountId, minute: found.from / 60_000 - clock.start } : null;
}

function plainNext(expected: PlainOnCall, minute: number, clock: WallClock): { accountId: string; minute: number } | null {
  const present = expected(minute);
  for (let at = minute + 1; at < clock.end - clock.start; at += 1) {
    const accountId = expected(at);
    if (accountId !== null && accountId !== present) return { accountId, minute: at };
  }
  return null;
}

function momentOf(minute: number): ReturnType<typeof instant> {
  return instant(minute * 60_000);
}

function text(minute: number): string {
  return new Date(minute * 60_000).toISOString();
}

function shifted(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}
