import type { Chance } from "./chance";
import type { Attempt, ConfigurationDeed } from "./configuration-deed";
import { configure, readDrifting, repair } from "./configuration-deed";
import type { Deed, Outcome } from "./deed";
import { doDeed } from "./do-deed";
import { historyLength } from "./look";
import { judge } from "./judge";
import { MATRIX_INPUTS } from "./model/oracle";
import { faultsOfStep, orderDelays } from "./order-faults";
import { raise } from "./raise";
import { randomConfigurationDeed } from "./random-configuration-deed";
import type { Among } from "./random-deed";
import { randomDeed, randomRaising } from "./random-deed";
import { comeToRest } from "./rest";
import { expectPerhaps, settleAttempt, settleJobs, tellSaved } from "./settle-configuration";
import type { World } from "./world";
import { idsOf, isAllowed, tell, touchesLevels, watch } from "./world";

export type Step = { readonly lines: readonly string[]; readonly broken: readonly string[]; readonly unjudged: number };

type Promised = { readonly impactId: string; readonly urgencyId: string } | null;
type Done = { readonly deed: ConfigurationDeed; readonly attempt: Attempt | null; readonly since: number } | null;

/**
 * One step: up to `deedsMax` deeds on one incident, its raising among them, and now and then an administrator's, under
 * faults; then rest, then the laws.
 */
export async function takeStep(world: World, chance: Chance, deedsMax: number): Promise<Step> {
  const { site, oracle, stale } = world;
  const { desk } = site;
  const { faults, clock } = desk.sandbox;
  const lines: string[] = [];
  const broken: string[] = [];
  const touched = new Set<string>();
  let promised: Promised = null;
  let configured: Done = null;

  lines.push(orderDelays(desk.sandbox, chance));
  if (chance.happens(6)) await mendDrift(world, lines, broken);
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

  /** Whether Jira must take these values: each is or was the name of a level, and Jira was told so long ago. */
  const mustTake = (projectId: string, values: { readonly impact?: string | null; readonly urgency?: string | null }): boolean =>
    configured === null &&
    MATRIX_INPUTS.every((input) => {
      const value = values[input]?.toLowerCase();
      return value === undefined || oracle.namesIn(projectId, input).some((name) => name.toLowerCase() === value);
    });

  let most = deedsMax;
  let id = world.open.length > 0 && !chance.happens(25) ? chance.of(world.open) : null;
  if (id === null) {
    const raising = randomRaising(chance, { site, oracle, open: world.open });
    const original = raising.cloned === null ? null : (world.seen.get(raising.cloned) ?? null);
    let raised: readonly string[] = [];
    let status = 0;
    const isLost = await withLoss(async () => {
      ({ ids: raised, status } = await raise(site, raising, original));
    });
    await watch(world, raised);
    raised.forEach((each) => touched.add(each));
    if (isLost) raised.forEach((each) => stale.add(each));
    world.open = [...world.open, ...raised];
    most -= 1;
    lines.push(`raised ${raised.join(", ")} ${JSON.stringify(raising)} -> ${status}${isLost ? " (event lost)" : ""}`);
    if (status === 400 && original === null && raising.fields.every((fields) => mustTake(raising.projectId, fields)))
      broken.push(`law 6: Jira refuses levels under names that they have or had: ${JSON.stringify(raising)}`);
    id = raised.length > 0 ? chance.of(raised) : (world.open.at(-1) ?? null);
  }
  if (id === null) return { lines, broken: [...broken, ...(await comeToRest(desk))], unjudged: 0 };
  const chosen = id;

  const check = (deed: Deed, outcome: Outcome, grew: boolean): void => {
    lines.push(`${JSON.stringify(deed)} -> ${outcome.words}`);
    if (!isAllowed(world, deed.as, deed.kind) && (outcome.isAccepted || grew))
      broken.push(`law 7: ${deed.as} may not ${deed.kind} ${deed.id}, and did`);
    if (outcome.saysUnchanged && grew) broken.push(`law 8: ${deed.as} was told that nothing was changed in ${deed.id}, and it was`);
    const issue = world.seen.get(deed.id);
    const isRefused = deed.kind === "edit" && outcome.words === "400" && isAllowed(world, deed.as, "edit");
    if (isRefused && issue?.type === "Incident" && mustTake(issue.projectId, deed.fields))
      broken.push(`law 6: Jira refuses levels under names that they have or had: ${JSON.stringify(deed)}`);
  };

  const among = (): Among => ({
    site,
    oracle,
    id: chosen,
    projectId: world.seen.get(chosen)?.projectId ?? site.projects[0].id,
    open: world.open,
  });
  const deeds = chance.between(Math.min(1, most), most);
  const configuresAt = chance.happens(25) ? chance.between(0, deeds) : -1;
  for (let left = deeds; left >= 0; left -= 1) {
    if (left === configuresAt) {
      configured = await configureIt(world, chance, lines);
      promised = null;
    }
    if (left === 0) break;
    const deed = randomDeed(chance, among());
    const length = await historyLength(desk, chosen);
    if (length < 0) break;
    if (touchesLevels(deed)) idsOf(deed).forEach((each) => touched.add(each));
    if (!loses && left > 1 && deed.kind === "pick" && chance.happens(25)) {
      const other = randomDeed(chance, among());
      if (touchesLevels(other)) idsOf(other).forEach((each) => touched.add(each));
      const both = await Promise.all([doDeed(site, deed), doDeed(site, other)]);
      both.forEach((each, place) => lines.push(`at once ${JSON.stringify(place === 0 ? deed : other)} -> ${each.words}`));
      const [, outcome] = both;
      tell(world, other, outcome, false);
      promised = null;
      left -= 1;
      await watch(world, idsOf(other));
      if ((await historyLength(desk, chosen)) !== length) stale.delete(chosen);
    } else {
      let outcome: Outcome | null = null;
      const isLost = await withLoss(async () => {
        outcome = await doDeed(site, deed);
      });
      const grew = (await historyLength(desk, chosen)) > length;
      if (outcome !== null) {
        check(deed, outcome, grew);
        tell(world, deed, outcome, true);
      }
      await watch(world, idsOf(deed));
      if (isLost) idsOf(deed).forEach((each) => stale.add(each));
      else if (grew) stale.delete(chosen);
      promised = nextPromise(promised, deed, outcome, grew);
    }
    await desk.advance(chance.of([0, 0, 1, 5, 45, 200]));
  }

  await desk.advance(chance.of([0, 0, 60, 400]));
  broken.push(...(await comeToRest(desk)));
  if (configured !== null) {
    const { deed, attempt, since } = configured as NonNullable<Done>;
    if (attempt !== null) await settleAttempt(world, attempt);
    await watch(world, world.open);
    broken.push(...(await settleJobs(world, deed, since, (each) => !touched.has(each) && !stale.has(each))));
  }
  const judged = await judge(world, chosen, promised, clock.now());
  return { lines: [...lines, ...judged.lines], broken: [...broken, ...judged.broken], unjudged: judged.unjudged };
}

