import * as fc from "fast-check";
import { parse, stringify } from "yaml";
import { calendarsDocument } from "../../../src/contract/documents/calendar-document";
import { goalsDocument } from "../../../src/contract/documents/goal-document";
import type { Calendar } from "../../../src/core/goal/calendar";
import type { Goal } from "../../../src/core/goal/goal";
import { aCalendar, aGoal, aTarget, aWeek } from "../../support/a-goal";

type Mistake = readonly [what: string, given: unknown, path: string, message: RegExp];

const calendar = aCalendar({ holidays: [{ date: "2026-12-25", name: "Christmas Day" }] });
const on = (...monday: readonly (readonly [from: string, to: string])[]): Calendar =>
  aCalendar({ hours: aWeek((weekday) => (weekday === "monday" ? monday : [])) });
const without = (whole: object, key: string): object => Object.fromEntries(Object.entries(whole).filter(([name]) => name !== key));

const CALENDAR_MISTAKES: readonly Mistake[] = [
  ["a zone that does not exist", [{ ...calendar, timeZone: "Europe/Atlantis" }], "0.timeZone", /Europe\/Atlantis is no time zone/],
  ["an offset in a zone's place", [{ ...calendar, timeZone: "+02:00" }], "0.timeZone", /\+02:00 is no time zone/],
  ["no zone", [without(calendar, "timeZone")], "0.timeZone", /expected string/],
  ["a time that is none", [on(["9am", "17:00"])], "0.hours.monday.0.from", /9am is no time of day/],
  ["a beginning at the end of the day", [on(["24:00", "24:00"])], "0.hours.monday.0.from", /24:00 is no time of day/],
  ["a window without length", [on(["09:00", "09:00"])], "0.hours.monday.0.to", /without length/],
  ["a window that ends before it begins", [on(["22:00", "06:00"])], "0.hours.monday.0.to", /a night is two windows/],
  ["windows that overlap", [on(["09:00", "13:00"], ["12:30", "17:00"])], "0.hours.monday.1.from", /overlaps 09:00 to 13:00/],
  ["a day that no week has", [{ ...calendar, hours: { moonday: [] } }], "0.hours", /moonday/],
  ["no hours at all, not even none", [without(calendar, "hours")], "0.hours", /expected object/],
  ["a holiday on no day", [{ ...calendar, holidays: [{ date: "2026-02-30", name: "Leap" }] }], "0.holidays.0.date", /2026-02-30 is no day/],
  ["a holiday without a name", [{ ...calendar, holidays: [{ date: "2026-05-01", name: " " }] }], "0.holidays.0.name", /a name is missing/],
  [
    "a holiday twice",
    [{ ...calendar, holidays: [...calendar.holidays, ...calendar.holidays] }],
    "0.holidays.1.date",
    /2026-12-25 is there twice/,
  ],
  ["two calendars of one name", [calendar, { ...calendar, id: "other" }], "1.name", /the name Office hours is there twice/],
];

const goal = aGoal();
const GOAL_MISTAKES: readonly Mistake[] = [
  ["a kind that is none", [{ ...goal, kind: "survival" }], "0.kind", /of the kind response or resolution/],
  ["a resolution that nothing meets", [without(goal, "metBy")], "0.metBy", /met by mitigated or resolved/],
  ["a response met by a fix", [{ ...goal, kind: "response" }], "0", /metBy/],
  ["no name", [{ ...goal, name: "" }], "0.name", /a name is missing/],
  ["an id twice", [goal, { ...goal, name: "Another" }], "1.id", /the id resolve is there twice/],
  ["no target", [{ ...goal, targets: [] }], "0.targets", /at least one target/],
  ["a target of nothing", [{ ...goal, targets: [aTarget(0)] }], "0.targets.0.minutes", /at least a minute/],
  ["half a minute", [{ ...goal, targets: [aTarget(1.5)] }], "0.targets.0.minutes", /whole number of minutes/],
  ["a target of ten years", [{ ...goal, targets: [aTarget(5_256_000)] }], "0.targets.0.minutes", /at most a year/],
  ["a warning at the beginning", [{ ...goal, warnAtPercent: 0 }], "0.warnAtPercent", /after the beginning/],
  ["a warning at the target", [{ ...goal, warnAtPercent: 100 }], "0.warnAtPercent", /before the target/],
  ["a status twice", [{ ...goal, pausedIn: ["3", "3"] }], "0.pausedIn.1", /3 is named twice/],
  ["a priority twice", [{ ...goal, targets: [aTarget(5, { priorityIds: ["1", "1"] })] }], "0.targets.0.priorityIds.1", /1 is named twice/],
  [
    "a target that an earlier one hides",
    [{ ...goal, targets: [aTarget(5, { priorityIds: ["1", "2"] }), aTarget(9, { priorityIds: ["2"], serviceIds: ["a"] })] }],
    "0.targets.1",
    /target 1 fits before/,
  ],
  ["a key that no goal has", [{ ...goal, colour: "red" }], "0", /colour/],
];

