/** Builders for schedules: everything defaulted, in Berlin, with Mondays at nine. */
import type { AccountId } from "../../src/core/actor";
import type { Layer, MomentOfWeek, Schedule, Substitution, Weekday, WeekWindow } from "../../src/core/on-call/schedule";
import type { Instant } from "../../src/core/time";
import { instant } from "../../src/core/time";
import type { TimeOfDay } from "../../src/core/time-of-day";
import { ada, grace } from "./an-incident";

export const linus = "linus" as AccountId;

/** The moment that a text with its offset names. */
export function moment(text: string): Instant {
  const read = Date.parse(text);
  if (Number.isNaN(read)) throw new Error(`${text} is no moment`);
  return instant(read);
}

/** A window of the week, such as from `monday 09:00` to `friday 17:00`. */
export function aWindow(from: `${Weekday} ${string}`, to: `${Weekday} ${string}`): WeekWindow {
  return { from: momentOfWeek(from), to: momentOfWeek(to) };
}

function momentOfWeek(text: string): MomentOfWeek {
  const [on, at] = text.split(" ");
  return { on: on as Weekday, at: at as TimeOfDay };
}

export function aLayer({ handOffAt = "09:00", ...overrides }: Partial<Omit<Layer, "handOffAt"> & { handOffAt: string }> = {}): Layer {
  return {
    id: "first",
    name: "First line",
    members: [ada, grace],
    rotation: { kind: "weekly", every: 1 },
    startsOn: "2026-01-05",
    endsOn: null,
    restriction: null,
    ...overrides,
    handOffAt: handOffAt as TimeOfDay,
  };
}

export function aSchedule(overrides: Partial<Schedule> = {}): Schedule {
  return {
    id: "checkout",
    name: "Checkout",
    description: "",
    timeZone: "Europe/Berlin",
    layers: [aLayer()],
    substitutions: [],
    owners: [],
    ...overrides,
  };
}

export function aSubstitution(from: string, to: string, overrides: Partial<Substitution> = {}): Substitution {
  return { id: "one", from: moment(from), to: moment(to), accountId: linus, insteadOf: null, ...overrides };
}
