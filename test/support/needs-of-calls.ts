import type { Person } from "./a-desk";
import type { ResolverCall } from "./every-resolver-call";

/** The right that a call asks for, by the name that its door has for it. */
export type Right = "use-jira" | "view-issue" | "edit-issue" | "administer-project" | "administer-jira";

/** What a call needs, and a payload that would do something if it were let through; `isNever` of one that nobody may do. */
export type Need = { readonly right: Right; readonly payload: unknown; readonly isNever?: true };

/** Who is without a right, of the demo's people; nobody who signed in is without the use of Jira. */
export const WITHOUT: Readonly<Record<Right, readonly Person[]>> = {
  "use-jira": [],
  "view-issue": ["vint"],
  "edit-issue": ["tim", "vint"],
  "administer-project": ["ada", "joan", "tim", "vint"],
  "administer-jira": ["edsger", "ada", "tim", "vint"],
};

/** Somebody who has it and as little else as can be. */
export const WITH: Readonly<Record<Right, Person>> = {
  "use-jira": "tim",
  "view-issue": "tim",
  "edit-issue": "grace",
  "administer-project": "edsger",
  "administer-jira": "radia",
};

const read = (right: Right): Need => ({ right, payload: {} });

function configurationCalls(right: Right): Readonly<Record<string, Need>> {
  const rules = { editedPriority: "keep", whoMayOverride: "edit-issues" };
  const text = "version: 1\ncategories:\n  - id: network\n    name: Network\n";
  return {
    readConfiguration: read(right),
    readVersions: { right, payload: { kind: "matrix" } },
    saveDocument: { right, payload: { kind: "rules", document: rules, basedOn: null, reason: "Mine." } },
    dropDocument: { right, payload: { kind: "categories", basedOn: 1 } },
    exportConfiguration: { right, payload: { format: "yaml" } },
    importConfiguration: { right, payload: { text, isDryRun: false, reason: "Mine." } },
  };
}

/** Every call there is and what it needs, by the function that answers it. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, Need>>>> = {
  "issue-panel": {
    readTriage: read("view-issue"),
    pickCell: { right: "edit-issue", payload: { impactId: "high", urgencyId: "high" } },
    recompute: read("edit-issue"),
  },
  "issue-context": { readTriage: read("view-issue") },
  "issue-activity": { readTimeline: read("view-issue") },
  "level-editor": { readLevels: read("use-jira") },
  "site-admin-calls": {
    ...configurationCalls("administer-jira"),
    dropDocument: { right: "administer-jira", payload: { kind: "matrix", basedOn: 1 }, isNever: true },
  },
  "project-settings-calls": configurationCalls("administer-project"),
};

/** What a call needs; undefined of one that nobody has given a place here. */
export function needOf({ functionKey, call }: Pick<ResolverCall, "functionKey" | "call">): Need | undefined {
  return NEEDS[functionKey]?.[call];
}

/** The calls that have a place here. */
export function placedCalls(): readonly string[] {
  return Object.entries(NEEDS).flatMap(([functionKey, calls]) => Object.keys(calls).map((call) => `${functionKey}/${call}`));
}
