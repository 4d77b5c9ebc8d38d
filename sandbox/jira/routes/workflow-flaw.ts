import { JiraError } from "../http/jira-error";

export type WorkflowFlaw = {
  readonly code: string;
  readonly type: "WORKFLOW" | "STATUS" | "STATUS_PROPERTY" | "STATUS_MAPPING" | "TRANSITION" | "TRANSITION_PROPERTY" | "RULE";
  readonly message: string;
};

/** Something wrong with a workflow that is to be stored. */
export function flaw(code: string, type: WorkflowFlaw["type"], message: string): WorkflowFlaw {
  return { code, type, message };
}

/** Lets only what has no flaws be stored. @throws {JiraError} 409 for what another one holds, 400 for the rest, each flaw in a sentence. */
export function refuseFlaws(flaws: readonly WorkflowFlaw[]): void {
  if (flaws.length === 0) return;
  const isConflict = flaws.some(({ code }) => code === "NON_UNIQUE_WORKFLOW_NAME" || code === "VERSION_CONFLICT");
  throw new JiraError(
    isConflict ? 409 : 400,
    flaws.map(({ message }) => message),
  );
}
