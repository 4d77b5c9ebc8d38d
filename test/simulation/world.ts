import type { Person } from "../support/a-desk";
import type { Site } from "./a-site";
import type { Deed, DeedKind, Outcome } from "./deed";
import { LEAVES_LEVELS, RIGHT_FOR } from "./deed";
import { endOf } from "./do-deed";
import { glance } from "./look";
import { FIRST_MATRIX, PRIORITY_IDS } from "./model/matrix";
import type { Oracle } from "./model/oracle";
import { createOracle } from "./model/oracle";
import { may } from "./model/rights";
import type { Glance } from "./model/sighting";

/** What a run knows of what people did, and of what is to be seen of it. */
export type World = {
  readonly site: Site;
  readonly oracle: Oracle;
  /** The ids of incidents somebody still works on, the newest last. */
  open: readonly string[];
  /** Nobody told the app what changed: it is made good when somebody touches the incident again. */
  readonly stale: Set<string>;
  /** As each was last seen. */
  readonly seen: Map<string, Glance>;
  /** Whether those who edit may perhaps override. */
  mayEditorsOverride: boolean;
  lastId: number;
};

/** A world in which nothing has happened. */
export function createWorld(site: Site): World {
  const oracle = createOracle(
    FIRST_MATRIX,
    site.projects.map(({ id }) => id),
    PRIORITY_IDS,
  );
  return { site, oracle, open: [], stale: new Set(), seen: new Map(), mayEditorsOverride: false, lastId: 0 };
}

/** Looks at issues that somebody did something to, and tells the oracle of it. */
export async function watch({ site, oracle, seen }: World, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const before = seen.get(id);
    const now = await glance(site.desk, id);
    if (now === null) {
      seen.delete(id);
      continue;
    }
    seen.set(id, now);
    if (before === undefined) oracle.raised(id);
    else if (before.projectId !== now.projectId) oracle.moved(id);
    oracle.edited(now);
  }
}

/** Tells the oracle what somebody did, as far as anybody can know. @param isAlone whether nobody else was at it at the same moment. */
export function tell({ site, oracle }: World, deed: Deed, outcome: Outcome, isAlone: boolean): void {
  if ((deed.kind === "edit" || deed.kind === "edit-many") && "priorityId" in deed.fields && deed.fields.priorityId !== undefined)
    for (const id of idsOf(deed)) oracle.editedByHand(id, deed.fields.priorityId);
  if (outcome.saysUnchanged) return;
  const done = outcome.isPromised && isAlone ? "yes" : "perhaps";
  if (deed.kind === "withdraw") oracle.withdrawn(deed.id, done);
  if (deed.kind === "override" || deed.kind === "override-by-rule") {
    const until = endOf(deed, site.desk.sandbox.clock.now());
    oracle.overridden(deed.id, { priorityId: deed.priorityId, reason: deed.reason, until }, done);
  }
}

/** The issues that a deed is done to. */
export function idsOf(deed: Deed): readonly string[] {
  return deed.kind === "edit-many" ? deed.ids : [deed.id];
}

/** Whether somebody may do that; an override by the project's rules. */
export function isAllowed({ mayEditorsOverride }: World, as: Person, kind: DeedKind): boolean {
  const right = RIGHT_FOR[kind];
  return may(as, right) || (right === "manage" && mayEditorsOverride && may(as, "edit"));
}

/** Whether a deed may have made the levels, or whether they count, other than they were. */
export function touchesLevels({ kind }: Deed): boolean {
  return !LEAVES_LEVELS.includes(kind);
}
