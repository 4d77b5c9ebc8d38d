import type { IncidentTriageView } from "../../src/contract/ui/triage";
import { Button } from "../shared/button";
import { explanationSentence } from "../shared/explanation-sentence";
import { Notice } from "../shared/notice";
import { Sentence } from "../shared/sentence";
import { cellContent } from "./cell";
import { ConfirmPick } from "./confirm-pick";
import styles from "./incident-triage.module.css";
import { EditedQuestion } from "./edited-question";
import { HandlingActions } from "./handling-actions";
import { MatrixGrid } from "./matrix-grid";
import { NextRow } from "./next-row";
import { OverrideState } from "./override-state";
import { PanelTools } from "./panel-tools";
import { RecentTimeline } from "./recent-timeline";
import { TriageHeader } from "./triage-header";
import type { TriagePanelViewProps } from "./triage-panel-view";

type Props = Omit<TriagePanelViewProps, "triage" | "refusal" | "announcement" | "onRetry"> & { readonly incident: IncidentTriageView };

/** The panel of an incident. */
export function IncidentTriage({ incident, isBusy, picked, onPick, onLeave, onConfirm, onRecompute, ...tools }: Props) {
  const { tool, onTool, onOverride, onWithdraw, onDismiss, hasJustTaken, onDeed, onSearchPeople } = tools;
  const { editedPriority, canOverride } = incident;
  const choice = picked && cellContent(incident, picked);
  return (
    <>
      <TriageHeader incident={incident} />
      <HandlingActions {...{ incident, isBusy, tool, onTool, hasJustTaken, onDeed, onSearchPeople }} />
      <NextRow waiting={incident.waiting} />
      {incident.isCatchingUp && (
        <p className={styles["quiet"]} data-testid="catching-up">
          Catching up: Jira does not show the latest change yet.
        </p>
      )}
      <OverrideState incident={incident} isBusy={isBusy} onWithdraw={onWithdraw} />
      {editedPriority && canOverride !== false && (
        <EditedQuestion key={editedPriority.at} edited={editedPriority} isBusy={isBusy} onOverride={onOverride} onDismiss={onDismiss} />
      )}
      <MatrixGrid incident={incident} picked={picked} isBusy={isBusy} onPick={onPick} onLeave={onLeave} />
      {choice ? (
        <ConfirmPick
          choice={choice}
          priority={incident.priority}
          isOverridden={incident.explanation.kind === "overridden"}
          isBusy={isBusy}
          onConfirm={onConfirm}
          onLeave={onLeave}
        />
      ) : (
        <Why incident={incident} isBusy={isBusy} onRecompute={onRecompute} />
      )}
      {!choice && (
        <PanelTools
          incident={incident}
          isBusy={isBusy}
          tool={tool}
          onTool={onTool}
          onOverride={onOverride}
          onChoose={(cell) => {
            onTool("none");
            onPick(cell);
          }}
        />
      )}
      {incident.recent.length > 0 && <RecentTimeline entries={incident.recent} />}
    </>
  );
}

type WhyProps = Pick<Props, "incident" | "isBusy" | "onRecompute">;

function Why({ incident, isBusy, onRecompute }: WhyProps) {
  const { explanation, priority, canEdit } = incident;
  if (explanation.kind === "overridden") return canEdit ? null : <p className={styles["quiet"]}>{hint(incident)}</p>;
  const sentence = (
    <p className={styles["why"]} data-testid="explanation" data-kind={explanation.kind}>
      <Sentence parts={explanationSentence(explanation, priority)} /> <span className={styles["hint"]}>{hint(incident)}</span>
    </p>
  );
  if (["by-matrix", "as-found", "incomplete"].includes(explanation.kind)) return sentence;
  return (
    <Notice
      tone="warning"
      {...((explanation.kind === "drifted" || explanation.kind === "override-drifted") && canEdit
        ? {
            action: (
              <Button onClick={onRecompute} disabled={isBusy} data-testid="recompute">
                Put it right
              </Button>
            ),
          }
        : {})}
    >
      {sentence}
    </Notice>
  );
}

function hint({ canEdit, explanation }: IncidentTriageView): string {
  if (!canEdit) return "You can see this incident, but not change it.";
  return explanation.kind === "incomplete" || explanation.kind === "unknown-level" ? "Pick a cell to set both." : "";
}
