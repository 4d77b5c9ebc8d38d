import { glance, look } from "./look";
import { brokenLaws } from "./model/broken-laws";
import { MATRIX_INPUTS } from "./model/oracle";
import type { Glance } from "./model/sighting";
import type { World } from "./world";

export type Judged = { readonly lines: readonly string[]; readonly broken: readonly string[]; readonly unjudged: number };

/** Holds every incident somebody works on against law 1, and the one that something was done to against all of them. At rest. */
export async function judge(
  world: World,
  id: string,
  promised: { readonly impactId: string; readonly urgencyId: string } | null,
  now: number,
): Promise<Judged> {
  const { site, stale } = world;
  const lines: string[] = [];
  const broken: string[] = [];
  let unjudged = 0;
  for (const each of world.open) {
    const full = each === id ? await look(site.desk, each) : null;
    const seen = full ?? (each === id ? null : await glance(site.desk, each));
    if (each === id) lines.push(seen === null ? `${id} is gone` : `seen ${JSON.stringify(seen)}`);
    if (seen === null) {
      world.open = world.open.filter((other) => other !== each);
      continue;
    }
    world.seen.set(each, seen);
    if (stale.has(each)) {
      unjudged += 1;
      continue;
    }
    broken.push(...wrongAtRest(world, seen, now));
    if (full) broken.push(...[...brokenLaws(full), ...promiseBroken(world, promised, full)].map((sentence) => `${full.key}: ${sentence}`));
  }
  return { lines, broken, unjudged };
}

function wrongAtRest({ oracle }: World, seen: Glance, now: number): readonly string[] {
  const wrong = seen.type === "Incident" ? oracle.wrongAtRest(seen, now) : null;
  return wrong === null ? [] : [`${seen.key}: law 1: ${wrong}`];
}

function promiseBroken({ oracle }: World, promised: Parameters<typeof judge>[2], { projectId, type, ...seen }: Glance): readonly string[] {
  if (promised === null || type !== "Incident") return [];
  const ids = { impact: promised.impactId, urgency: promised.urgencyId };
  const isKept = MATRIX_INPUTS.every((input) => oracle.meantBy(projectId, input, seen[input] ?? "") === ids[input]);
  return isKept ? [] : [`law 8: it was promised ${ids.impact}/${ids.urgency} and stands in ${seen.impact}/${seen.urgency}`];
}
