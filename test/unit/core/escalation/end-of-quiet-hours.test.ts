import { endOfQuietHours } from "../../../../src/core/escalation/end-of-quiet-hours";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import { instant } from "../../../../src/core/time";

function endOf(at: string, timeZone: string, from: string, to: string): string {
  const quiet = { timeZone, from: from as TimeOfDay, to: to as TimeOfDay, priorityIds: [] };
  return new Date(endOfQuietHours(quiet, instant(Date.parse(at)))).toISOString();
}

test("quiet hours whose end clocks leave out are over when the clocks change", () => {
  expect(endOf("2026-03-08T05:00:00Z", "America/New_York", "22:00", "02:45")).toBe("2026-03-08T07:00:00.000Z");
});

test("quiet hours that clocks show twice end twice: what falls due in the second of them waits for its end", () => {
  expect(endOf("2026-10-25T00:10:00Z", "Europe/Berlin", "22:00", "02:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(endOf("2026-10-25T01:10:00Z", "Europe/Berlin", "22:00", "02:30")).toBe("2026-10-25T01:30:00.000Z");
});

test("what falls due in no quiet hours comes at its own moment", () => {
  expect(endOf("2026-06-01T12:00:00Z", "Europe/Berlin", "22:00", "07:00")).toBe("2026-06-01T12:00:00.000Z");
});
