import ICAL from "ical.js";
import { scheduleCalendar } from "../../../src/contract/documents/schedule-calendar";
import type { AccountId } from "../../../src/core/actor";
import { finalSchedule } from "../../../src/core/on-call/final-schedule";
import { aLayer, aSchedule, aSubstitution, moment } from "../../support/a-schedule";
import { ada, grace, noon } from "../../support/an-incident";

const schedule = aSchedule({
  name: "Checkout; shop, and \\ more",
  substitutions: [aSubstitution("2026-03-31T10:00Z", "2026-03-31T12:00Z", { insteadOf: ada })],
});
const nameOf = (accountId: AccountId): string =>
  ({ ada: "Ada Marsh", grace: "Grace Öberg" })[accountId as string] ??
  "Linus Lund, on loan from a team with a very long name that no line holds";
const { shifts } = finalSchedule(schedule, moment("2026-03-23T08:00Z"), moment("2026-04-06T07:00Z"));
const text = scheduleCalendar(schedule, shifts, nameOf, noon);
const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

test("each shift is one event, from its first moment to its last, on both sides of a clock change", () => {
  expect(events.map(({ startDate, endDate }) => [startDate.toJSDate().getTime(), endDate.toJSDate().getTime()])).toEqual(
    shifts.map(({ from, to }) => [from, to]),
  );
  expect(events[1]?.startDate.toString()).toBe("2026-03-30T07:00:00Z");
});

test("an event says who is on call for what, and why, whatever signs the names hold", () => {
  expect(events.map(({ summary, description }) => [summary, description])).toEqual([
    ["Grace Öberg is on call: Checkout; shop, and \\ more", "First line"],
    ["Ada Marsh is on call: Checkout; shop, and \\ more", "First line"],
    [
      "Linus Lund, on loan from a team with a very long name that no line holds is on call: Checkout; shop, and \\ more",
      "Stands in for Ada Marsh",
    ],
    ["Ada Marsh is on call: Checkout; shop, and \\ more", "First line"],
  ]);
});

test("a shift has the same id in every file, its own, and no account's id in it", () => {
  const later = finalSchedule(schedule, moment("2026-03-25T00:00Z"), moment("2026-04-20T00:00Z")).shifts;
  const again = scheduleCalendar(schedule, later, nameOf, noon);

  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  for (const { uid } of events.slice(1)) expect(again).toContain(`UID:${uid}\r\n`);
  expect(text).not.toMatch(new RegExp(`UID:.*(${ada}|${grace})`));
});

test("no line is longer than the format lets it be", () => {
  for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("the same shifts at the same moment make the same text, and none make a calendar without events", () => {
  expect(scheduleCalendar(schedule, shifts, nameOf, noon)).toBe(text);
  expect(scheduleCalendar(aSchedule({ layers: [aLayer({ members: [] })] }), [], nameOf, noon)).toMatch(/^BEGIN:VCALENDAR\r\n(?!.*VEVENT)/s);
});
