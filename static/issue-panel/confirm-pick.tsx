import type { PriorityView } from "../../src/contract/ui/triage";
import { Button } from "../shared/button";
import type { CellContent } from "./cell";
import styles from "./confirm-pick.module.css";
import { pickSentence } from "./pick-sentence";

type Props = {
  readonly choice: CellContent;
  readonly priority: PriorityView | null;
  /** An override stands: the priority stays. */
  readonly isOverridden: boolean;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
};

/** What the picked cell would change, and the two ways on. */
export function ConfirmPick({ choice, priority, isOverridden, isBusy, onConfirm, onLeave }: Props) {
  return (
    <section className={styles["confirm"]} aria-label="Confirm the change">
      <p className={styles["sentence"]}>{pickSentence(choice, priority, isOverridden)}</p>
      <dl className={styles["levels"]}>
        <dt>Impact {choice.impact.name}</dt>
        <dd>{choice.impact.description}</dd>
        <dt>Urgency {choice.urgency.name}</dt>
        <dd>{choice.urgency.description}</dd>
      </dl>
      <div className={styles["actions"]}>
        <Button appearance="primary" onClick={onConfirm} disabled={isBusy} data-testid="confirm-pick">
          {isBusy ? "Setting…" : "Confirm"}
        </Button>
        <Button appearance="subtle" onClick={onLeave} disabled={isBusy} data-testid="leave-pick">
          Leave it
        </Button>
      </div>
    </section>
  );
}
