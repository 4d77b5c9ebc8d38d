import { useCallback, useEffect, useRef, useState } from "react";
import type { PlanView, ReadPlanPayload } from "../../../src/contract/ui/set-up";
import { ask } from "../ask";
import type { PageViewer } from "../use-page-viewer";
import type { ReadOutcome } from "./apply-plans";
import { applyPlans, whyNot } from "./apply-plans";
import type { InvokeSetUp } from "./invoke-set-up";
import type { PuttingPage } from "./put-step";
import { putStep } from "./put-step";
import { readPlans } from "./read-plans";
import type { SetUpViewProps } from "./set-up-view";

export type SetUpSubject = {
  readonly invoke: InvokeSetUp;
  readonly projectIds: readonly string[];
  readonly onSeen: PageViewer["onSeen"];
  /** Steps were done: documents of the configuration may be among what they wrote. */
  readonly onChanged: () => void;
};

type Choices = ReadPlanPayload["choices"];

/** Plans some projects and applies the plans step by step, one call each, from the open page; each project on its own. */
export function useSetUp({ invoke, projectIds, onSeen, onChanged }: SetUpSubject): Omit<SetUpViewProps, "after" | "handOver"> {
  const [plans, setPlans] = useState<readonly PlanView[] | null>(null);
  const [unread, setUnread] = useState<SetUpViewProps["unread"]>([]);
  const [isBusy, setIsBusy] = useState(true);
  const [progress, setProgress] = useState<SetUpViewProps["progress"]>(null);
  const [stops, setStops] = useState<SetUpViewProps["stops"]>([]);
  const isStopping = useRef(false);
  const wanted = projectIds.join(" ");

  const take = useCallback((plan: PlanView) => {
    setPlans((before) => (before ?? []).map((other) => (other.project.id === plan.project.id ? plan : other)));
  }, []);

  const read = useCallback(
    async (projectId: string, choices: Choices): Promise<ReadOutcome> => {
      const answer = await ask(() => invoke("readPlan", { projectId, choices }));
      if (!answer.ok) return answer;
      onSeen(
        answer.value.report.map(({ by }) => by),
        answer.now,
      );
      return { ok: true, plan: answer.value };
    },
    [invoke, onSeen],
  );

  /** A plan that was read before stays where it cannot be read again. */
  const readAll = useCallback(
    async (choicesOf: (projectId: string) => Choices) => {
      setIsBusy(true);
      setStops([]);
      const ids = wanted === "" ? [] : wanted.split(" ");
      const all = await readPlans(ids, (projectId) => read(projectId, choicesOf(projectId)));
      setPlans((before) => ids.flatMap((id) => [...all.plans, ...(before ?? [])].find(({ project }) => project.id === id) ?? []));
      setUnread(all.unread);
      setIsBusy(false);
    },
    [read, wanted],
  );

  useEffect(() => {
    setPlans(null);
    void readAll(() => null);
  }, [readAll]);

  const putting: PuttingPage = {
    invoke,
    onSeen,
    isStopping: () => isStopping.current,
    onWait: (waitsSeconds) => setProgress((before) => before && { ...before, waitsSeconds }),
  };

  async function apply() {
    if (!plans) return;
    isStopping.current = false;
    setStops([]);
    const stopped = await applyPlans(plans, {
      read: ({ project, choices }) => read(project.id, choices),
      put: (plan, step) => putStep("applyStep", plan, step, putting),
      isStopping: putting.isStopping,
      onPlan: take,
      onStep: (step) => setProgress({ ...step, waitsSeconds: null }),
    });
    setStops(stopped);
    setProgress(null);
    onChanged();
  }

  async function undo(projectId: string, stepId: string) {
    const plan = plans?.find(({ project }) => project.id === projectId);
    const step = plan?.steps.find(({ id }) => id === stepId);
    if (!plan || !step) return;
    isStopping.current = true;
    setIsBusy(true);
    const message = whyNot(await putStep("undoStep", plan, step, putting));
    setStops(message === null ? [] : [{ projectId, projectName: plan.project.name, title: step.title, message }]);
    const again = await read(projectId, plan.choices);
    if (again.ok) take(again.plan);
    setIsBusy(false);
  }

  const chosen = (id: string): Choices => plans?.find(({ project }) => project.id === id)?.choices ?? null;

  return {
    plans,
    unread,
    isBusy,
    progress,
    stops,
    onApply: () => void apply(),
    onPause: () => {
      isStopping.current = true;
    },
    onChoose: (projectId, choices) => void readAll((id) => (id === projectId ? choices : chosen(id))),
    onUndo: (projectId, stepId) => void undo(projectId, stepId),
    onReread: () => void readAll(chosen),
  };
}
