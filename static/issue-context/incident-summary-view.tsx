import type { RefusalView } from "../../src/contract/ui/answer";
import type { IncidentTriageView, TriageView } from "../../src/contract/ui/triage";
import { unreachable } from "../../src/core/result";
import { Bone } from "../shared/bone";
import { explanationSentence } from "../shared/explanation-sentence";
import { NotAnIncident } from "../shared/not-an-incident";
import { NotSetUp } from "../shared/not-set-up";
import { PriorityMark } from "../shared/priority-mark";
import { ranksOf } from "../shared/ranks-of";
import { RefusalNotice } from "../shared/refusal-notice";
import { Sentence } from "../shared/sentence";
import { standingWords } from "../shared/standing-words";
import { StatusLozenge } from "../shared/status-lozenge";
import { Unreachable } from "../shared/unreachable";
import { VisuallyHidden } from "../shared/visually-hidden";
import styles from "./incident-summary-view.module.css";

export type IncidentSummaryViewProps = {
  /** null while nothing has come yet. */
  readonly triage: TriageView | null;
  readonly refusal: RefusalView | null;
  readonly isBusy: boolean;
  readonly onRetry: () => void;
};

/** How bad this incident is and why, in at most four rows; nothing to press but a second try. */
export function IncidentSummaryView({ triage, refusal, isBusy, onRetry }: IncidentSummaryViewProps) {
  return (
    <div className={styles["summary"]} data-testid="incident-summary" aria-busy={isBusy}>
      {refusal && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onRetry} />}
      {triage ? <Content triage={triage} isBusy={isBusy} onRetry={onRetry} /> : !refusal && <Skeleton />}
    </div>
  );
}

function Content({ triage, ...retry }: { triage: TriageView; isBusy: boolean; onRetry: () => void }) {
  switch (triage.state) {
    case "incident":
      return <Rows incident={triage} />;
    case "not-set-up":
      return <NotSetUp reason={triage.reason} {...retry} />;
    case "not-an-incident":
      return <NotAnIncident {...triage} />;
    case "unreachable":
      return <Unreachable {...triage} {...retry} />;
    default:
      return unreachable(triage);
  }
}

function Rows({ incident }: { incident: IncidentTriageView }) {
  const { priority, explanation, status, isCatchingUp, canEdit } = incident;
  return (
    <>
      <p className={styles["priority"]}>
        {priority && <PriorityMark rank={priority.rank} ranks={ranksOf(incident)} />}
        <strong data-testid="priority-now">{priority?.name ?? "No priority yet"}</strong>
        <StatusLozenge status={status} />
      </p>
      <p className={styles["row"]} data-testid="explanation" data-kind={explanation.kind}>
        {explanation.kind === "overridden" && <strong>Overridden. </strong>}
        {explanation.kind === "by-matrix" ? (
          `${standingWords(incident)}, matrix v${explanation.matrixVersion}`
        ) : (
          <Sentence parts={explanationSentence(explanation, priority)} />
        )}
      </p>
      {isCatchingUp && (
        <p className={styles["quiet"]} data-testid="catching-up">
          Catching up: Jira does not show the latest change yet.
        </p>
      )}
      <p className={styles["quiet"]}>Open the triage panel below the description {canEdit ? "to change it" : "to see the matrix"}.</p>
    </>
  );
}

function Skeleton() {
  return (
    <div className={styles["summary"]} data-testid="skeleton">
      <VisuallyHidden>Loading the incident</VisuallyHidden>
      <Bone size="heading" />
      <Bone size="line" />
      <Bone size="short" />
    </div>
  );
}
