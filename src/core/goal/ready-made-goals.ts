import type { Priority } from "../priority/matrix";
import type { Calendar } from "./calendar";
import type { Goal, TargetRule } from "./goal";

/** Goals and the calendar they need, to begin with and to change. */
export type ReadyMadeGoals = { readonly goals: readonly Goal[]; readonly calendars: readonly [Calendar] };

/**
 * What a site may begin with: the more pressing half of its priorities is answered within 15 minutes and served again
 * within 4 hours, day and night; every incident is resolved within 3 business days of the place's own zone.
 */
export function readyMadeGoals(priorities: readonly Priority[], timeZone: string): ReadyMadeGoals {
  const present = priorities.filter(({ isGone }) => !isGone);
  const pressing = present.slice(0, Math.max(1, Math.floor(present.length / 2))).map(({ id }) => id);
  const within = (minutes: number, priorityIds: readonly string[]): readonly TargetRule[] => [
    { priorityIds, serviceIds: [], workTypeIds: [], minutes },
  ];
  const shared = { calendarId: null, pausedIn: [], warnAtPercent: 80 };
  const resolved = { kind: "resolution", metBy: "resolved" } as const;
  const served = { kind: "resolution", metBy: "mitigated" } as const;
  return {
    calendars: [businessHours(timeZone)],
    goals: [
      { ...shared, id: "respond", name: "Respond within 15 minutes", kind: "response", targets: within(15, pressing) },
      { ...shared, id: "mitigate", name: "Mitigate within 4 hours", ...served, targets: within(4 * 60, pressing) },
      {
        ...shared,
        id: "resolve",
        name: "Resolve within 3 business days",
        ...resolved,
        calendarId: BUSINESS_HOURS,
        targets: within(3 * 8 * 60, []),
      },
    ],
  };
}

const BUSINESS_HOURS = "business-hours";

function businessHours(timeZone: string): Calendar {
  const day = [{ from: "09:00", to: "17:00" }];
  const week = { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [], sunday: [] };
  return { id: BUSINESS_HOURS, name: "Business hours", timeZone, hours: week, holidays: [] };
}
