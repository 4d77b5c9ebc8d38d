import { goalsDocument } from "../../../../src/contract/documents/goal-document";
import { calendarsDocument } from "../../../../src/contract/documents/calendar-document";
import { checkCalendars, checkGoals } from "../../../../src/core/configuration/check-goals";
import { linesOfCalendars } from "../../../../src/core/configuration/lines-of-calendars";
import { linesOfGoals } from "../../../../src/core/configuration/lines-of-goals";
import { readyMadeGoals } from "../../../../src/core/goal/ready-made-goals";
import { aCalendar, aGoal, aTarget, aWeek } from "../../../support/a-goal";
import { aSiteConfiguration } from "../../../support/an-incident";

const { site } = aSiteConfiguration();
const checkout = { id: "checkout", name: "Checkout", owner: null, tier: 1, componentIds: [] };
const place = { calendars: [aCalendar()], services: [checkout], site };
const inOffice = aGoal({ calendarId: "office" });
const aMinuteAWeek = aCalendar({ hours: aWeek((weekday) => (weekday === "monday" ? [["09:00", "09:01"]] : [])) });

test("goals that name what is there fit", () => {
  const targets = [aTarget(15, { priorityIds: ["1"], serviceIds: ["checkout"], workTypeIds: ["10100"] }), aTarget(60)];

  expect(checkGoals([aGoal({ calendarId: "office", targets })], place)).toEqual([]);
});

test("what a goal names that is not there is named with its place", () => {
  const gone = {
    ...site,
    priorities: site.priorities.map((priority) => (priority.id === "2" ? { ...priority, isGone: true as const } : priority)),
  };
  const targets = [aTarget(60, { priorityIds: ["1", "2", "99"] }), aTarget(60, { serviceIds: ["search"], workTypeIds: ["10200"] })];

  expect(checkGoals([aGoal({ id: "fine" }), aGoal({ calendarId: "moon", targets })], { ...place, site: gone })).toEqual([
    { path: ["1", "calendarId"], message: "there is no calendar moon" },
    { path: ["1", "targets", "0", "priorityIds", "1"], message: "the site has no priority 2" },
    { path: ["1", "targets", "0", "priorityIds", "2"], message: "the site has no priority 99" },
    { path: ["1", "targets", "1", "serviceIds", "0"], message: "there is no service search" },
    { path: ["1", "targets", "1", "workTypeIds", "0"], message: "the work type 10200 is not one of incidents" },
  ]);
});

test("a target that would never come is named, with the goal as with the calendar", () => {
  const long = { ...inOffice, targets: [aTarget(15), aTarget(600)] };

  expect(checkGoals([long], { ...place, calendars: [aMinuteAWeek] })).toEqual([
    { path: ["0", "calendarId"], message: "the calendar Office hours has too few hours: the target would not come in ten years" },
  ]);
  expect(checkCalendars([aMinuteAWeek], { goals: [long], site })).toEqual([
    { path: ["0", "hours"], message: "too few for the goal Resolve: its target would not come in ten years" },
  ]);
});

test("a calendar that a goal goes by may not be left out", () => {
  expect(checkCalendars([aCalendar({ id: "other" })], { goals: [inOffice, aGoal({ id: "always" })], site })).toEqual([
    { path: [], message: "the goal Resolve goes by the calendar office, which would be gone" },
  ]);
});

test("the goals to begin with fit the site, by shape and by what they name", () => {
  const { goals, calendars } = readyMadeGoals(site.priorities, "Asia/Kathmandu");

  expect(goalsDocument("given").parse(goals)).toEqual(goals);
  expect(calendarsDocument("given").parse(calendars)).toEqual(calendars);
  expect(checkGoals(goals, { ...place, calendars })).toEqual([]);
  expect(goals.map(({ name, targets }) => [name, ...targets.map(({ priorityIds }) => priorityIds.join())])).toEqual([
    ["Respond within 15 minutes", "1,2"],
    ["Mitigate within 4 hours", "1,2"],
    ["Resolve within 3 business days", ""],
  ]);
});

test("a site with a single priority begins with goals for it", () => {
  const { goals } = readyMadeGoals(site.priorities.slice(3, 4), "UTC");

  expect(goals[0]?.targets[0]?.priorityIds).toEqual(["4"]);
});

test("goals are read in plain words", () => {
  const targets = [aTarget(15, { priorityIds: ["1", "2"], serviceIds: ["checkout"] }), aTarget(150)];
  const lines = linesOfGoals([{ ...inOffice, targets }], (kind, id) => `${kind} ${id}`);

  expect(lines.map(({ what, value }) => `${what}: ${value}`)).toEqual([
    "Goal Resolve, name: Resolve",
    "Goal Resolve, met when: resolved",
    "Goal Resolve, calendar: office",
    "Goal Resolve, paused in: status waiting",
    "Goal Resolve, warned of: at 80 % of the target",
    "Goal Resolve, target 1: 15 min for priority 1 or priority 2, service checkout",
    "Goal Resolve, target 2: 2 h 30 min for every incident",
  ]);
});

test("calendars are read in plain words", () => {
  const holidays = [{ date: "2026-12-25", name: "Christmas Day" }];
  const lines = linesOfCalendars([{ ...aMinuteAWeek, holidays }]);

  expect(lines.map(({ what, value }) => `${what}: ${value}`)).toEqual([
    "Calendar Office hours, name: Office hours",
    "Calendar Office hours, time zone: Europe/Berlin",
    "Calendar Office hours, monday: 09:00 to 09:01",
    "Calendar Office hours, holiday 2026-12-25: Christmas Day",
  ]);
});
