import type { RefusalView } from "../../../src/contract/ui/answer";
import type { DriftingView, DriftReportView, RepairedView } from "../../../src/contract/ui/drift";
import { Button } from "../button";
import { JiraLink } from "../jira-link";
import { LiveRegion } from "../live-region";
import { Notice } from "../notice";
import styles from "./drift-view.module.css";
import { coverageSentence, driftSentence, outcomeSentence, WHY } from "./drift-words";

export type DriftViewProps = {
  readonly report: DriftReportView;
  /** What became of those that were repaired since the report was read, by their ids. */
  readonly repaired: Readonly<Record<string, RepairedView>>;
  /** The ids of those that are being repaired. */
  readonly repairing: readonly string[];
  readonly isReading: boolean;
  readonly refusal: RefusalView | null;
  readonly onRepair: (issueIds: readonly string[]) => void;
  readonly onLookAgain: () => void;
};

/** The incidents whose priority is not explained, and a way to put each right. */
export function DriftView(props: DriftViewProps) {
  const { report, repaired, repairing, isReading, refusal, onRepair, onLookAgain } = props;
  const left = report.drifting.filter(({ issueId }) => !repaired[issueId]).map(({ issueId }) => issueId);
  const isBusy = isReading || repairing.length > 0;
  return (
    <section className={styles["page"]} aria-busy={isBusy} data-testid="drift">
      <h2 className={styles["name"]}>Drift</h2>
      <p className={styles["line"]}>
        {report.drifting.length === 0
          ? "Every priority is explained: by the matrix, or by an override with a reason."
          : "These priorities are neither what the matrix makes of impact and urgency, nor an override’s."}
      </p>
      <p className={styles["words"]} data-testid="drift-coverage">
        {coverageSentence(report)} In a search: <code>issue in priorityDrift()</code>.
      </p>
      <div className={styles["actions"]}>
        {left.length > 0 && (
          <Button appearance="primary" disabled={isBusy} onClick={() => onRepair(left)} data-testid="repair-all">
            {left.length === 1 ? "Repair it" : `Repair all ${left.length}`}
          </Button>
        )}
        <Button disabled={isBusy} onClick={onLookAgain} data-testid="look-again">
          Look again
        </Button>
      </div>
      {refusal && (
        <Notice tone="warning" isAlert>
          {refusal.message}
        </Notice>
      )}
      {report.drifting.length > 0 && (
        <ul className={styles["list"]}>
          {report.drifting.map((drifting) => (
            <DriftingItem key={drifting.issueId} drifting={drifting} {...props} isBusy={isBusy} />
          ))}
        </ul>
      )}
      <LiveRegion announcement={repairing.length > 0 ? "Repairing." : announced(Object.values(repaired))} />
    </section>
  );
}

type ItemProps = Pick<DriftViewProps, "repaired" | "repairing" | "onRepair"> & {
  readonly drifting: DriftingView;
  readonly isBusy: boolean;
};

function DriftingItem({ drifting, repaired, repairing, isBusy, onRepair }: ItemProps) {
  const { issueId, issueKey, summary, why } = drifting;
  const became = repaired[issueId];
  return (
    <li className={styles["item"]} data-testid={`drifting-${issueKey}`}>
      <div className={styles["about"]}>
        <p className={styles["line"]}>
          <JiraLink path={`/browse/${issueKey}`}>{issueKey}</JiraLink> {summary}
        </p>
        <p className={styles["line"]}>{driftSentence(drifting)}</p>
        <p className={`${styles["line"]} ${styles["why"]}`}>{WHY[why]}</p>
        {became && <p className={`${styles["line"]} ${styles["outcome"]}`}>{outcomeSentence(became)}</p>}
      </div>
      {became?.outcome !== "repaired" && (
        <Button
          disabled={isBusy}
          onClick={() => onRepair([issueId])}
          aria-label={`${repairing.includes(issueId) ? "Repairing…" : "Repair"} ${issueKey}`}
        >
          {repairing.includes(issueId) ? "Repairing…" : "Repair"}
        </Button>
      )}
    </li>
  );
}

function announced(repaired: readonly RepairedView[]): string {
  if (repaired.length === 0) return "";
  const done = repaired.filter(({ outcome }) => outcome === "repaired").length;
  return `${done} of ${repaired.length} repaired.`;
}
