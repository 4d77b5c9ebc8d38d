import * as fc from "fast-check";
import type { Calendar } from "../../../../src/core/goal/calendar";
import { calendarSegments } from "../../../../src/core/goal/calendar-segments";
import { countingSegments } from "../../../../src/core/goal/counting-segments";
import { deadlineAfter } from "../../../../src/core/goal/deadline-after";
import { elapsed } from "../../../../src/core/goal/elapsed";
import type { Duration, Instant } from "../../../../src/core/time";
import { hours, instant, later, minutes } from "../../../../src/core/time";
import { aCalendar, aWeek } from "../../../support/a-goal";

const DAY = hours(24);
const clock = (quarter: number): string =>
  `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;

/** Up to three windows a day, at quarters of an hour. */
const day = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((edges) => edges.toSorted((one, other) => one - other))
  .map((edges) => edges.flatMap((edge, nth) => (nth % 2 === 1 ? [[clock(edges[nth - 1] ?? 0), clock(edge)] as const] : [])));

const calendars: fc.Arbitrary<Calendar | null> = fc.option(
  fc
    .record({
      timeZone: fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca"),
      weekdays: day,
      weekend: day,
      holidays: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 4 }),
    })
    .map(({ timeZone, weekdays, weekend, holidays }) =>
      aCalendar({
        timeZone,
        hours: aWeek((weekday) => (weekday.startsWith("s") ? weekend : weekdays)),
        holidays: holidays.map((nth) => ({ date: `2026-03-${String(nth).padStart(2, "0")}`, name: `Day ${nth}` })),
      }),
    ),
);
/** Within two months around the changes of spring. */
const moments: fc.Arbitrary<Instant> = fc.integer({ min: 0, max: 60 * DAY }).map((ms) => instant(Date.UTC(2026, 1, 10) + ms));
const lengths: fc.Arbitrary<Duration> = fc.integer({ min: 1, max: 3 * DAY }).map((ms) => ms as Duration);

test("law: what counts from one moment to another and on to a third is what counts in all", () => {
  fc.assert(
    fc.property(calendars, fc.uniqueArray(moments, { minLength: 3, maxLength: 3 }), (calendar, some) => {
      const [one = instant(0), two = instant(0), three = instant(0)] = some.toSorted((early, late) => early - late);
      expect(elapsed(calendar, one, two) + elapsed(calendar, two, three)).toBe(elapsed(calendar, one, three));
    }),
  );
});

test("law: a deadline is the first moment at which its time has counted", () => {
  fc.assert(
    fc.property(calendars, moments, lengths, (calendar, from, length) => {
      const deadline = deadlineAfter(calendar, from, length);
      if (deadline === null) {
        expect(elapsed(calendar, from, later(from, hours(24 * 50)))).toBeLessThan(length);
        return;
      }
      expect(elapsed(calendar, from, deadline)).toBe(length);
      expect(elapsed(calendar, from, instant(deadline - 1))).toBe(length - 1);
    }),
  );
});

test("law: of the time between two moments each part is told once, with why it counts or does not", () => {
  fc.assert(
    fc.property(calendars, moments, lengths, (calendar, from, length) => {
      const to = later(from, length);
      const parts = calendarSegments(calendar, from, to);

      expect(parts.map((part) => part.from)).toEqual([from, ...parts.slice(0, -1).map((part) => part.to)]);
      expect(parts.at(-1)?.to).toBe(to);
      expect(parts.filter(({ why }) => why.kind === "open").map((part) => [part.from, part.to])).toEqual(
        countingSegments(calendar, from, to).map((part) => [part.from, part.to]),
      );
    }),
  );
});

test("a day from nine to five counts eight hours, on the days of a change as well", () => {
  const everyDay = aCalendar({ hours: aWeek(() => [["09:00", "17:00"]]) });
  const length = (date: string): number => elapsed(everyDay, instant(Date.parse(date)), later(instant(Date.parse(date)), DAY)) / hours(1);

  expect(["2026-03-28", "2026-03-29", "2026-10-25"].map(length)).toEqual([8, 8, 8]);
});

test("a window that crosses a change is as long as it really takes", () => {
  const nights = aCalendar({ hours: aWeek(() => [["00:00", "06:00"]]) });
  const length = (date: string): number =>
    elapsed(nights, instant(Date.parse(date)), later(instant(Date.parse(date)), hours(12))) / hours(1);

  expect(["2026-03-28T20:00Z", "2026-03-27T20:00Z", "2026-10-24T20:00Z"].map(length)).toEqual([5, 6, 7]);
});

test("an hour that two windows reach into where the clock is put forward counts once", () => {
  const split = aCalendar({
    hours: aWeek((weekday) =>
      weekday === "sunday"
        ? [
            ["01:00", "02:30"],
            ["03:00", "04:00"],
          ]
        : [],
    ),
  });
  const noonBefore = instant(Date.parse("2026-03-28T12:00Z"));

  expect(elapsed(split, noonBefore, later(noonBefore, DAY))).toBe(hours(2));
});

test("a deadline that never comes is none: no hours at all, or not for ten years", () => {
  const from = instant(Date.UTC(2026, 0, 1));
  const aMinuteAWeek = aCalendar({ hours: aWeek((weekday) => (weekday === "monday" ? [["09:00", "09:01"]] : [])) });

  expect(deadlineAfter(aCalendar({ hours: aWeek(() => []) }), from, minutes(1))).toBeNull();
  expect(deadlineAfter(aMinuteAWeek, from, minutes(520))).not.toBeNull();
  expect(deadlineAfter(aMinuteAWeek, from, minutes(530))).toBeNull();
});

test("a holiday is named, and is a day of the calendar's zone", () => {
  const calendar = aCalendar({
    timeZone: "Pacific/Auckland",
    hours: aWeek(() => [["00:00", "24:00"]]),
    holidays: [{ date: "2026-02-06", name: "Waitangi Day" }],
  });
  const parts = calendarSegments(calendar, instant(Date.parse("2026-02-05T00:00Z")), instant(Date.parse("2026-02-07T00:00Z")));

  expect(parts.map(({ from, why }) => [new Date(from).toISOString(), why.kind === "holiday" ? why.name : why.kind])).toEqual([
    ["2026-02-05T00:00:00.000Z", "open"],
    ["2026-02-05T11:00:00.000Z", "Waitangi Day"],
    ["2026-02-06T11:00:00.000Z", "open"],
  ]);
});
