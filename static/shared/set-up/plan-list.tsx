import type { PlanView, StepOutcomeView } from "../../../src/contract/ui/set-up";
import { Notice } from "../notice";
import { JiraLink } from "../jira-link";
import { counted, hasDrifted, pendingSteps, planTotals, totalsSentence } from "./plan-totals";
import styles from "./set-up.module.css";
import { StepRow } from "./step-row";

type Props = {
  readonly plan: PlanView;
  /** The step that is being done. */
  readonly stepId: string | null;
  readonly isBusy: boolean;
  readonly onUndo: (stepId: string) => void;
};

/** The plan of one project: what exists, what will be made, who else is touched, in the order it runs. */
export function PlanList({ plan, stepId, isBusy, onUndo }: Props) {
  const { project, steps, warnings, report, administratorPath } = plan;
  const totals = planTotals([plan]);
  const handOver = `${administratorPath}/projects/${project.id}`;
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
      {totals.handedOver > 0 && (
        <Notice
          tone="information"
          title="Some steps need a Jira administrator"
          action={<JiraLink path={handOver}>Their page of this plan</JiraLink>}
        >
          At this address they see the same plan and go on from there:
          <code className={styles["address"]}>{handOver}</code>
        </Notice>
      )}
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

/** The report has the newest first. */
function lastOutcome(report: readonly StepOutcomeView[], stepId: string): StepOutcomeView | null {
  return report.find((outcome) => outcome.stepId === stepId) ?? null;
}
