import type { AccountId } from "../actor";
import type { Result } from "../result";
import { accept, refuse } from "../result";
import type { Instant } from "../time";
import { earlier, hours } from "../time";
import { isKnownTo } from "./is-known-to";
import type { Schedule, Substitution } from "./schedule";
import { overlap } from "./span";

/** What a schedule keeps at most, those that ended within the last year among them. */
export const MOST_SUBSTITUTIONS = 500;
const KEPT_FOR = hours(366 * 24);

export type SubstituteRefusal =
  | { readonly kind: "ends-before-it-begins" }
  | { readonly kind: "in-the-past" }
  | { readonly kind: "same-person" }
  | { readonly kind: "unknown-person"; readonly accountId: AccountId }
  | { readonly kind: "overlapping-substitution"; readonly substitutionId: string }
  | { readonly kind: "too-many-substitutions"; readonly most: number };

/**
 * Lets one person stand in for another, or for whoever is on call.
 *
 * One that would have begun already begins now: who was on call does not change any more.
 * Asking twice under one id changes nothing and is no refusal: the same click may be delivered again.
 */
export function substitute(schedule: Schedule, asked: Substitution, now: Instant): Result<Schedule, SubstituteRefusal> {
  if (schedule.substitutions.some(({ id }) => id === asked.id)) return accept(schedule);
  if (asked.to <= asked.from) return refuse({ kind: "ends-before-it-begins" });
  if (asked.to <= now) return refuse({ kind: "in-the-past" });
  if (asked.accountId === asked.insteadOf) return refuse({ kind: "same-person" });
  if (asked.insteadOf !== null && !isKnownTo(schedule, asked.insteadOf))
    return refuse({ kind: "unknown-person", accountId: asked.insteadOf });

  const substitution = { ...asked, from: asked.from < now ? now : asked.from };
  const kept = schedule.substitutions.filter(({ to }) => to > earlier(now, KEPT_FOR));
  const rival = kept.find((other) => other.insteadOf === substitution.insteadOf && overlap(other, substitution));
  if (rival) return refuse({ kind: "overlapping-substitution", substitutionId: rival.id });
  if (kept.length >= MOST_SUBSTITUTIONS) return refuse({ kind: "too-many-substitutions", most: MOST_SUBSTITUTIONS });
  return accept({ ...schedule, substitutions: [...kept, substitution] });
}
