import type { Person } from "../support/a-desk";
import type { Chance } from "./chance";
import type { Deed } from "./deed";
import { LEVELS } from "./model/matrix";

const PEOPLE: readonly Person[] = ["ada", "grace", "joan", "radia", "edsger", "tim", "vint"];
const RESPONDERS: readonly Person[] = ["ada", "grace", "joan"];
const PRIORITY_IDS = ["1", "2", "3", "4", "5"];

/** Something somebody may think of doing to an incident; mostly those who may, now and then anybody. */
export function randomDeed(chance: Chance, key: string, open: readonly string[]): Deed {
  const as = chance.happens(80) ? chance.of(RESPONDERS) : chance.of(PEOPLE);
  const roll = chance.between(1, 100);
  if (roll <= 30) return { as, key, kind: "pick", impact: chance.of(LEVELS), urgency: chance.of(LEVELS) };
  if (roll <= 50) return { as, key, kind: "edit", fields: levels(chance) };
  if (roll <= 60) return { as, key, kind: "edit", fields: { priority: { id: chance.of(PRIORITY_IDS) } } };
  if (roll <= 65) return { as, key, kind: "edit", fields: { ...levels(chance), priority: { id: chance.of(PRIORITY_IDS) } } };
  if (roll <= 72) return { as, key, kind: "recompute" };
  if (roll <= 82) return { as, key, kind: "transition", nth: chance.between(0, 3) };
  if (roll <= 89) return { as, key, kind: "assign", to: chance.happens(20) ? null : chance.of(RESPONDERS) };
  if (roll <= 94) return { as, key, kind: "retype", to: chance.of(["Incident", "Incident", "Problem", "Task"]) };
  if (roll <= 96) return { as, key, kind: "comment" };
  if (roll <= 98) return { as, key, kind: "link", to: chance.of(open) };
  return { as: chance.of(["radia", "edsger", "ada"]), key, kind: "delete" };
}

export type Raising = { readonly as: Person; readonly levels: readonly { readonly impact?: string; readonly urgency?: string }[] };

/** Who raises an incident, and with which levels; now and then an import brings several at once. */
export function randomRaising(chance: Chance): Raising {
  if (chance.happens(15)) return { as: "edsger", levels: Array.from({ length: chance.between(2, 4) }, () => someLevels(chance)) };
  const levels = [someLevels(chance)];
  return { as: chance.of<Person>(["tim", "tim", "ada", "grace", "joan"]), levels };
}

function someLevels(chance: Chance): Raising["levels"][number] {
  const level = (): string | undefined => (chance.happens(80) ? chance.of(LEVELS) : undefined);
  const impact = level();
  const urgency = level();
  return { ...(impact !== undefined && { impact }), ...(urgency !== undefined && { urgency }) };
}

function levels(chance: Chance): { impact?: string | null; urgency?: string | null } {
  const level = (): string | null => (chance.happens(8) ? null : chance.of(LEVELS));
  const which = chance.between(1, 3);
  return { ...(which !== 2 && { impact: level() }), ...(which !== 1 && { urgency: level() }) };
}
