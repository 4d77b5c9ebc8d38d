import type { AccountId } from "../../src/core/actor";
import type { Schedule } from "../../src/core/on-call/schedule";
import { instant } from "../../src/core/time";
import type { TimeOfDay } from "../../src/core/time-of-day";
import { NOON } from "./people";

const [ada, grace, joan] = ["ada", "grace", "joan"].map((id) => id as AccountId) as [AccountId, AccountId, AccountId];
const HOUR = 3_600_000;

/** A schedule of two layers in Berlin with a substitution that runs; every field has a default. */
export function aSchedule(over: Partial<Schedule> = {}): Schedule {
  const shared = { startsOn: "2026-01-05", endsOn: null, handOffAt: "09:00" as TimeOfDay };
  return {
    id: "checkout",
    name: "Checkout",
    description: "",
    timeZone: "Europe/Berlin",
    layers: [
      {
        id: "first",
        name: "Working hours",
        members: [ada, grace],
        rotation: { kind: "weekly", every: 1 },
        restriction: [{ from: { on: "monday", at: "09:00" as TimeOfDay }, to: { on: "saturday", at: "09:00" as TimeOfDay } }],
        ...shared,
      },
      {
        id: "weekend",
        name: "Weekend",
        members: [joan, grace],
        rotation: { kind: "daily", every: 2 },
        restriction: [{ from: { on: "saturday", at: "12:00" as TimeOfDay }, to: { on: "monday", at: "09:00" as TimeOfDay } }],
        ...shared,
      },
    ],
    substitutions: [
      { id: "one", from: instant(NOON - 2 * HOUR), to: instant(NOON + 9 * HOUR), accountId: ada, insteadOf: null },
      { id: "two", from: instant(NOON + 40 * HOUR), to: instant(NOON + 60 * HOUR), accountId: joan, insteadOf: null },
    ],
    owners: [grace],
    ...over,
  };
}
