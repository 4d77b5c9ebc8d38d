import type { Stage, StageMapping } from "../configuration/documents";
import type { IssueSnapshot } from "../incident/issue-snapshot";

/** How far an incident in this status has come: as the project says, else by the status's category. */
export function stageOf(stages: StageMapping, status: Pick<IssueSnapshot["status"], "id" | "category">): Stage {
  const byCategory: Readonly<Record<IssueSnapshot["status"]["category"], Stage>> = {
    new: "to-triage",
    indeterminate: "investigating",
    done: "resolved",
  };
  return stages[status.id] ?? byCategory[status.category];
}
