import type { Desk } from "../support/a-desk";
import type { Chance } from "./chance";
import type { Deed, Outcome } from "./deed";
import { doDeed, RIGHT_FOR } from "./deed";
import { historyLength, look } from "./look";
import { brokenLaws } from "./model/broken-laws";
import { may } from "./model/rights";
import type { Sighting } from "./model/sighting";
import { faultsOfStep, orderDelays } from "./order-faults";
import type { Raising } from "./random-deed";
import { randomDeed, randomRaising } from "./random-deed";
import { comeToRest } from "./rest";

export type Before = {
  readonly open: readonly string[];
  readonly stale: ReadonlySet<string>;
};
export type Step = Before & { readonly lines: readonly string[]; readonly broken: readonly string[]; readonly unjudged: number };

/** One step: up to `deedsMax` deeds on one incident, its raising among them, under faults; then rest, then the laws. */
export async function takeStep(desk: Desk, chance: Chance, before: Before, deedsMax: number): Promise<Step> {
  const lines: string[] = [];
  const broken: string[] = [];
  const stale = new Set(before.stale);
  let open = before.open;
  let promised: { impact: string; urgency: string } | null = null;
  const { faults } = desk.sandbox;

  lines.push(orderDelays(desk.sandbox, chance));
  for (const fault of faultsOfStep(chance)) {
    faults.order(fault);
    lines.push(`fault ${JSON.stringify(fault)}`);
  }

  /** Whether the event of what was just done was lost; what else was ordered goes with it. */
  const loses = chance.happens(4);
  const withLoss = async (act: () => Promise<void>): Promise<boolean> => {
    if (!loses) return act().then(() => false);
    faults.clear();
    faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "lose" } });
    await act();
    const isLost = faults.ordered().length === 0;
    faults.clear();
    return isLost;
  };

  let most = deedsMax;
  let key = open.length > 0 && !chance.happens(25) ? chance.of(open) : null;
  if (key === null) {
    const raising = randomRaising(chance);
    let raised: readonly string[] = [];
    const isLost = await withLoss(async () => {
      raised = await raise(desk, raising);
    });
    key = chance.of(raised);
    if (isLost) raised.forEach((each) => stale.add(each));
    open = [...open, ...raised];
    most -= 1;
    lines.push(`${raising.as} raises ${raised.join(", ")} ${JSON.stringify(raising.levels)}${isLost ? " (event lost)" : ""}`);
  }

  const judge = (deed: Deed, outcome: Outcome, grew: boolean): void => {
    lines.push(`${JSON.stringify(deed)} -> ${outcome.words}`);
    if (!may(deed.as, RIGHT_FOR[deed.kind]) && (outcome.isAccepted || grew))
      broken.push(`law 7: ${deed.as} may not ${deed.kind} ${deed.key}, and did`);
    if (outcome.saysUnchanged && grew) broken.push(`law 8: ${deed.as} was told that nothing was changed in ${deed.key}, and it was`);
  };

  for (let left = chance.between(Math.min(1, most), most); left > 0; left -= 1) {
    const deed = randomDeed(chance, key, open);
    const length = await historyLength(desk, key);
    if (length < 0) break;
    let outcome: Outcome | null = null;
    if (!loses && left > 1 && deed.kind === "pick" && chance.happens(25)) {
      const other = randomDeed(chance, key, open);
      const both = await Promise.all([doDeed(desk, deed), doDeed(desk, other)]);
      both.forEach((each, place) => lines.push(`at once ${JSON.stringify(place === 0 ? deed : other)} -> ${each.words}`));
      promised = null;
      left -= 1;
      if ((await historyLength(desk, key)) !== length) stale.delete(key);
    } else {
      const isLost = await withLoss(async () => {
        outcome = await doDeed(desk, deed);
      });
      const grew = (await historyLength(desk, key)) > length;
      if (outcome !== null) judge(deed, outcome, grew);
      if (isLost) stale.add(key);
      else if (grew) stale.delete(key);
      promised = nextPromise(promised, deed, outcome, grew);
    }
    await desk.advance(chance.of([0, 0, 1, 5, 45, 200]));
  }

  await desk.advance(chance.of([0, 0, 60, 400]));
  broken.push(...(await comeToRest(desk)));
  const seen = await look(desk, key);
  if (seen === null) {
    lines.push(`${key} is gone`);
    return { lines, broken, open: open.filter((each) => each !== key), stale, unjudged: 0 };
  }
  lines.push(`seen ${JSON.stringify(seen)}`);
  if (stale.has(key)) return { lines, broken, open, stale, unjudged: 1 };
  broken.push(...brokenLaws(seen).map((sentence) => `${key}: ${sentence}`), ...promiseBroken(promised, seen));
  return { lines, broken, open, stale, unjudged: 0 };
}

/** One incident by a person's hand, several by an import. */
async function raise(desk: Desk, { as, levels: [first = {}, ...more] }: Raising): Promise<readonly string[]> {
  return more.length === 0 ? [await desk.raise(as, first)] : desk.importAll(as, [first, ...more]);
}

type Promised = { readonly impact: string; readonly urgency: string } | null;

/** The newest promise of a cell stands until something else changes the incident. */
function nextPromise(promised: Promised, deed: Deed, outcome: Outcome | null, grew: boolean): Promised {
  if (deed.kind === "pick" && outcome?.isPromised) return { impact: deed.impact, urgency: deed.urgency };
  return deed.kind === "comment" || (!grew && deed.kind !== "pick") ? promised : null;
}

function promiseBroken(promised: Promised, seen: Sighting): readonly string[] {
  if (promised === null || seen.type !== "Incident") return [];
  if (seen.impact === promised.impact && seen.urgency === promised.urgency) return [];
  return [`law 8: ${seen.key} was promised ${promised.impact}/${promised.urgency} and stands in ${seen.impact}/${seen.urgency}`];
}
