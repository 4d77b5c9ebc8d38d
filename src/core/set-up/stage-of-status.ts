import type { Stage } from "../configuration/documents";
import type { FoundStatus } from "./found";

const BY_NAME: readonly { readonly pattern: RegExp; readonly stage: Stage }[] = [
  { pattern: /triage/i, stage: "to-triage" },
  { pattern: /mitigat|work ?around|monitor/i, stage: "mitigated" },
  { pattern: /investigat|progress/i, stage: "investigating" },
  { pattern: /resol/i, stage: "resolved" },
  { pattern: /clos|cancel/i, stage: "closed" },
];
const BY_CATEGORY = { new: "to-triage", indeterminate: "investigating", done: "resolved" } as const;

/** The stage that a status most likely stands for, by its name, else by its category. */
export function stageOfStatus({ name, category }: FoundStatus): Stage {
  return BY_NAME.find(({ pattern }) => pattern.test(name))?.stage ?? BY_CATEGORY[category];
}

/** The stage of each of a workflow's statuses, by its id. */
export function stagesOf(statuses: readonly FoundStatus[]): Readonly<Record<string, Stage>> {
  return Object.fromEntries(statuses.map((status) => [status.id, stageOfStatus(status)]));
}
