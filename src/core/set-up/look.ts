import type { SetUpStep } from "./step";

/** What is read of Jira and of the app's own records by itself. */
export type FoundPart =
  | "work-types"
  | "fields"
  | "link-types"
  | "roles"
  | "permissions"
  | "work-type-scheme"
  | "screens"
  | "workflow-scheme"
  | "statuses"
  | "issue-count"
  | "told-levels"
  | "by-hand"
  | "configuration";

/** How much is read. What is not looked at is found empty. */
export type Look = {
  readonly parts: ReadonlySet<FoundPart>;
  /** The fields whose screens are read; null for every field in question. */
  readonly fieldIds: ReadonlySet<string> | null;
  /** Whether those are read, too, who share a scheme: a person is told them, no write goes by them. */
  readonly others: boolean;
};

/** What the steps of a kind go by, by how their ids begin. */
const GOES_BY: ReadonlyMap<string, readonly FoundPart[]> = new Map([
  ["work-type", ["work-types"]],
  ["work-types", ["work-types", "configuration"]],
  ["work-type-scheme", ["work-types", "work-type-scheme"]],
  ["screen", ["work-types", "fields", "screens"]],
  ["screens", ["fields"]],
  ["field", ["fields", "by-hand"]],
  ["access", ["by-hand"]],
  ["link-type", ["link-types"]],
  ["grant", ["roles", "permissions"]],
  ["workflow", ["work-types", "workflow-scheme", "issue-count"]],
  ["stages", ["work-types", "statuses", "configuration"]],
  ["panels", []],
  ["look-after", ["configuration"]],
  ["levels", ["told-levels", "configuration"]],
]);

/** For a plan: everything. */
export const WHOLE_LOOK: Look = { parts: new Set([...GOES_BY.values()].flat()), fieldIds: null, others: true };

/** Just enough to plan these steps as the whole plan has them, but for who else is touched. */
export function lookFor(stepIds: readonly SetUpStep["id"][]): Look {
  const ids = stepIds.map((stepId) => stepId.split(":"));
  return {
    parts: new Set(ids.flatMap(([kind = ""]) => GOES_BY.get(kind) ?? [])),
    fieldIds: new Set(ids.flatMap(([kind, , fieldId]) => (kind === "screen" && fieldId !== undefined ? [fieldId] : []))),
    others: false,
  };
}
