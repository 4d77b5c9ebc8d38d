/** Schedules by chance, with a taste for the hours in which clocks change. */
import * as fc from "fast-check";
import type { AccountId } from "../../../../src/core/actor";
import type { Layer, Rotation, Schedule, Substitution, WeekWindow } from "../../../../src/core/on-call/schedule";
import { WEEKDAYS } from "../../../../src/core/on-call/schedule";
import { instant } from "../../../../src/core/time";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import { dateOfDay, dayNumber } from "./wall-clock";

export const PEOPLE = ["ada", "grace", "linus", "mary", "tim"].map((name) => name as AccountId);

type Times = fc.Arbitrary<TimeOfDay>;

/** Two in three are times that a zone's clocks leave out or show twice. */
function timesOf(odd: readonly string[]): Times {
  const others = ["00:00", "00:15", "01:00", "02:00", "02:30", "02:59", "03:00", "09:00", "17:30", "23:59"];
  const all = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...odd) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
  return all.map((text) => text as TimeOfDay);
}

function windows(time: Times): fc.Arbitrary<readonly WeekWindow[]> {
  const momentOfWeek = fc.record({ on: fc.constantFrom(...WEEKDAYS), at: time });
  const window = fc.record({ from: momentOfWeek, to: momentOfWeek }).filter(({ from, to }) => from.on !== to.on || from.at !== to.at);
  return fc.array(window, { minLength: 1, maxLength: 4 });
}

const rotation: fc.Arbitrary<Rotation> = fc.oneof(
  fc.record({ kind: fc.constant("daily" as const), every: fc.constantFrom(1, 1, 1, 1, 2, 10) }),
  fc.record({ kind: fc.constant("weekly" as const), every: fc.constantFrom(1, 1, 2, 5) }),
  fc.record({ kind: fc.constant("hours" as const), every: fc.constantFrom(1, 5, 8, 12, 24, 25, 168) }),
);

/** A layer that starts around a day, and ends some time in the year after it or never. Calendar rotations may be years old. */
function layer(id: string, around: string, time: Times): fc.Arbitrary<Layer> {
  const dayAfter = (days: number): string => dateOfDay(dayNumber(around) + days);
  return fc
    .record({
      members: fc.subarray(PEOPLE, { minLength: 0 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
      rotation,
      starts: fc.integer({ min: -20, max: 60 }),
      age: fc.constantFrom(0, 0, 365, 1_461),
      handOffAt: time,
      lasts: fc.option(fc.integer({ min: 1, max: 300 }), { freq: 3 }),
      restriction: fc.option(windows(time), { freq: 2 }),
    })
    .map(({ starts, age, lasts, ...rest }) => ({
      id,
      name: id,
      ...rest,
      startsOn: dayAfter(rest.rotation.kind === "hours" ? starts : starts - age),
      endsOn: lasts === null ? null : dayAfter(starts + lasts),
    }));
}

/** Whole minutes, in the year after a day. */
function substitution(id: string, after: string): fc.Arbitrary<Substitution> {
  const minute = (minutes: number) => instant((dayNumber(after) * 1_440 + minutes) * 60_000);
  return fc
    .record({
      starts: fc.integer({ min: -1_000, max: 525_600 }),
      lasts: fc.oneof(fc.integer({ min: 1, max: 3_000 }), fc.integer({ min: 1, max: 60_000 })),
      accountId: fc.constantFrom(...PEOPLE),
      insteadOf: fc.option(fc.constantFrom(...PEOPLE)),
    })
    .map(({ starts, lasts, ...rest }) => ({ id, from: minute(starts), to: minute(starts + lasts), ...rest }));
}

/** A schedule of a zone with something to do in the year after a day. */
export function randomSchedule(timeZone: string, day: string, oddTimes: readonly string[] = ["02:30"]): fc.Arbitrary<Schedule> {
  return fc.record({
    id: fc.constant("schedule"),
    name: fc.constant("Schedule"),
    description: fc.constant(""),
    timeZone: fc.constant(timeZone),
    layers: fc
      .integer({ min: 1, max: 3 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, nth) => layer(`layer-${nth}`, day, timesOf(oddTimes))))),
    substitutions: fc
      .integer({ min: 0, max: 6 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, nth) => substitution(`substitution-${nth}`, day)))),
    owners: fc.constant([]),
  });
}
