import type { TriageView } from "../../src/contract/ui/triage";
import { Button } from "./button";
import { Moment } from "./moment";
import { Notice } from "./notice";
import styles from "./unreachable.module.css";

type Props = Pick<Extract<TriageView, { state: "unreachable" }>, "reason" | "lastKnown"> & {
  readonly isBusy: boolean;
  readonly onRetry: () => void;
};

/** Jira cannot be asked now: what was last known, with its age. */
export function Unreachable({ reason, lastKnown, isBusy, onRetry }: Props) {
  return (
    <Notice
      tone="warning"
      title="Jira cannot be reached"
      isAlert
      action={
        <Button onClick={onRetry} disabled={isBusy}>
          Try again
        </Button>
      }
    >
      {reason}
      {lastKnown && (
        <p className={styles["known"]} data-testid="last-known">
          Last known <Moment at={lastKnown.at} />: priority <strong>{lastKnown.priority ?? "not set"}</strong>, impact{" "}
          {lastKnown.impact ?? "not set"}, urgency {lastKnown.urgency ?? "not set"}.
        </p>
      )}
    </Notice>
  );
}
