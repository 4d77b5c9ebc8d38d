import type { PlanView, StepOutcomeView } from "../../../src/contract/ui/set-up";
import { Notice } from "../notice";
import { HandOverNotice } from "./hand-over-notice";
import { counted, hasDrifted, pendingSteps, planTotals, totalsSentence } from "./plan-totals";
import styles from "./set-up.module.css";
import { StepRow } from "./step-row";

type Props = {
  readonly plan: PlanView;
  /** Where a Jira administrator finds this plan; null where that is not known. */
  readonly handOver: string | null;
  /** The step that is being done. */
  readonly stepId: string | null;
  readonly isBusy: boolean;
  readonly onUndo: (stepId: string) => void;
};

/** The plan of one project: what exists, what will be made, who else is touched, in the order it runs. */
export function PlanList({ plan, handOver, stepId, isBusy, onUndo }: Props) {
  const { project, steps, warnings, report } = plan;
  const totals = planTotals([plan]);
  const mine = new Set(pendingSteps(plan).map(({ id }) => id));
  return (
    <section className={styles["plan"]} aria-label={`Plan for ${project.name}`} data-testid={`plan-${project.key}`}>
      <h3 className={styles["project"]}>
        {project.name} ({project.key})
      </h3>
      <p className={styles["totals"]} data-testid="totals">
        {totalsSentence(totals)}
      </p>
      {hasDrifted(plan) && (
        <Notice tone="warning" title="Not as it was set up">
          Somebody changed something in Jira since: {counted(totals.changes + totals.handedOver, "step")} below would put it right.
        </Notice>
      )}
      {warnings.map((warning) => (
        <Notice key={warning} tone="warning">
          {warning}
        </Notice>
      ))}
      {isForAdministrator(plan) && <HandOverNotice projectName={project.name} address={handOver} />}
      <ol className={styles["steps"]}>
        {steps.map((step) => (
          <StepRow
            key={step.id}
            step={step}
            outcome={lastOutcome(report, step.id)}
            standing={step.id === stepId ? "under-way" : null}
            isForAdministrator={step.state !== "exists" && step.state !== "by-hand" && !mine.has(step.id)}
            isBusy={isBusy}
            onUndo={() => onUndo(step.id)}
          />
        ))}
      </ol>
    </section>
  );
}

/** Whether something is left that the viewer cannot have done, or cannot even see. */
function isForAdministrator({ may, steps }: PlanView): boolean {
  return (
    may !== "apply-all" &&
    steps.some(
      ({ state, needs, byHand }) => needs === "jira-administrator" && state !== "exists" && (byHand === null || byHand.path === null),
    )
  );
}

/** The report has the newest first. */
function lastOutcome(report: readonly StepOutcomeView[], stepId: string): StepOutcomeView | null {
  return report.find((outcome) => outcome.stepId === stepId) ?? null;
}
