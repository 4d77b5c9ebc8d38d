import { momentOfEnd } from "../../../static/issue-panel/override-end";
import { endWords } from "../../../static/shared/end-words";
import { momentOf, wallTime } from "../../../static/shared/wall-time";

const NOON = Date.UTC(2026, 10, 2, 12, 0, 0);
const HOUR = 3_600_000;

test.each([
  ["UTC", "2026-11-02T12:00"],
  ["America/New_York", "2026-11-02T07:00"],
  ["Asia/Kolkata", "2026-11-02T17:30"],
])("noon of UTC on a wall in %s is %s, and back", (timeZone, wall) => {
  expect(wallTime(NOON, timeZone)).toBe(wall);
  expect(momentOf(wall, timeZone)).toBe(NOON);
});

test("every hour of the days on which Berlin changes its clock is found again, but for the one it shows twice", () => {
  for (const [month, day] of [
    [2, 29],
    [9, 25],
  ] as const) {
    for (let hour = 0; hour < 24; hour += 1) {
      const at = Date.UTC(2026, month, day, hour);
      const again = momentOf(wallTime(at, "Europe/Berlin"), "Europe/Berlin") ?? 0;
      expect(wallTime(again, "Europe/Berlin")).toBe(wallTime(at, "Europe/Berlin"));
    }
  }
});

test("an override ends in hours, at the end of the reader's day, at a moment of their clock, or not by itself", () => {
  const zone = "Asia/Tokyo";
  expect(momentOfEnd("four-hours", "", NOON, zone)).toBe(NOON + 4 * HOUR);
  expect(momentOfEnd("end-of-day", "", NOON, zone)).toBe(Date.UTC(2026, 10, 2, 14, 59));
  expect(momentOfEnd("at", "2026-11-03T09:00", NOON, zone)).toBe(Date.UTC(2026, 10, 3, 0, 0));
  expect(momentOfEnd("never", "", NOON, zone)).toBeNull();
  expect(momentOfEnd("at", "", NOON, zone)).toBeUndefined();
});

test("an end is said by the clock, with its day where it is not today", () => {
  const zone = { locale: "en-GB", timeZone: "UTC" };
  expect(endWords(NOON + 2 * HOUR, NOON, zone)).toBe("14:00");
  expect(endWords(NOON + 26 * HOUR, NOON, zone)).toMatch(/^Tuesday,? 3 November 2026, 14:00$/);
});
