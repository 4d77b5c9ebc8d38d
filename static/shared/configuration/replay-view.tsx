import type { RefusalView } from "../../../src/contract/ui/answer";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { Button } from "../button";
import { JiraLink } from "../jira-link";
import { LiveRegion } from "../live-region";
import { PriorityMark } from "../priority-mark";
import { RefusalNotice } from "../refusal-notice";
import { Notice } from "../notice";
import { MoveGrid } from "./move-grid";
import { countChanged, type ChangedIncident, type ReplaySum } from "./replay-sum";
import styles from "./replay.module.css";

export type ReplayViewProps = {
  readonly priorities: ConfigurationView["priorities"];
  /** Whether the matrix can be changed where one is. */
  readonly isEditable: boolean;
  /** null while there is no answer yet; the last one stays while the next is made. */
  readonly sum: ReplaySum | null;
  /** How many incidents are being replayed; null while nothing is. */
  readonly replaying: number | null;
  /** Whether they are being read from Jira. */
  readonly isReading: boolean;
  /** Whether more incidents of before could be read. */
  readonly hasMore: boolean;
  /** What reading them cost. */
  readonly jiraCalls: number;
  /** Names of levels in this matrix that once meant another one. */
  readonly takenNames: readonly string[];
  readonly refusal: RefusalView | null;
  readonly onReplay: () => void;
  readonly onMore: () => void;
  readonly onStop: () => void;
  readonly onExportCsv: () => void;
  readonly onExportJson: () => void;
};

/** How many incidents the list shows; the files have all. */
const LISTED = 50;

const WHY: Readonly<Record<ReplaySum["leftOut"][number]["why"], string>> = {
  incomplete: "without impact or urgency",
  "unknown-level": "with a level this matrix does not have",
  overridden: "whose priority somebody overrode",
  "no-priority": "without a priority",
};

/** What the matrix on the screen would have done to the incidents one already had. */
export function ReplayView(props: ReplayViewProps) {
  const { priorities, sum, replaying, isReading, jiraCalls, takenNames, refusal, onReplay } = props;
  const isRunning = replaying !== null;
  return (
    <section className={styles["replay"]} aria-label="Replay" aria-busy={isRunning} data-testid="replay">
      <h3 className={styles["title"]}>What it would have done</h3>
      <p className={sum ? styles["sentence"] : styles["quiet"]} data-testid="replay-sum">
        {sentence(props)}
      </p>
      {refusal && <RefusalNotice refusal={refusal} isBusy={isReading} onRetry={onReplay} />}
      {takenNames.length > 0 && (
        <Notice tone="warning">
          {takenNames.join(", ")} once named another level: incidents that carry it are counted for that one. Choose another name.
        </Notice>
      )}
      {sum && (
        <div className={`${styles["answer"]} ${isRunning ? styles["last"] : ""}`} data-testid="replay-answer">
          {sum.leftOut.length > 0 && <LeftOut leftOut={sum.leftOut} />}
          {sum.moves.length > 0 && <MoveGrid moves={sum.moves} priorities={priorities} />}
          {sum.changed.length > 0 && <Changed changed={sum.changed} priorities={priorities} />}
        </div>
      )}
      <Actions {...props} />
      {sum && !isReading && (
        <p className={styles["note"]} data-testid="replay-cost">
          Read from Jira once, by {jiraCalls === 1 ? "1 call" : `${jiraCalls.toLocaleString("en")} calls`}. Changing the matrix asks for
          nothing more.
        </p>
      )}
      <LiveRegion announcement={isRunning || !sum ? "" : sumSentence(sum)} />
    </section>
  );
}

function sentence({ sum, replaying, isReading, isEditable }: ReplayViewProps): string {
  if (replaying !== null) return `Replaying ${isReading ? "up to " : ""}${replaying.toLocaleString("en")} incidents…`;
  if (sum) return sumSentence(sum);
  if (!isEditable)
    return "Replay it over the incidents you already had to see whose priority is another than it gives. Nothing is changed by that.";
  return "Change a cell to see what it would have done to the incidents you already had. Nothing is saved or changed by that.";
}

function sumSentence(sum: ReplaySum): string {
  if (sum.considered === 0) return "There are no incidents yet.";
  const changed = countChanged(sum);
  return `Changes ${changed === 0 ? "none" : changed.toLocaleString("en")} of the last ${sum.considered.toLocaleString("en")} incidents.`;
}

function Actions({ sum, replaying, isReading, hasMore, onReplay, onMore, onStop, onExportCsv, onExportJson }: ReplayViewProps) {
  if (isReading) {
    return (
      <div className={styles["actions"]}>
        <Button onClick={onStop}>Stop</Button>
      </div>
    );
  }
  const canExport = sum !== null && sum.changed.length > 0 && replaying === null;
  return (
    <div className={styles["actions"]}>
      <Button appearance={sum ? "subtle" : "default"} onClick={onReplay} data-testid="start-replay">
        {sum ? "Read again" : "Replay it as it is"}
      </Button>
      {hasMore && (
        <Button appearance="subtle" onClick={onMore}>
          Read older ones
        </Button>
      )}
      {canExport && (
        <>
          <Button appearance="subtle" onClick={onExportCsv} data-testid="export-replay">
            Export as CSV
          </Button>
          <Button appearance="subtle" onClick={onExportJson} data-testid="export-replay-json">
            Export as JSON
          </Button>
        </>
      )}
    </div>
  );
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
    <details data-testid="replayed">
      <summary className={styles["summary"]}>
        {changed.length === 1 ? "The incident it changes" : `The ${changed.length.toLocaleString("en")} incidents it changes`}
      </summary>
      <ul className={styles["incidents"]}>
        {changed.slice(0, LISTED).map((one) => (
          <Incident key={one.incident.name} {...one} priorities={priorities} />
        ))}
      </ul>
      {changed.length > LISTED && (
        <p className={styles["quiet"]}>And {(changed.length - LISTED).toLocaleString("en")} more: the export has all.</p>
      )}
    </details>
  );
}

function Incident({ incident, fromPriorityId, toPriorityId, priorities }: ChangedIncident & Pick<ReplayViewProps, "priorities">) {
  return (
    <li className={styles["incident"]}>
      <span>
        <JiraLink path={`/browse/${incident.name}`}>{incident.name}</JiraLink> {incident.summary}
      </span>
      <span className={styles["move"]}>
        {incident.impact} × {incident.urgency}: <Priority id={fromPriorityId} priorities={priorities} />
        <span aria-label="becomes" role="img">
          →
        </span>
        <Priority id={toPriorityId} priorities={priorities} />
      </span>
    </li>
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
