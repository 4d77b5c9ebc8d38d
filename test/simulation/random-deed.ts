import type { Person } from "../support/a-desk";
import type { Site } from "./a-site";
import type { Chance } from "./chance";
import type { Deed, Fields } from "./deed";
import { PRIORITY_IDS } from "./model/matrix";
import type { Oracle } from "./model/oracle";

const PEOPLE: readonly Person[] = ["ada", "grace", "joan", "radia", "edsger", "tim", "vint"];
const RESPONDERS: readonly Person[] = ["ada", "grace", "joan"];
const MANAGERS: readonly Person[] = ["grace", "radia"];
const MOVERS: readonly Person[] = ["joan", "radia", "edsger"];
const HOUR_SECONDS = 3_600;

/** The incident that something is done to, and what there is to choose from. */
export type Among = {
  readonly site: Site;
  readonly oracle: Oracle;
  readonly id: string;
  readonly projectId: string;
  readonly open: readonly string[];
};

/** Something somebody may think of doing to an incident; mostly those who may, now and then anybody. */
export function randomDeed(chance: Chance, among: Among): Deed {
  const { id, open } = among;
  const some = (usual: readonly Person[]): Person => (chance.happens(80) ? chance.of(usual) : chance.of(PEOPLE));
  const as = some(RESPONDERS);
  const roll = chance.between(1, 120);
  if (roll <= 24) return { as, id, kind: "pick", ...levelIds(chance, among) };
  if (roll <= 42) return { as, id, kind: "edit", fields: levels(chance, among) };
  if (roll <= 50) return { as, id, kind: "edit", fields: { priorityId: chance.of(PRIORITY_IDS) } };
  if (roll <= 54) return { as, id, kind: "edit", fields: { ...levels(chance, among), priorityId: chance.of(PRIORITY_IDS) } };
  if (roll <= 58) return { as, id, kind: "edit", fields: { componentIds: someComponents(chance, among) } };
  if (roll <= 62) {
    const fields = chance.happens(50) ? { impact: text(chance, among, "impact") } : { priorityId: chance.of(PRIORITY_IDS) };
    return { as, id, kind: "edit-many", ids: [...new Set([id, ...open.filter(() => chance.happens(40))])], fields };
  }
  if (roll <= 66) return { as, id, kind: "recompute" };
  if (roll <= 76) {
    const forSeconds = chance.of([null, 20, 600, 2 * HOUR_SECONDS, 20 * HOUR_SECONDS]);
    return { as: some(MANAGERS), id, kind: "override", priorityId: chance.of(PRIORITY_IDS), reason: reason(chance), forSeconds };
  }
  if (roll <= 80) return { as: some(MANAGERS), id, kind: "withdraw" };
  if (roll <= 82) return { as: some(MANAGERS), id, kind: "dismiss" };
  if (roll <= 86)
    return { as, id, kind: "set-by-rule", impact: byRule(chance, among, "impact"), urgency: byRule(chance, among, "urgency") };
  if (roll <= 89) {
    const hours = chance.of([null, 1, 12]);
    return { as: some(MANAGERS), id, kind: "override-by-rule", priorityId: chance.of(PRIORITY_IDS), reason: reason(chance), hours };
  }
  if (roll <= 94) return { as: some(MOVERS), id, kind: "move", toProject: chance.of(among.site.projects).id };
  if (roll <= 101) return { as, id, kind: "transition", nth: chance.between(0, 3) };
  if (roll <= 106) return { as, id, kind: "assign", to: chance.happens(20) ? null : chance.of(RESPONDERS) };
  if (roll <= 112) return { as, id, kind: "retype", to: chance.of(["Incident", "Incident", "Problem", "Task"]) };
  if (roll <= 115) return { as, id, kind: "comment" };
  if (roll <= 118) return { as, id, kind: "link", to: chance.of(open) };
  return { as: chance.of(["radia", "edsger", "ada"]), id, kind: "delete" };
}

/** Incidents that come into the world, all in one project: by the dialog, cloned, or several by an import. */
export type Raising = {
  readonly as: Person;
  readonly projectId: string;
  readonly cloned: string | null;
  readonly fields: readonly Fields[];
};

/** Who raises an incident and where, and with which levels; now and then an import brings several at once. */
export function randomRaising(chance: Chance, among: Omit<Among, "id" | "projectId">): Raising {
  const projectId = chance.of(among.site.projects).id;
  const fields = (): Fields => someFields(chance, { ...among, projectId });
  if (chance.happens(15)) return { as: "edsger", projectId, cloned: null, fields: Array.from({ length: chance.between(2, 4) }, fields) };
  const cloned = among.open.length > 0 && chance.happens(10) ? chance.of(among.open) : null;
  return { as: chance.of<Person>(["tim", "tim", "ada", "grace", "joan"]), projectId, cloned, fields: [cloned === null ? fields() : {}] };
}

type In = Pick<Among, "site" | "oracle" | "projectId">;

function someFields(chance: Chance, among: In): Fields {
  const level = (input: "impact" | "urgency"): string | undefined => (chance.happens(80) ? text(chance, among, input) : undefined);
  const impact = level("impact");
  const urgency = level("urgency");
  return {
    ...(impact !== undefined && { impact }),
    ...(urgency !== undefined && { urgency }),
    ...(chance.happens(20) && { priorityId: chance.of(PRIORITY_IDS) }),
    ...(chance.happens(30) && { componentIds: someComponents(chance, among) }),
  };
}

function levels(chance: Chance, among: In): Pick<Fields, "impact" | "urgency"> {
  const level = (input: "impact" | "urgency"): string | null => (chance.happens(8) ? null : text(chance, among, input));
  const which = chance.between(1, 3);
  return { ...(which !== 2 && { impact: level("impact") }), ...(which !== 1 && { urgency: level("urgency") }) };
}

/** The name of a level as somebody types it: the present one, one it once had, or in capitals. */
function text(chance: Chance, { oracle, projectId }: In, input: "impact" | "urgency"): string {
  const present = chance.of(oracle.matrixIn(projectId)[input]).name;
  const roll = chance.between(1, 100);
  if (roll <= 75) return present;
  return roll <= 85 ? present.toUpperCase() : chance.of(oracle.namesIn(projectId, input));
}

/** A level that a rule was written with; empty where it leaves it. */
function byRule(chance: Chance, among: In, input: "impact" | "urgency"): string {
  return chance.happens(30) ? "" : text(chance, among, input);
}

function levelIds(chance: Chance, { oracle, projectId }: In): { impactId: string; urgencyId: string } {
  const { impact, urgency } = oracle.matrixIn(projectId);
  return { impactId: chance.of(impact).id, urgencyId: chance.of(urgency).id };
}

function someComponents(chance: Chance, { site, projectId }: In): readonly string[] {
  const { components } = site.projects.find(({ id }) => id === projectId) ?? site.projects[0];
  return components.filter(() => chance.happens(40));
}

function reason(chance: Chance): string {
  return `Because ${chance.between(1, 1_000_000)}.`;
}