async function configureIt(world: World, chance: Chance, lines: string[]): Promise<Done> {
  const deed = randomConfigurationDeed(chance, world.site);
  const since = world.site.desk.sandbox.clock.now();
  expectPerhaps(world, deed);
  const { words, attempt } = await configure(world.site, deed, () => `l${(world.lastId += 1)}`);
  if (attempt?.isDone === "yes") tellSaved(world, attempt);
  lines.push(`${JSON.stringify(deed)} -> ${words}`);
  return { deed, attempt, since };
}

/** While all is quiet the report may list only what the app was not told of; what it repairs is right from then on. */
async function mendDrift(world: World, lines: string[], broken: string[]): Promise<void> {
  const drifting = await readDrifting(world.site);
  const unexpected = drifting.filter((id) => world.open.includes(id) && !world.stale.has(id) && !world.oracle.wasOverridden(id));
  unexpected.forEach((id) => broken.push(`law 1: ${id} is reported as drifting, and nothing happened to it that the app was not told`));
  const repaired = await repair(world.site, drifting);
  repaired.forEach((id) => world.stale.delete(id));
  lines.push(`drifting ${drifting.join(", ")}; repaired ${repaired.join(", ")}`);
}

/** The newest promise of a cell stands until something else changes the incident. */
function nextPromise(promised: Promised, deed: Deed, outcome: Outcome | null, grew: boolean): Promised {
  if (deed.kind === "pick" && outcome?.isPromised) return { impactId: deed.impactId, urgencyId: deed.urgencyId };
  return deed.kind === "comment" || (!grew && deed.kind !== "pick") ? promised : null;
}
