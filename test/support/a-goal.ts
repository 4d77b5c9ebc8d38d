/** Builders for goals, calendars and what happens to an incident, everything defaulted. */
import type { Calendar, Hours, HoursWindow } from "../../src/core/goal/calendar";
import type { Conditions } from "../../src/core/goal/conditions";
import type { Goal, TargetRule } from "../../src/core/goal/goal";
import type { GoalRules } from "../../src/core/goal/goal-clocks";
import type { Weekday } from "../../src/core/on-call/schedule";
import { WEEKDAYS } from "../../src/core/on-call/schedule";

type Windows = readonly (readonly [from: string, to: string])[];

/** The hours of a week, day by day. */
export function aWeek(windowsOn: (weekday: Weekday) => Windows): Hours {
  const week = WEEKDAYS.map((weekday): [Weekday, readonly HoursWindow[]] => [
    weekday,
    windowsOn(weekday).map(([from, to]) => ({ from, to })),
  ]);
  return Object.fromEntries(week) as Hours;
}

/** Nine to five from Monday to Friday in Berlin. */
export function aCalendar(overrides: Partial<Calendar> = {}): Calendar {
  const hours = aWeek((weekday) => (weekday === "saturday" || weekday === "sunday" ? [] : [["09:00", "17:00"]]));
  return { id: "office", name: "Office hours", timeZone: "Europe/Berlin", hours, holidays: [], ...overrides };
}

/** Resolved within an hour whatever the incident, paused while waiting, warned of at four fifths. */
export function aGoal(overrides: Partial<Goal> = {}): Goal {
  return {
    id: "resolve",
    name: "Resolve",
    kind: "resolution",
    metBy: "resolved",
    calendarId: null,
    targets: [aTarget(60)],
    pausedIn: ["waiting"],
    warnAtPercent: 80,
    ...overrides,
  } as Goal; // a kind and what meets it are overridden together
}

export function aTarget(minutes: number, overrides: Partial<TargetRule> = {}): TargetRule {
  return { priorityIds: [], serviceIds: [], workTypeIds: [], minutes, ...overrides };
}

/** An incident of medium priority that nobody has taken. */
export function conditions(overrides: Partial<Conditions> = {}): Conditions {
  return {
    statusId: "open",
    priorityId: "3",
    workTypeId: "10100",
    serviceIds: [],
    isAcknowledged: false,
    isMitigated: false,
    isResolved: false,
    ...overrides,
  };
}

export function goalRules(goals: readonly Goal[], calendars: readonly Calendar[] = []): GoalRules {
  return { goals, calendars, pins: { goals: { scope: "site", version: 1 }, calendars: { scope: "site", version: 1 } } };
}
