import { MATRIX_INPUTS } from "./model/oracle";
import type { MatrixChange } from "../unit/laws/random-matrix";
import type { Site } from "./a-site";
import type { Chance } from "./chance";
import type { ConfigurationDeed } from "./configuration-deed";

/** Names of levels; those beyond the known ones make names of their own. */
const NAMES_MAX = 40;

/** Something an administrator may think of doing on the site's page or on a project's. */
export function randomConfigurationDeed(chance: Chance, { projects }: Site): ConfigurationDeed {
  const project = chance.of(projects).id;
  const where = chance.happens(50) ? "site" : project;
  const roll = chance.between(1, 100);
  if (roll <= 45) return { kind: "save-matrix", where, changes: Array.from({ length: chance.between(1, 3) }, () => change(chance)) };
  if (roll <= 52) return { kind: "drop-matrix", where: project };
  if (roll <= 62) return { kind: "save-services", where, tiers: [0, 1].map(() => chance.of([1, 2, 3, null])) };
  if (roll <= 72) {
    const rules = {
      editedPriority: chance.of(["put-back", "keep"] as const),
      whoMayOverride: chance.of(["manage-incidents", "edit-issues"] as const),
      acknowledgedBy: [],
    };
    return { kind: "save-rules", where, rules };
  }
  if (roll <= 90) return { kind: "apply", where, isPausedAtOnce: chance.happens(20) };
  return { kind: "steer", where, how: chance.of(["resumeJob", "resumeJob", "cancelJob"] as const) };
}

function change(chance: Chance): MatrixChange {
  const input = chance.of(MATRIX_INPUTS);
  const level = chance.between(0, 4);
  const priority = chance.between(0, 4);
  const name = chance.between(0, NAMES_MAX);
  switch (chance.of(["cell", "cell", "rename", "rename", "swap-names", "add", "remove", "tier-rule"] as const)) {
    case "cell":
      return { kind: "cell", row: level, column: chance.between(0, 4), priority };
    case "rename":
      return { kind: "rename", input, level, name };
    case "swap-names":
      return { kind: "swap-names", input, level };
    case "add":
      return { kind: "add", input, name, priority };
    case "remove":
      return { kind: "remove", input, level };
    case "tier-rule":
      return { kind: "tier-rule", rule: chance.happens(20) ? null : { upToTier: chance.between(1, 3), raiseBy: chance.between(1, 2) } };
  }
}
