import type { RefusalView } from "../../../src/contract/ui/answer";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { Button } from "../button";
import { JiraLink } from "../jira-link";
import { LiveRegion } from "../live-region";
import { PriorityMark } from "../priority-mark";
import { RefusalNotice } from "../refusal-notice";
import { MoveGrid } from "./move-grid";
import { countChanged, type ReplaySum } from "./replay-sum";
import styles from "./replay.module.css";

export type ReplayViewProps = {
  readonly priorities: ConfigurationView["priorities"];
  /** null while nobody has asked. */
  readonly sum: ReplaySum | null;
  readonly isRunning: boolean;
  /** Whether more incidents of before could be read. */
  readonly hasMore: boolean;
  /** Whether the matrix was changed since. */
  readonly isStale: boolean;
  readonly refusal: RefusalView | null;
  readonly onReplay: () => void;
  readonly onMore: () => void;
  readonly onStop: () => void;
  readonly onExport: () => void;
};

/** How many incidents the list shows; the file has all. */
const LISTED = 50;

const WHY: Readonly<Record<ReplaySum["leftOut"][number]["why"], string>> = {
  incomplete: "without impact or urgency",
  "unknown-level": "with a level this matrix does not have",
  overridden: "whose priority somebody overrode",
  "no-priority": "without a priority",
};

/** What the matrix on the screen would have done to the incidents one already had. */
export function ReplayView(props: ReplayViewProps) {
  const { priorities, sum, isRunning, hasMore, isStale, refusal, onReplay, onMore, onStop, onExport } = props;
  const said = sum ? replaySentence(sum) : "";
  return (
    <section className={styles["replay"]} aria-label="Replay" aria-busy={isRunning} data-testid="replay">
      <h3 className={styles["title"]}>What it would have done</h3>
      {sum ? (
        <p className={styles["sentence"]} data-testid="replay-sum">
          {said}
          {isRunning && " Reading on…"}
        </p>
      ) : (
        <p className={styles["quiet"]}>
          {isRunning ? "Reading incidents of before…" : "Try this matrix on the incidents you already had. Nothing is saved or changed."}
        </p>
      )}
      {sum && isStale && !isRunning && <p className={styles["quiet"]}>The matrix was changed since.</p>}
      <div className={styles["actions"]}>
        {isRunning ? (
          <Button onClick={onStop}>Stop</Button>
        ) : (
          <Button onClick={onReplay} data-testid="start-replay">
            {sum ? "Replay again" : "Replay"}
          </Button>
        )}
        {hasMore && !isRunning && !isStale && <Button onClick={onMore}>Read older ones</Button>}
        {sum && sum.changed.length > 0 && !isRunning && (
          <Button appearance="subtle" onClick={onExport} data-testid="export-replay">
            Export as CSV
          </Button>
        )}
      </div>
      {refusal && <RefusalNotice refusal={refusal} isBusy={isRunning} onRetry={onReplay} />}
      {sum && sum.leftOut.length > 0 && <LeftOut leftOut={sum.leftOut} />}
      {sum && sum.moves.length > 0 && <MoveGrid moves={sum.moves} priorities={priorities} />}
      {sum && sum.changed.length > 0 && <Changed changed={sum.changed} priorities={priorities} />}
      <LiveRegion announcement={isRunning ? "" : said} />
    </section>
  );
}

function replaySentence(sum: ReplaySum): string {
  if (sum.considered === 0) return "There are no incidents yet.";
  const changed = countChanged(sum);
  return changed === 0
    ? `Changes none of the last ${sum.considered.toLocaleString("en")} incidents.`
    : `Changes ${changed.toLocaleString("en")} of the last ${sum.considered.toLocaleString("en")} incidents.`;
}

function LeftOut({ leftOut }: Pick<ReplaySum, "leftOut">) {
  return (
    <details className={styles["quiet"]}>
      <summary className={styles["summary"]}>{leftOut.reduce((total, { count }) => total + count, 0)} left out</summary>
      <ul className={styles["list"]}>
        {leftOut.map(({ why, count }) => (
          <li key={why}>
            {count} {WHY[why]}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Changed({ changed, priorities }: Pick<ReplaySum, "changed"> & Pick<ReplayViewProps, "priorities">) {
  return (
    <>
      <ul className={styles["incidents"]} data-testid="replayed">
        {changed.slice(0, LISTED).map((incident) => (
          <li key={incident.issueKey} className={styles["incident"]}>
            <JiraLink path={`/browse/${incident.issueKey}`}>{incident.issueKey}</JiraLink> {incident.summary}
            <span className={styles["quiet"]}>
              {incident.impact} × {incident.urgency}:
            </span>
            <Priority id={incident.fromPriorityId} priorities={priorities} /> →{" "}
            <Priority id={incident.toPriorityId} priorities={priorities} />
          </li>
        ))}
      </ul>
      {changed.length > LISTED && <p className={styles["quiet"]}>And {changed.length - LISTED} more: the export has all.</p>}
    </>
  );
}

function Priority({ id, priorities }: { id: string } & Pick<ReplayViewProps, "priorities">) {
  const priority = priorities.find((one) => one.id === id);
  if (!priority) return <span>one that is gone</span>;
  return (
    <span className={styles["priority"]}>
      <PriorityMark rank={priority.rank} ranks={priorities.length} />
      {priority.name}
    </span>
  );
}
