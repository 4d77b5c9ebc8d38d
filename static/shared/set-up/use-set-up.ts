import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanView, ReadPlanPayload, StepOutcomeView } from "../../../src/contract/ui/set-up";
import type { SetUpStep } from "../../../src/core/set-up/step";
import type { RefusalView } from "../../../src/contract/ui/answer";
import { ask } from "../ask";
import type { PageViewer } from "../use-page-viewer";
import type { InvokeSetUp } from "./invoke-set-up";
import { pendingSteps, planTotals } from "./plan-totals";
import type { SetUpViewProps } from "./set-up-view";
import { withOutcome } from "./with-outcome";

/** How often it waits for a busy Jira, one time after the other, before it asks the person. */
const MOST_WAITS = 5;
/** How long it waits where Jira does not say. */
const WAIT_SECONDS = 10;

type Count = { done: number; readonly total: number };

export type SetUpSubject = {
  readonly invoke: InvokeSetUp;
  readonly projectIds: readonly string[];
  readonly onSeen: PageViewer["onSeen"];
  /** Steps were done: documents of the configuration may be among what they wrote. */
  readonly onChanged: () => void;
};

/** Plans some projects and applies the plans step by step, one call each, from the open page. */
export function useSetUp({ invoke, projectIds, onSeen, onChanged }: SetUpSubject): Omit<SetUpViewProps, "after"> {
  const [plans, setPlans] = useState<readonly PlanView[] | null>(null);
  const [refusal, setRefusal] = useState<RefusalView | null>(null);
  const [isBusy, setIsBusy] = useState(true);
  const [progress, setProgress] = useState<SetUpViewProps["progress"]>(null);
  const [stopped, setStopped] = useState<SetUpViewProps["stopped"]>(null);
  const isStopping = useRef(false);
  const wanted = projectIds.join(" ");

  const take = useCallback((plan: PlanView) => {
    setPlans((before) => (before ?? []).map((other) => (other.project.id === plan.project.id ? plan : other)));
  }, []);

  /** Null when it was refused, which is told. */
  const read = useCallback(
    async (projectId: string, choices: ReadPlanPayload["choices"]): Promise<PlanView | null> => {
      const answer = await ask(() => invoke("readPlan", { projectId, choices }));
      if (!answer.ok) {
        setRefusal(answer.refusal);
        return null;
      }
      onSeen(
        answer.value.report.map(({ by }) => by),
        answer.now,
      );
      return answer.value;
    },
    [invoke, onSeen],
  );

  const readAll = useCallback(
    async (choicesOf: (projectId: string) => ReadPlanPayload["choices"]) => {
      setIsBusy(true);
      setRefusal(null);
      setStopped(null);
      const all: PlanView[] = [];
      for (const projectId of wanted === "" ? [] : wanted.split(" ")) {
        const plan = await read(projectId, choicesOf(projectId));
        if (!plan) {
          setIsBusy(false);
          return;
        }
        all.push(plan);
      }
      setPlans(all);
      setIsBusy(false);
    },
    [read, wanted],
  );

  useEffect(() => {
    setPlans(null);
    void readAll(() => null);
  }, [readAll]);

  async function reread({ project, choices }: PlanView): Promise<PlanView | null> {
    const plan = await read(project.id, choices);
    if (plan) take(plan);
    return plan;
  }

  /** Puts one step, waiting while Jira is busy. Null when it did not come about, which is told. */
  async function put(
    call: "applyStep" | "undoStep",
    plan: PlanView,
    { id: stepId, title }: Pick<SetUpStep, "id" | "title">,
  ): Promise<StepOutcomeView | null> {
    const payload = { projectId: plan.project.id, choices: plan.choices, stepId };
    for (let waits = 0; ; waits += 1) {
      const answer = await ask(() => invoke(call, payload));
      if (answer.ok) {
        onSeen([answer.value.by], answer.now);
        if (answer.value.outcome !== "refused") return answer.value;
        setStopped({ title, message: answer.value.message ?? "Jira refused it and did not say why." });
        return null;
      }
      if (answer.refusal.kind !== "jira-busy" || waits >= MOST_WAITS || isStopping.current) {
        setStopped({ title, message: answer.refusal.message });
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
    const count = { done: 0, total: planTotals(plans).changes };
    for (const [nth, plan] of plans.entries()) {
      // What was done for the projects before may be shared with this one.
      const present = nth === 0 ? plan : await reread(plan);
      if (!present || !(await applyPlan(present, count))) break;
    }
    setProgress(null);
    onChanged();
  }

  /** Applies one plan, and what looking again still finds. False when it stopped before the end. */
  async function applyPlan(first: PlanView, count: Count): Promise<boolean> {
    const tried = new Set<string>();
    for (let plan: PlanView | null = first; plan;) {
      const left = pendingSteps(plan);
      const again = left.find(({ id }) => tried.has(id));
      if (again) setStopped({ title: again.title, message: "It was done, but Jira does not show it yet. Look again in a minute." });
      if (left.length === 0 || again) return !again;
      left.forEach(({ id }) => tried.add(id));
      const areAllDone = await applySteps(plan, left, count);
      plan = await reread(plan);
      if (!areAllDone) return false;
    }
    return false;
  }

  /** False when it stopped before the last. */
  async function applySteps(first: PlanView, steps: readonly SetUpStep[], count: Count): Promise<boolean> {
    let plan = first;
    for (const step of steps) {
      if (isStopping.current) return false;
      setProgress({ projectId: plan.project.id, stepId: step.id, title: step.title, ...count, waitsSeconds: null });
      const outcome = await put("applyStep", plan, step);
      if (!outcome) return false;
      count.done += 1;
      plan = withOutcome(plan, outcome);
      take(plan);
    }
    return true;
  }

  async function undo(projectId: string, stepId: string) {
    const plan = plans?.find(({ project }) => project.id === projectId);
    const step = plan?.steps.find(({ id }) => id === stepId);
    if (!plan || !step) return;
    isStopping.current = true;
    setIsBusy(true);
    setStopped(null);
    await put("undoStep", plan, step);
    await reread(plan);
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
