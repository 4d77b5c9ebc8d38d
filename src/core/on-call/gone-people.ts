import type { AccountId } from "../actor";
import { CLOSED_ACCOUNT } from "../personal-data/accounts-in";
import type { Duration } from "../time";
import { between } from "../time";
import { shiftsIn } from "./final-schedule";
import type { Access, Finding, Part } from "./finding";
import { layersInForce } from "./layers-in-force";
import type { Schedule } from "./schedule";
import type { Span } from "./span";

type GonePerson = Extract<Finding, { readonly kind: "gone-person" }>;

/** Everybody in a schedule who is not to be paged any more, with the time that would be theirs; all whose accounts were erased as one. */
export function gonePeople(schedule: Schedule, accessOf: (accountId: AccountId) => Access, span: Span): readonly GonePerson[] {
  const shifts = shiftsIn(schedule, span, () => true);
  return [...partsOf(schedule, span)].flatMap(([accountId, parts]) => {
    const access = accountId === CLOSED_ACCOUNT ? "closed" : accessOf(accountId);
    if (access === "active") return [];
    const theirs = shifts.filter((shift) => shift.accountId === accountId);
    const load = theirs.reduce((sum, { from, to }) => sum + between(from, to), 0) as Duration;
    return [
      {
        kind: "gone-person",
        accountId,
        access,
        parts: [...parts],
        load,
        from: theirs[0]?.from ?? span.from,
        to: theirs.at(-1)?.to ?? span.to,
      },
    ];
  });
}

/** Everybody who has to do with a schedule from the span's beginning on. */
function partsOf(schedule: Schedule, span: Span): ReadonlyMap<AccountId, ReadonlySet<Part>> {
  const all: readonly (readonly [AccountId, Part])[] = [
    ...layersInForce(schedule, span).flatMap(({ members }) => members.map((accountId) => [accountId, "member"] as const)),
    ...schedule.substitutions.filter(({ to }) => to > span.from).map(({ accountId }) => [accountId, "substitute"] as const),
    ...schedule.owners.map((accountId) => [accountId, "owner"] as const),
  ];
  const parts = new Map<AccountId, Set<Part>>();
  for (const [accountId, part] of all) parts.set(accountId, (parts.get(accountId) ?? new Set()).add(part));
  return parts;
}
