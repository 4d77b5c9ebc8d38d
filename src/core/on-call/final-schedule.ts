import type { AccountId } from "../actor";
import { CLOSED_ACCOUNT } from "../personal-data/accounts-in";
import type { Instant } from "../time";
import type { Layer, Schedule, Substitution } from "./schedule";
import type { Span } from "./span";
import { inOrder, overlap, partsOutside, partsWithin } from "./span";
import { turnsIn } from "./turns-in";
import { windowsIn } from "./windows-in";

/** One person on call, and what put them there. */
export type Shift = Span & { readonly accountId: AccountId; readonly because: Because };

export type Because =
  { readonly kind: "layer"; readonly layerId: string } | { readonly kind: "substitution"; readonly substitutionId: string };

/** Who is on call in a span. Shifts and gaps together cover it, each moment once. */
export type FinalSchedule = { readonly shifts: readonly Shift[]; readonly gaps: readonly Span[] };

const NOBODY: ReadonlySet<AccountId> = new Set();

/**
 * Who is on call from one moment until another, in order. Shifts that begin before or end after are cut.
 *
 * Whoever is `gone`, or whose account was closed and erased, is never on call, but keeps their place in the
 * rotation: their time is their substitute's, or that of the layers below, or nobody's, and the turns of
 * the others stay where they are.
 */
export function finalSchedule(schedule: Schedule, from: Instant, to: Instant, gone: ReadonlySet<AccountId> = NOBODY): FinalSchedule {
  const span = { from, to };
  const shifts = shiftsIn(schedule, span, (accountId) => accountId !== CLOSED_ACCOUNT && !gone.has(accountId));
  return { shifts, gaps: partsOutside([span], shifts) };
}

/** The shifts of a span, as if only those were to be paged of whom it is said. */
export function shiftsIn(schedule: Schedule, span: Span, isThere: (accountId: AccountId) => boolean): readonly Shift[] {
  if (span.from >= span.to) return [];
  const layers = schedule.layers.map((layer) => dutyOf(layer, schedule.timeZone, span));
  const pile = schedule.substitutions.filter((substitution) => overlap(substitution, span)).reduce(withSubstitute, layers);
  const seen = pile.reduce((below, some) => {
    const above = some.filter(({ accountId }) => isThere(accountId));
    return above.length === 0 ? below : inOrder([...partsOutside(below, above), ...above]);
  }, []);
  return joinedShifts(partsWithin(seen, [span]));
}

/** When a layer by itself has whom on duty. */
function dutyOf(layer: Layer, timeZone: string, span: Span): readonly Shift[] {
  const turns = turnsIn(layer, timeZone, span);
  const open = layer.restriction === null ? [span] : windowsIn(layer.restriction, timeZone, span);
  return partsWithin(turns, open).map((turn) => ({ ...turn, because: { kind: "layer", layerId: layer.id } }));
}

/** What lies higher counts. A substitute lies right above whom they stand in for, or above all. */
function withSubstitute(pile: readonly (readonly Shift[])[], substitution: Substitution): readonly (readonly Shift[])[] {
  const { from, to, accountId, insteadOf } = substitution;
  const stand = { accountId, because: { kind: "substitution", substitutionId: substitution.id } } as const;
  if (insteadOf === null) return [...pile, [{ from, to, ...stand }]];
  return pile.flatMap((shifts) => {
    const replaced = partsWithin(
      shifts.filter((shift) => shift.accountId === insteadOf),
      [substitution],
    );
    return replaced.length === 0 ? [shifts] : [shifts, replaced.map((part) => ({ from: part.from, to: part.to, ...stand }))];
  });
}

/** The same with what follows on from itself made one. */
function joinedShifts(shifts: readonly Shift[]): readonly Shift[] {
  const all: Shift[] = [];
  for (const shift of shifts) {
    const last = all.at(-1);
    if (last && last.to === shift.from && last.accountId === shift.accountId && isSame(last.because, shift.because))
      all[all.length - 1] = { ...last, to: shift.to };
    else all.push(shift);
  }
  return all;
}

function isSame(one: Because, other: Because): boolean {
  if (one.kind === "layer") return other.kind === "layer" && one.layerId === other.layerId;
  return other.kind === "substitution" && one.substitutionId === other.substitutionId;
}