test.each(CALENDAR_MISTAKES)("of calendars, %s is named with its place", (_what, given, path, message) =>
  expectMistake(calendarsDocument("given"), given, path, message),
);
test.each(GOAL_MISTAKES)("of goals, %s is named with its place", (_what, given, path, message) =>
  expectMistake(goalsDocument("given"), given, path, message),
);

function expectMistake(
  schema: ReturnType<typeof goalsDocument | typeof calendarsDocument>,
  given: unknown,
  path: string,
  message: RegExp,
): void {
  const issues = schema.safeParse(given).error?.issues ?? [];

  expect(issues.map((issue) => issue.path.join("."))).toEqual([path]);
  expect(issues[0]?.message).toMatch(message);
}

test("a day that is not named has no hours, and what is not said of a goal has a plain meaning", () => {
  const read = calendarsDocument("given").parse([
    { id: "c", name: "C", timeZone: "Asia/Tokyo", hours: { monday: [{ from: "09:00", to: "24:00" }] } },
  ]);
  expect(read[0]?.hours).toMatchObject({ monday: [{ from: "09:00", to: "24:00" }], sunday: [] });

  expect(goalsDocument("given").parse([{ id: "g", name: "G", kind: "response", targets: [{ minutes: 15 }] }])).toEqual([
    { id: "g", name: "G", kind: "response", calendarId: null, pausedIn: [], warnAtPercent: 80, targets: [aTarget(15)] },
  ]);
});

test("what another version of the app stored is read, and kept", () => {
  const goals = [{ ...goal, colour: "red" }];
  const calendars = [{ ...on(["22:00", "06:00"]), timeZone: "Europe/Kyiv", region: "north" }];

  expect(goalsDocument("stored").parse(goals)).toEqual(goals);
  expect(calendarsDocument("stored").parse(calendars)).toEqual(calendars);
});

test("law: goals and calendars written as YAML and read again are the same", () => {
  const word = fc.stringMatching(/^[a-z0-9][a-z0-9: #'"-]{0,9}[a-z0-9]$/);
  const some = fc.uniqueArray(word, { maxLength: 3 });
  const goals: fc.Arbitrary<Goal> = fc
    .record({ id: word, name: word, pausedIn: some, warnAtPercent: fc.integer({ min: 1, max: 99 }), priorityIds: some, serviceIds: some })
    .map(({ priorityIds, serviceIds, ...rest }) => aGoal({ ...rest, targets: [aTarget(30, { priorityIds, serviceIds })] }));
  const calendars: fc.Arbitrary<Calendar> = fc
    .record({ id: word, name: word, holiday: word, day: fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }) })
    .map(({ id, name, holiday, day }) => aCalendar({ id, name, holidays: [{ date: day.toISOString().slice(0, 10), name: holiday }] }));

  fc.assert(
    fc.property(goals, calendars, (one, other) => {
      expect(goalsDocument("given").parse(parse(stringify([one])))).toEqual([one]);
      expect(calendarsDocument("given").parse(parse(stringify([other])))).toEqual([other]);
    }),
  );
});
