import type { Instant } from "../time";
import type { Schedule } from "./schedule";

/**
 * Takes a substitution back: one to come is gone, one that runs ends now, since who was on call does
 * not change any more. What is over, or not there, leaves the schedule as it is: the same click may come twice.
 */
export function withdrawSubstitution(schedule: Schedule, substitutionId: string, now: Instant): Schedule {
  const found = schedule.substitutions.find(({ id }) => id === substitutionId);
  if (!found || found.to <= now) return schedule;
  const substitutions = schedule.substitutions.flatMap((one) => {
    if (one !== found) return [one];
    return found.from < now ? [{ ...found, to: now }] : [];
  });
  return { ...schedule, substitutions };
}
