import { relativeTime } from "../../../static/shared/relative-time";

const NOW = Date.UTC(2026, 10, 22, 12, 41);
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

test.each([
  [0, "just now"],
  [59 * SECOND, "just now"],
  [60 * SECOND, "1 min ago"],
  [59 * 60 * SECOND, "59 min ago"],
  [HOUR, "1 h ago"],
  [23 * HOUR, "23 h ago"],
  [24 * HOUR, "1 day ago"],
  [216 * HOUR, "9 days ago"],
])("a moment %i ms old is said as %s", (age, words) => {
  expect(relativeTime(NOW - age, NOW)).toBe(words);
});

test("a moment ahead of the reader's clock is just now", () => {
  expect(relativeTime(NOW + HOUR, NOW)).toBe("just now");
});
