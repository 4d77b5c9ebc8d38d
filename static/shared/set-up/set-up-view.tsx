import type { ReactNode } from "react";
import type { PlanView } from "../../../src/contract/ui/set-up";
import type { SetUpChoices } from "../../../src/core/set-up/step";
import { Bone } from "../bone";
import { Button } from "../button";
import { LiveRegion } from "../live-region";
import { RefusalNotice } from "../refusal-notice";
import type { Stop, StepUnderWay } from "./apply-plans";
import { ChoicesForm } from "./choices-form";
import { PlanList } from "./plan-list";
import { counted, hasDrifted, planTotals, totalsSentence } from "./plan-totals";
import type { Unread } from "./read-plans";
import { UnfinishedNotices } from "./unfinished-notices";
import type { HandOver } from "./use-hand-over";
import styles from "./set-up.module.css";

/** Where applying stands. */
export type Progress = StepUnderWay & {
  /** Until when it waits for Jira, in seconds; null while it works. */
  readonly waitsSeconds: number | null;
};

export type SetUpViewProps = {
  /** null while nothing has come yet. */
  readonly plans: readonly PlanView[] | null;
  /** The projects whose plan could not be read now; one that was read before is still among the plans. */
  readonly unread: readonly Unread[];
  readonly isBusy: boolean;
  readonly progress: Progress | null;
  /** The projects that were not applied to their end. */
  readonly stops: readonly Stop[];
  readonly onApply: () => void;
  readonly onPause: () => void;
  readonly onChoose: (projectId: string, choices: SetUpChoices) => void;
  readonly onUndo: (projectId: string, stepId: string) => void;
  readonly onReread: () => void;
  /** Where a Jira administrator finds the plans, for a viewer who is none. */
  readonly handOver: HandOver;
  /** What comes after a plan, once it is applied. */
  readonly after?: (plan: PlanView) => ReactNode;
};

/** What setting up would do, whole and before anything is done; afterwards the same list is the report. */
export function SetUpView(props: SetUpViewProps) {
  const { plans, unread, isBusy, progress, stops, onApply, onPause, onChoose, onUndo, onReread, handOver, after } = props;
  const [first] = unread;
  if (plans?.length === 0 && first && unread.length === 1)
    return <RefusalNotice refusal={first.refusal} isBusy={isBusy} onRetry={onReread} />;
  if (!plans) {
    return (
      <div aria-busy="true">
        <Bone size="heading" />
        <Bone size="line" />
        <Bone size="line" />
      </div>
    );
  }
  const totals = planTotals(plans);
  const isMending = plans.every(hasDrifted);
  return (
    <div className={styles["whole"]} aria-busy={isBusy} data-testid="set-up">
      {plans.length > 1 && <p className={styles["totals"]}>{totalsSentence(totals)}</p>}
      <div className={styles["actions"]}>
        {totals.changes > 0 && !progress && (
          <Button appearance="primary" onClick={onApply} disabled={isBusy} data-testid="apply">
            {stops.length > 0 ? "Go on with" : isMending ? "Mend" : "Apply"} {counted(totals.changes, "change")}
          </Button>
        )}
        {progress ? (
          <Button onClick={onPause} data-testid="pause">
            Stop after this step
          </Button>
        ) : (
          <Button appearance="subtle" onClick={onReread} disabled={isBusy} data-testid="look-again">
            Look again
          </Button>
        )}
        {progress && <ProgressLine progress={progress} />}
      </div>
      <UnfinishedNotices plans={plans} stops={stops} unread={unread} />
      {plans.map((plan) => (
        <div key={plan.project.id} className={styles["plan"]}>
          <ChoicesForm plan={plan} isBusy={isBusy || progress !== null} onChange={(choices) => onChoose(plan.project.id, choices)} />
          <PlanList
            plan={plan}
            handOver={handOver[plan.project.id] ?? null}
            stepId={progress?.projectId === plan.project.id ? progress.stepId : null}
            isBusy={isBusy || progress !== null}
            onUndo={(stepId) => onUndo(plan.project.id, stepId)}
          />
          {after?.(plan)}
        </div>
      ))}
      <LiveRegion announcement={progress ? "" : totalsSentence(totals)} />
    </div>
  );
}

function ProgressLine({ progress: { done, total, title, waitsSeconds } }: { progress: Progress }) {
  return (
    <span role="status" data-testid="progress">
      <progress value={done} max={total} aria-label="Steps done" /> {done} of {total}.{" "}
      {waitsSeconds === null ? title : `Jira is busy; goes on by itself in ${waitsSeconds} seconds.`}
    </span>
  );
}
