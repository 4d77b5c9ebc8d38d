import type { Found, Named } from "./found";
import type { SetUpChoices, WorkTypeRole } from "./step";

type RoleWords = { readonly name: string; readonly plural: string; readonly description: string };

/** How the app's own work types are called. */
export const ROLE_WORDS: Readonly<Record<WorkTypeRole, RoleWords>> = {
  incident: { name: "Incident", plural: "incidents", description: "An unplanned interruption of a service." },
  problem: { name: "Problem", plural: "problems", description: "The cause of one or more incidents." },
  "follow-up": { name: "Follow-up", plural: "follow-ups", description: "An action out of a review." },
};

/** The work types that a part can be taken from: the site's, or in a team-managed project its own. */
export function workTypePool({ site, project }: Found): readonly Named[] {
  return project.style === "company-managed" ? site.workTypes : project.workTypes;
}

/** The work type that plays a part: the chosen one, else the one of the app's name; a null id where it is still to be made. */
export function typeFor(found: Found, choices: SetUpChoices, role: WorkTypeRole): { readonly id: string | null; readonly name: string } {
  const pool = workTypePool(found);
  const chosen = pool.find(({ id }) => id === choices.workTypes[role]);
  return chosen ?? pool.find(({ name }) => isNamed(name, ROLE_WORDS[role].name)) ?? { id: null, name: ROLE_WORDS[role].name };
}

/** Whether two names are one to Jira, which ignores case. */
export function isNamed(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}
