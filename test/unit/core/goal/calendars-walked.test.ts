import type { Calendar, Hours } from "../../../../src/core/goal/calendar";
import { countingSegments } from "../../../../src/core/goal/counting-segments";
import { deadlineAfter } from "../../../../src/core/goal/deadline-after";
import { elapsed } from "../../../../src/core/goal/elapsed";
import { instant, minutes } from "../../../../src/core/time";
import { aWeek } from "../../../support/a-goal";
import { countsByLuxon, wallClock } from "./hours-by-luxon";

/** Both changes of a year where there are any; in 2011 Samoa left out a day besides. */
const ZONES: readonly [zone: string, from: string, changeDays: readonly string[]][] = [
  ["Europe/Berlin", "2026-01-01", ["2026-03-29", "2026-10-26"]],
  ["America/New_York", "2026-01-01", ["2026-03-08", "2026-11-01"]],
  ["Australia/Lord_Howe", "2026-01-01", ["2026-04-05", "2026-10-05"]],
  ["Asia/Kathmandu", "2026-01-01", ["2026-03-29"]],
  ["Africa/Casablanca", "2026-01-01", ["2026-02-15", "2026-03-23"]],
  ["Pacific/Apia", "2011-01-20", ["2011-04-02", "2011-12-29"]],
];
const DAYS = 365;
/** Days around the year, so that no window is cut off at its edges. */
const EDGE = 3;
const DAY = 1_440;
const PAIRS = 20;
const lookEvery = process.env["FULL_RUNS"] ? 1 : 15;

const isWeekend = (weekday: string): boolean => weekday === "saturday" || weekday === "sunday";

/** Office hours, nights whose edges lie in the changes, every hour of every day, and a week that is no two days the same. */
const HOURS: readonly Hours[] = [
  aWeek((weekday) => (isWeekend(weekday) ? [] : [["09:00", "17:00"]])),
  aWeek(() => [
    ["00:00", "02:15"],
    ["02:45", "03:00"],
    ["03:00", "06:30"],
    ["22:00", "24:00"],
  ]),
  aWeek(() => [["00:00", "24:00"]]),
  aWeek((weekday) => [
    [weekday === "sunday" ? "01:30" : "08:30", "12:00"],
    ...(weekday === "friday" ? ([["12:00", "24:00"]] as const) : []),
  ]),
];

let walked = 0;
let calendars = 0;
afterAll(() => process.stdout.write(`Walked ${walked} minutes of ${calendars} calendars in ${ZONES.length} zones\n`));

test.each(ZONES)(
  "in %s every minute of a year counts where the clock on the wall says so, through both changes",
  (timeZone, from, changeDays) => {
    const wall = wallClock(timeZone, from, DAYS + 2 * EDGE, lookEvery);
    const momentOf = (nth: number) => instant((wall.first + nth) * 60_000);
    const [begin, end] = [EDGE * DAY, (EDGE + DAYS) * DAY];

    for (const [nth, hours] of HOURS.entries()) {
      const holidays = nth === 1 ? [] : changeDays.map((date) => ({ date, name: "A day off" }));
      const calendar: Calendar = { id: "walked", name: "Walked", timeZone, hours, holidays };
      const expected = countsByLuxon(wall, calendar);
      const counted = new Uint8Array(wall.count);
      for (const segment of countingSegments(calendar, momentOf(begin), momentOf(end)))
        counted.fill(1, segment.from / 60_000 - wall.first, segment.to / 60_000 - wall.first);

      const wrong: string[] = [];
      const before = new Float64Array(end + 1);
      for (let minute = begin; minute < end; minute += 1) {
        if (counted[minute] !== expected[minute]) wrong.push(new Date(momentOf(minute)).toISOString());
        before[minute + 1] = (before[minute] ?? 0) + (expected[minute] ?? 0);
      }
      expect({ hours: nth, wrong: wrong.slice(0, 5) }).toEqual({ hours: nth, wrong: [] });

      for (let pair = 0; pair < PAIRS; pair += 1) {
        const one = begin + ((pair * 8_641) % (DAYS * DAY));
        const other = Math.min(end, one + ((pair * 977) % (20 * DAY)));
        const between = (before[other] ?? 0) - (before[one] ?? 0);
        expect(elapsed(calendar, momentOf(one), momentOf(other))).toBe(minutes(between));
        const due = before.indexOf((before[one] ?? 0) + between, one);
        expect(deadlineAfter(calendar, momentOf(one), minutes(between))).toBe(momentOf(due));
      }
      walked += DAYS * DAY;
      calendars += 1;
    }
  },
  120_000,
);
