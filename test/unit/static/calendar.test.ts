import { dayName, exactTime, timeOfDay } from "../../../static/shared/calendar";

const BERLIN = { locale: "en-GB", timeZone: "Europe/Berlin" };
const LATE_ON_SATURDAY_IN_UTC = Date.UTC(2026, 10, 21, 23, 30);
const SUNDAY = Date.UTC(2026, 10, 22, 12);

test("a moment falls on the day of the reader's zone", () => {
  expect(dayName(LATE_ON_SATURDAY_IN_UTC, SUNDAY, BERLIN)).toBe("Today");
  expect(dayName(LATE_ON_SATURDAY_IN_UTC, SUNDAY, { ...BERLIN, timeZone: "UTC" })).toBe("Yesterday");
});

test("an older day is named with its date", () => {
  expect(dayName(SUNDAY - 9 * 86_400_000, SUNDAY, BERLIN)).toBe("Friday, 13 November 2026");
});

test("the exact moment carries seconds and zone", () => {
  expect(exactTime(SUNDAY, BERLIN)).toMatch(/Sunday,? 22 November 2026 at 13:00:00 (CET|GMT\+1)/);
});

test("a reader of another language is given English words, as the rest of the app is", () => {
  expect(dayName(SUNDAY - 9 * 86_400_000, SUNDAY, { ...BERLIN, locale: "de-DE" })).toBe("Friday, 13 November 2026");
  expect(timeOfDay(SUNDAY, { ...BERLIN, locale: "de-DE" })).toBe("13:00");
});
