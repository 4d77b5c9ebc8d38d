import type { AccountId } from "../actor";
import type { Result } from "../result";
import { refuse } from "../result";
import type { Instant } from "../time";
import { finalSchedule } from "./final-schedule";
import { isKnownTo } from "./is-known-to";
import type { Schedule } from "./schedule";
import type { Span } from "./span";
import { overlap } from "./span";
import type { SubstituteRefusal } from "./substitute";
import { substitute } from "./substitute";

/** What one of the two gives away, and the id of the substitution by which the other takes it. */
export type Given = Span & { readonly accountId: AccountId; readonly substitutionId: string };

export type SwapRefusal =
  SubstituteRefusal | { readonly kind: "overlapping-spans" } | { readonly kind: "not-on-call"; readonly accountId: AccountId };

/**
 * Two people take each other's time: two substitutions, or none where either is refused.
 * Asking twice under the same ids changes nothing.
 */
export function swap(schedule: Schedule, one: Given, other: Given, now: Instant): Result<Schedule, SwapRefusal> {
  const refusal = refusalOf(schedule, one, other, now);
  if (refusal) return refuse(refusal);
  const half = substitute(schedule, taken(one, other.accountId), now);
  return half.ok ? substitute(half.value, taken(other, one.accountId), now) : half;
}

function refusalOf(schedule: Schedule, one: Given, other: Given, now: Instant): SwapRefusal | null {
  const given = [one, other];
  if (given.every(({ substitutionId }) => schedule.substitutions.some(({ id }) => id === substitutionId))) return null;
  const unknown = given.find(({ accountId }) => !isKnownTo(schedule, accountId));
  if (unknown) return { kind: "unknown-person", accountId: unknown.accountId };
  if (overlap(one, other)) return { kind: "overlapping-spans" };
  const idle = given.find((part) => isStillAhead(part, now) && !isOnCallIn(schedule, part, now));
  return idle ? { kind: "not-on-call", accountId: idle.accountId } : null;
}

function isStillAhead({ from, to }: Given, now: Instant): boolean {
  return from < to && to > now;
}

function isOnCallIn(schedule: Schedule, { from, to, accountId }: Given, now: Instant): boolean {
  return finalSchedule(schedule, from < now ? now : from, to).shifts.some((shift) => shift.accountId === accountId);
}

function taken({ from, to, accountId, substitutionId }: Given, by: AccountId): Schedule["substitutions"][number] {
  return { id: substitutionId, from, to, accountId: by, insteadOf: accountId };
}
