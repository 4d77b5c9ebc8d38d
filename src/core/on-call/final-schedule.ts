import type { AccountId } from "../actor";
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
 * Whoever is `gone` is never on call, but keeps their place in the rotation: their turns fall to the
 * layers below, or to nobody, and the turns of the others stay where they are.
 */
export function finalSchedule(schedule: Schedule, from: Instant, to: Instant, gone: ReadonlySet<AccountId> = NOBODY): FinalSchedule {
  if (from >= to) return { shifts: [], gaps: [] };
  const span = { from, to };
  const layered = schedule.layers.reduce<readonly Shift[]>((below, layer) => {
    const above = dutyOf(layer, schedule.timeZone, span, gone);
    return inOrder([...partsOutside(below, above), ...above]);
  }, []);
  const substituted = schedule.substitutions
    .filter((substitution) => overlap(substitution, span) && !gone.has(substitution.accountId))
    .reduce(standIn, layered);
  const shifts = joinedShifts(partsWithin(substituted, [span]));
  return { shifts, gaps: partsOutside([span], shifts) };
}

/** When a layer by itself has whom on duty. */
function dutyOf(layer: Layer, timeZone: string, span: Span, gone: ReadonlySet<AccountId>): readonly Shift[] {
  const turns = turnsIn(layer, timeZone, span).filter(({ accountId }) => !gone.has(accountId));
  const open = layer.restriction === null ? [span] : windowsIn(layer.restriction, timeZone, span);
  return partsWithin(turns, open).map((turn) => ({ ...turn, because: { kind: "layer", layerId: layer.id } }));
}

function standIn(shifts: readonly Shift[], substitution: Substitution): readonly Shift[] {
  const { from, to, accountId, insteadOf } = substitution;
  const stand = { accountId, because: { kind: "substitution", substitutionId: substitution.id } } as const;
  if (insteadOf === null) return inOrder([...partsOutside(shifts, [substitution]), { from, to, ...stand }]);
  return shifts.flatMap((shift) =>
    shift.accountId === insteadOf
      ? inOrder([
          ...partsOutside([shift], [substitution]),
          ...partsWithin([shift], [substitution]).map((part) => ({ from: part.from, to: part.to, ...stand })),
        ])
      : [shift],
  );
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
