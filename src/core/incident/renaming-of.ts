import type { Configuration } from "../configuration/configuration";
import type { Input } from "../priority/matrix";
import { levelNamed } from "../priority/matrix";
import type { OwedDecision } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";

/** The levels of an issue under the names they have now, where it carries a former one. */
export type Renaming = Partial<Record<Input, string>>;

const INPUTS = ["impact", "urgency"] as const;

/** What an issue that carries former names of its levels should carry in their place; empty where it carries none. */
export function renamingOf({ matrix }: Pick<Configuration, "matrix">, issue: IssueSnapshot): Renaming {
  return Object.fromEntries(
    INPUTS.flatMap((input) => {
      const carried = issue[input];
      const name = carried === null ? undefined : levelNamed(matrix[input], carried)?.name;
      const isFormer = carried !== null && name !== undefined && name.toLowerCase() !== carried.trim().toLowerCase();
      return isFormer ? [[input, name]] : [];
    }),
  );
}

/** Whether a decision of the app's only gives levels their present names. */
export function isRenaming({ by, effects }: OwedDecision): boolean {
  return by.kind === "app" && effects.some((effect) => effect.kind === "edit-issue" && effect.priorityId === undefined);
}

/** Whether the issue still carries the levels that a decision gives their present names, under whichever name. */
export function isRenamingWanted({ matrix }: Pick<Configuration, "matrix">, { effects }: OwedDecision, issue: IssueSnapshot): boolean {
  const isSameLevel = (input: Input, name: string | undefined): boolean =>
    name === undefined || (issue[input] !== null && levelNamed(matrix[input], issue[input])?.name === name);
  return effects.every(
    (effect) => effect.kind !== "edit-issue" || (isSameLevel("impact", effect.impact) && isSameLevel("urgency", effect.urgency)),
  );
}
