import type { PlanView } from "../../../src/contract/ui/set-up";
import type { SetUpStep } from "../../../src/core/set-up/step";
import { ask } from "../ask";
import type { PageViewer } from "../use-page-viewer";
import type { PutOutcome } from "./apply-plans";
import type { InvokeSetUp } from "./invoke-set-up";

/** How often it waits for a busy Jira, one time after the other, before it asks the person. */
const MOST_WAITS = 5;
/** How long it waits where Jira does not say. */
const WAIT_SECONDS = 10;

/** What putting a step needs of its page. */
export type PuttingPage = {
  readonly invoke: InvokeSetUp;
  readonly onSeen: PageViewer["onSeen"];
  readonly isStopping: () => boolean;
  /** Tells for how many seconds it waits for Jira; null when it goes on. */
  readonly onWait: (seconds: number | null) => void;
};

/** Has one step done or taken back, waiting while Jira is busy. A Jira that stays busy is so for the projects after, too. */
export async function putStep(
  call: "applyStep" | "undoStep",
  { project, choices }: PlanView,
  { id: stepId }: Pick<SetUpStep, "id">,
  { invoke, onSeen, isStopping, onWait }: PuttingPage,
): Promise<PutOutcome> {
  for (let waits = 0; ; waits += 1) {
    const answer = await ask(() => invoke(call, { projectId: project.id, choices, stepId }));
    if (answer.ok) {
      onSeen([answer.value.by], answer.now);
      return { ok: true, outcome: answer.value };
    }
    const { kind, message, retryAfterSeconds: seconds = WAIT_SECONDS } = answer.refusal;
    if (kind !== "jira-busy" || waits >= MOST_WAITS || isStopping()) return { ok: false, message, stopsAll: kind === "jira-busy" };
    onWait(seconds);
    await new Promise((waited) => setTimeout(waited, seconds * 1_000));
    onWait(null);
  }
}
