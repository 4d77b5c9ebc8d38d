import type { Instant } from "../time";
import { instant } from "../time";

/** How many of Jira's points a job may spend in an hour of the clock (UTC, as Jira counts them), and has spent in this one. */
export type Budget = { readonly pointsAnHour: number; readonly hour: Instant; readonly spent: number };

const HOUR_MS = 3_600_000;

/** The hour that a moment lies in, by its beginning. */
export function hourOf(moment: Instant): Instant {
  return instant(Math.floor(moment / HOUR_MS) * HOUR_MS);
}

/** When Jira counts anew. */
export function nextHour(moment: Instant): Instant {
  return instant(hourOf(moment) + HOUR_MS);
}

/** What is left to spend in the hour of `now`. */
export function leftOf(budget: Budget, now: Instant): number {
  return budget.pointsAnHour - ofHour(budget, now).spent;
}

/** The budget with so many points more spent in the hour of `now`; a negative number gives back what was set aside. */
export function spend(budget: Budget, points: number, now: Instant): Budget {
  const present = ofHour(budget, now);
  return { ...present, spent: Math.max(0, present.spent + points) };
}

function ofHour(budget: Budget, now: Instant): Budget {
  const hour = hourOf(now);
  return hour === budget.hour ? budget : { ...budget, hour, spent: 0 };
}
