import type { IncidentTriageView } from "../../src/contract/ui/triage";
import { isWaiting } from "../../src/core/escalation/situation";
import { Button } from "../shared/button";
import type { FoundPerson } from "../shared/search-people";
import type { Deed } from "./deed";
import { HandOverForm } from "./hand-over-form";
import { MoreDeeds } from "./more-deeds";
import type { Tool } from "./panel-tools";
import styles from "./panel-tool.module.css";
import { PauseForm } from "./pause-form";
import { TakenNotice } from "./taken-notice";

type Props = {
  readonly incident: IncidentTriageView;
  readonly isBusy: boolean;
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  /** The viewer has just taken the incident, and may take that back. */
  readonly hasJustTaken: boolean;
  readonly onDeed: (deed: Deed) => void;
  readonly onSearchPeople: (query: string) => Promise<readonly FoundPerson[]>;
};

/** What one can do about how the incident waits: the one primary button while nobody has it, then the rest. */
export function HandlingActions({ incident, isBusy, tool, onTool, hasJustTaken, onDeed, onSearchPeople }: Props) {
  const { waiting, canEdit } = incident;
  if (!canEdit) return null;
  const isOpen = isWaiting(waiting.stage);
  const escalation = isOpen ? waiting.escalation : null;
  return (
    <>
      {hasJustTaken && waiting.acknowledgement && (
        <TakenNotice isBusy={isBusy} onUndo={() => onDeed({ kind: "withdraw-acknowledgement" })} />
      )}
      <div className={styles["actions"]}>
        {isOpen && waiting.acknowledgement === null && (
          <Button appearance="primary" onClick={() => onDeed({ kind: "acknowledge" })} disabled={isBusy} data-testid="acknowledge">
            Acknowledge
          </Button>
        )}
        {escalation && !haveAllStepsCome(waiting) && (
          <Button
            onClick={() => onDeed({ kind: "escalate-now", after: escalation.lastPaged })}
            disabled={isBusy}
            data-testid="escalate-now"
          >
            Escalate now
          </Button>
        )}
        {isOpen && (
          <Button onClick={() => onTool("hand-over")} disabled={isBusy} data-testid="open-hand-over">
            Hand over…
          </Button>
        )}
        {escalation &&
          (escalation.pause ? (
            <Button onClick={() => onDeed({ kind: "resume" })} disabled={isBusy} data-testid="resume">
              Resume
            </Button>
          ) : (
            <Button onClick={() => onTool("pause")} disabled={isBusy} data-testid="open-pause">
              Pause…
            </Button>
          ))}
        <Button
          appearance="subtle"
          aria-label="More actions"
          aria-expanded={tool === "more"}
          onClick={() => onTool(tool === "more" ? "none" : "more")}
          disabled={isBusy}
          data-testid="open-more"
        >
          ⋯
        </Button>
      </div>
      {tool === "more" && <MoreDeeds waiting={waiting} isBusy={isBusy} onDeed={onDeed} />}
      {tool === "hand-over" && (
        <HandOverForm
          isBusy={isBusy}
          search={onSearchPeople}
          onHandOver={(accountId) => onDeed({ kind: "hand-over", accountId })}
          onClose={() => onTool("none")}
        />
      )}
      {tool === "pause" && (
        <PauseForm isBusy={isBusy} onPause={(choice) => onDeed({ kind: "pause", ...choice })} onClose={() => onTool("none")} />
      )}
    </>
  );
}

/** The last step of the last round has paged. */
function haveAllStepsCome({ escalation }: IncidentTriageView["waiting"]): boolean {
  return escalation?.lastPaged?.step === escalation?.steps && escalation?.lastPaged?.round === escalation?.rounds;
}
