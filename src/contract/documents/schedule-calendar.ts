import ical from "ical-generator";
import type { AccountId } from "../../core/actor";
import type { Shift } from "../../core/on-call/final-schedule";
import type { Schedule } from "../../core/on-call/schedule";
import type { Instant } from "../../core/time";

/**
 * Shifts of a schedule as a file that calendar programs read, one event a shift, in UTC.
 *
 * The same shift carries the same id in every file, so that reading a newer one moves nothing that stayed.
 */
export function scheduleCalendar(
  schedule: Schedule,
  shifts: readonly Shift[],
  nameOf: (accountId: AccountId) => string,
  now: Instant,
): string {
  const calendar = ical({ name: `On call: ${schedule.name}`, prodId: { company: "Incident Desk", product: "On call" } });
  for (const shift of shifts) {
    calendar.createEvent({
      id: `${schedule.id}-${shift.from}@incident-desk`,
      stamp: new Date(now),
      start: new Date(shift.from),
      end: new Date(shift.to),
      summary: `${nameOf(shift.accountId)} is on call: ${schedule.name}`,
      description: reasonOf(schedule, shift, nameOf),
    });
  }
  return calendar.toString();
}

function reasonOf({ layers, substitutions }: Schedule, { because }: Shift, nameOf: (accountId: AccountId) => string): string {
  if (because.kind === "layer") return layers.find(({ id }) => id === because.layerId)?.name ?? "";
  const insteadOf = substitutions.find(({ id }) => id === because.substitutionId)?.insteadOf ?? null;
  return insteadOf === null ? "Stands in" : `Stands in for ${nameOf(insteadOf)}`;
}
