import type { Calendar } from "../goal/calendar";
import { deadlineAfter } from "../goal/deadline-after";
import type { Goal } from "../goal/goal";
import { minutes } from "../time";
import type { Problem } from "./check-document";
import type { SiteFacts } from "./site-facts";
import type { Choosable } from "./unknown-in";
import { unknownIn } from "./unknown-in";

/** What goals name that lies outside them. */
export type GoalPlace = Choosable & { readonly calendars: readonly Calendar[]; readonly site: Pick<SiteFacts, "learnedAt"> };

/** What goals name that is not there, and the targets that their calendar never lets come. Empty when all of it fits. */
export function checkGoals(goals: readonly Goal[], place: GoalPlace): readonly Problem[] {
  return goals.flatMap((goal, nth) => {
    const calendar = place.calendars.find(({ id }) => id === goal.calendarId);
    const problems = [
      ...(goal.calendarId !== null && !calendar ? [{ path: ["calendarId"], message: `there is no calendar ${goal.calendarId}` }] : []),
      ...(calendar && hasTooFewHours(calendar, goal, place)
        ? [{ path: ["calendarId"], message: `the calendar ${calendar.name} has too few hours: the target would not come in ten years` }]
        : []),
      ...goal.targets.flatMap((target, position) =>
        unknownIn(target, place).map(({ path, message }) => ({ path: ["targets", String(position), ...path], message })),
      ),
    ];
    return problems.map(({ path, message }) => ({ path: [String(nth), ...path], message }));
  });
}

/** What the goals would lack if these were the calendars. Empty when they lack nothing. */
export function checkCalendars(
  calendars: readonly Calendar[],
  place: Pick<GoalPlace, "site"> & { readonly goals: readonly Goal[] },
): readonly Problem[] {
  return place.goals.flatMap((goal) => {
    if (goal.calendarId === null) return [];
    const nth = calendars.findIndex(({ id }) => id === goal.calendarId);
    const calendar = calendars[nth];
    if (!calendar) return [{ path: [], message: `the goal ${goal.name} goes by the calendar ${goal.calendarId}, which would be gone` }];
    if (!hasTooFewHours(calendar, goal, place)) return [];
    return [{ path: [String(nth), "hours"], message: `too few for the goal ${goal.name}: its target would not come in ten years` }];
  });
}

/** Reckoned from when the site was learned, for which moment it is matters little. */
function hasTooFewHours(calendar: Calendar, { targets }: Goal, { site }: Pick<GoalPlace, "site">): boolean {
  const longest = Math.max(...targets.map((target) => target.minutes));
  return deadlineAfter(calendar, site.learnedAt, minutes(longest)) === null;
}
