import type { RefusalView } from "../../src/contract/ui/answer";
import type { LedgerFiguresView, LedgerPageView, LedgerLineView } from "../../src/contract/ui/operations";
import { Bone } from "../shared/bone";
import { Button } from "../shared/button";
import { dayGroups } from "../shared/day-groups";
import { RESULT_NAMES, type ResultKind } from "../shared/ledger/step-words";
import { LiveRegion } from "../shared/live-region";
import { Notice } from "../shared/notice";
import { RefusalNotice } from "../shared/refusal-notice";
import { SelectField } from "../shared/select-field";
import { StoppedSchedule } from "../shared/stopped-schedule";
import { useViewer } from "../shared/viewer";
import { VisuallyHidden } from "../shared/visually-hidden";
import { LedgerFigures } from "./ledger-figures";
import { LedgerLines } from "./ledger-lines";
import styles from "./ledger-view.module.css";

export type LedgerViewProps = {
  /** null while nothing has come yet. */
  readonly figures: LedgerFiguresView | null;
  readonly ledger: LedgerPageView | null;
  readonly refusal: RefusalView | null;
  readonly isBusy: boolean;
  /** Which lines are listed, by what became of the step. */
  readonly result: ResultKind | "all";
  readonly onResult: (result: ResultKind | "all") => void;
  readonly onMore: (page: string) => void;
  readonly onRetry: () => void;
  readonly onExport: (lines: readonly LedgerLineView[]) => void;
};

/** How the clock kept its times: the figures of the last days, and every step that fell due, the last one first. */
export function LedgerView(props: LedgerViewProps) {
  const { figures, ledger, refusal, isBusy, onRetry } = props;
  return (
    <section className={styles["page"]} aria-labelledby="ledger-title" aria-busy={isBusy} data-testid="ledger">
      <h1 id="ledger-title" className={styles["title"]}>
        Escalation ledger
      </h1>
      {refusal?.kind === "not-allowed" && (
        <Notice tone="information" title="This page is for those who manage incidents">
          {refusal.message}
        </Notice>
      )}
      {refusal && refusal.kind !== "not-allowed" && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onRetry} />}
      {figures && figures.stoppedSince !== null && <StoppedSchedule since={figures.stoppedSince} />}
      {figures && <LedgerFigures figures={figures} />}
      {ledger && <Steps {...props} ledger={ledger} />}
      {!refusal && (figures === null || ledger === null) && <Skeleton />}
    </section>
  );
}

function Steps({ ledger, result, isBusy, onResult, onMore, onRetry, onExport }: LedgerViewProps & { readonly ledger: LedgerPageView }) {
  const viewer = useViewer();
  const { lines, nextPage } = ledger;
  const shown = lines.filter((line) => result === "all" || line.result.kind === result);
  return (
    <section className={styles["steps"]} aria-labelledby="ledger-steps">
      <h2 id="ledger-steps" className={styles["subtitle"]}>
        Steps
      </h2>
      <div className={styles["tools"]}>
        <SelectField label="Result" value={result} options={RESULTS} onChange={onResult} testId="result-filter" />
        <Button disabled={shown.length === 0} onClick={() => onExport(shown)} data-testid="export-ledger">
          Export as CSV
        </Button>
        <Button appearance="subtle" disabled={isBusy} onClick={onRetry}>
          Read again
        </Button>
      </div>
      {shown.length === 0 && <p className={styles["quiet"]}>{emptyWords(ledger, result)}</p>}
      {dayGroups(shown, ({ dueAt }) => dueAt, viewer.now, viewer).map(({ day, items }) => (
        <section key={day} aria-label={day}>
          <h3 className={styles["day"]}>{day}</h3>
          <LedgerLines lines={items} />
        </section>
      ))}
      {nextPage !== null && (
        <div>
          <Button disabled={isBusy} onClick={() => onMore(nextPage)} data-testid="load-more">
            Load more
          </Button>
        </div>
      )}
      <LiveRegion announcement={isBusy ? "" : `${shown.length === 1 ? "1 step" : `${shown.length} steps`} listed.`} />
    </section>
  );
}

const RESULTS = [
  { value: "all" as const, name: "All" },
  ...(Object.entries(RESULT_NAMES) as [ResultKind, string][]).map(([value, name]) => ({ value, name })),
];

function emptyWords({ lines, nextPage }: LedgerPageView, result: LedgerViewProps["result"]): string {
  if (lines.length > 0 && result !== "all") return `None of the ${lines.length} steps read has this result.`;
  if (nextPage !== null) return "None of the last steps is of an incident that you may browse. There are older ones.";
  return "No step has fallen due of an incident that you may browse. Steps appear here when incidents escalate by a policy.";
}

function Skeleton() {
  return (
    <div className={styles["steps"]} data-testid="skeleton">
      <VisuallyHidden>Loading the ledger</VisuallyHidden>
      <Bone size="heading" />
      <Bone size="line" />
      <Bone size="line" />
      <Bone size="short" />
    </div>
  );
}
