import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanView, ReadPlanPayload, StepAppliedView } from "../../../src/contract/ui/set-up";
import type { RefusalView } from "../../../src/contract/ui/answer";
import { ask } from "../ask";
import type { PageViewer } from "../use-page-viewer";
import type { InvokeSetUp } from "./invoke-set-up";
import { pendingSteps, planTotals } from "./plan-totals";
import type { SetUpViewProps } from "./set-up-view";

/** How often it waits for a busy Jira, one time after the other, before it asks the person. */
const MOST_WAITS = 5;
/** How long it waits where Jira does not say. */
const WAIT_SECONDS = 10;

export type SetUpSubject = {
  readonly invoke: InvokeSetUp;
  readonly projectIds: readonly string[];
  readonly onSeen: PageViewer["onSeen"];
  /** Steps were done: documents of the configuration may be among what they wrote. */
  readonly onChanged: () => void;
};

/** Plans some projects and applies the plans step by step, one call each, from the open page. */
export function useSetUp({ invoke, projectIds, onSeen, onChanged }: SetUpSubject): SetUpViewProps {
  const [plans, setPlans] = useState<readonly PlanView[] | null>(null);
  const [refusal, setRefusal] = useState<RefusalView | null>(null);
  const [isBusy, setIsBusy] = useState(true);
  const [progress, setProgress] = useState<SetUpViewProps["progress"]>(null);
  const [stopped, setStopped] = useState<SetUpViewProps["stopped"]>(null);
  const isStopping = useRef(false);
  const wanted = projectIds.join(" ");

  const take = useCallback(
    (plan: PlanView, now: number) => {
      setPlans((before) => (before ?? []).map((other) => (other.project.id === plan.project.id ? plan : other)));
      onSeen(
        plan.report.map(({ by }) => by),
        now,
      );
    },
    [onSeen],
  );

  const readAll = useCallback(
    async (choicesOf: (projectId: string) => ReadPlanPayload["choices"]) => {
      setIsBusy(true);
      setRefusal(null);
      setStopped(null);
      const read: PlanView[] = [];
      for (const projectId of wanted === "" ? [] : wanted.split(" ")) {
        const answer = await ask(() => invoke("readPlan", { projectId, choices: choicesOf(projectId) }));
        if (!answer.ok) {
          setRefusal(answer.refusal);
          setIsBusy(false);
          return;
        }
        read.push(answer.value);
        onSeen(
          answer.value.report.map(({ by }) => by),
          answer.now,
        );
      }
      setPlans(read);
      setIsBusy(false);
    },
    [invoke, wanted, onSeen],
  );

  useEffect(() => {
    setPlans(null);
    void readAll(() => null);
  }, [readAll]);

  /** Puts one step, waiting while Jira is busy. Null when it was refused, which is told. */
  async function put(call: "applyStep" | "undoStep", plan: PlanView, stepId: string): Promise<StepAppliedView | null> {
    const payload = { projectId: plan.project.id, choices: plan.choices, stepId };
    for (let waits = 0; ; waits += 1) {
      const answer = await ask(() => invoke(call, payload));
      if (answer.ok) {
        take(answer.value.plan, answer.now);
        return answer.value;
      }
      if (answer.refusal.kind !== "jira-busy" || waits >= MOST_WAITS || isStopping.current) {
        setStopped({ title: titleOf(plan, stepId), message: answer.refusal.message });
        return null;
      }
      const seconds = answer.refusal.retryAfterSeconds ?? WAIT_SECONDS;
      setProgress((before) => before && { ...before, waitsSeconds: seconds });
      await new Promise((waited) => setTimeout(waited, seconds * 1_000));
      setProgress((before) => before && { ...before, waitsSeconds: null });
    }
  }

  async function apply() {
    if (!plans) return;
    isStopping.current = false;
    setStopped(null);
    setRefusal(null);
    const total = planTotals(plans).changes;
    let done = 0;
    for (let plan of plans) {
      const tried = new Set<string>();
      for (let next = pendingSteps(plan)[0]; next && !isStopping.current; next = pendingSteps(plan)[0]) {
        if (tried.has(next.id)) {
          setStopped({ title: next.title, message: "It was done, but Jira does not show it yet. Look again in a minute." });
          isStopping.current = true;
          break;
        }
        tried.add(next.id);
        setProgress({ projectId: plan.project.id, stepId: next.id, title: next.title, done, total, waitsSeconds: null });
        const applied = await put("applyStep", plan, next.id);
        if (applied?.outcome.outcome === "refused") {
          setStopped({ title: next.title, message: applied.outcome.message ?? "Jira refused it and did not say why." });
        }
        if (applied?.outcome.outcome !== "done") {
          isStopping.current = true;
          break;
        }
        done += 1;
        plan = applied.plan;
      }
      if (isStopping.current) break;
    }
    setProgress(null);
    onChanged();
  }

  async function undo(projectId: string, stepId: string) {
    const plan = plans?.find(({ project }) => project.id === projectId);
    if (!plan) return;
    isStopping.current = true;
    setIsBusy(true);
    setStopped(null);
    const undone = await put("undoStep", plan, stepId);
    if (undone?.outcome.outcome === "refused") {
      setStopped({ title: titleOf(plan, stepId), message: undone.outcome.message ?? "Jira refused it and did not say why." });
    }
    setIsBusy(false);
  }

  return {
    plans,
    refusal,
    isBusy,
    progress,
    stopped,
    onApply: () => void apply(),
    onPause: () => {
      isStopping.current = true;
    },
    onChoose: (projectId, choices) =>
      void readAll((id) => (id === projectId ? choices : (plans?.find(({ project }) => project.id === id)?.choices ?? null))),
    onUndo: (projectId, stepId) => void undo(projectId, stepId),
    onReread: () => void readAll((id) => plans?.find(({ project }) => project.id === id)?.choices ?? null),
  };
}

function titleOf({ steps }: PlanView, stepId: string): string {
  return steps.find(({ id }) => id === stepId)?.title ?? "The step";
}
