import type { RefusalView } from "../../src/contract/ui/answer";
import type { DueStepView } from "../../src/contract/ui/operations";
import { Bone } from "../shared/bone";
import { dayGroups } from "../shared/day-groups";
import { DueStep } from "../shared/ledger/due-step";
import { RefusalNotice } from "../shared/refusal-notice";
import { useViewer } from "../shared/viewer";
import { VisuallyHidden } from "../shared/visually-hidden";
import styles from "./incident-timeline-view.module.css";

export type DueStepsViewProps = {
  /** The last due first; null while nothing has come yet. */
  readonly steps: readonly DueStepView[] | null;
  readonly refusal: RefusalView | null;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
};

/** Every step of the incident's escalations that fell due: when it was due, when it came, and what became of it. */
export function DueStepsView({ steps, refusal, isBusy, onRetry }: DueStepsViewProps) {
  const viewer = useViewer();
  return (
    <div className={styles["timeline"]} data-testid="due-steps" aria-busy={isBusy}>
      {refusal && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onRetry} />}
      {steps === null && !refusal && (
        <div className={styles["list"]} data-testid="skeleton">
          <VisuallyHidden>Loading the steps</VisuallyHidden>
          <Bone size="line" />
          <Bone size="short" />
        </div>
      )}
      {steps?.length === 0 && <p className={styles["empty"]}>No step of an escalation has fallen due.</p>}
      {dayGroups(steps ?? [], ({ dueAt }) => dueAt, viewer.now, viewer).map(({ day, items }) => (
        <section key={day} aria-label={day}>
          <h2 className={styles["day"]}>{day}</h2>
          <ol className={styles["steps"]}>
            {items.map((step) => (
              <DueStep key={step.id} step={step} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
