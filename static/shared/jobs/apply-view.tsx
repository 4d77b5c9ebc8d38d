import type { RefusalView } from "../../../src/contract/ui/answer";
import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import { Button } from "../button";
import { MoveGrid } from "../configuration/move-grid";
import { countChanged } from "../configuration/replay-sum";
import { SaveWithReason } from "../configuration/save-with-reason";
import { Notice } from "../notice";
import { RefusalNotice } from "../refusal-notice";
import type { ApplySum } from "./apply-sum";
import styles from "./jobs-view.module.css";

export type ApplyViewProps = {
  readonly priorities: ConfigurationView["priorities"];
  /** null while nobody has looked. */
  readonly sum: ApplySum | null;
  /** Whether all pages were read. */
  readonly isWhole: boolean;
  readonly isBusy: boolean;
  /** What is on the screen is not what is stored, so that it cannot be applied. */
  readonly isUnsaved: boolean;
  readonly refusal: RefusalView | null;
  readonly onLook: () => void;
  readonly onStart: (reason: string) => Promise<unknown>;
  readonly onLeave: () => void;
};

/** Moving the incidents that are open to the matrix: what it would change and whom Jira would tell, before it is done. */
export function ApplyView({ priorities, sum, isWhole, isBusy, isUnsaved, refusal, onLook, onStart, onLeave }: ApplyViewProps) {
  return (
    <section className={styles["whole"]} aria-label="Apply to open incidents" aria-busy={isBusy} data-testid="apply-to-open">
      {!sum && (
        <div className={styles["actions"]}>
          <Button onClick={onLook} disabled={isBusy || isUnsaved} data-testid="preview-apply">
            {isBusy ? "Looking…" : "Apply to open incidents…"}
          </Button>
          <span className={styles["quiet"]}>
            {isUnsaved ? "Save the matrix first." : "Incidents that run keep the matrix they began with until you do."}
          </span>
        </div>
      )}
      {refusal && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onLook} />}
      {sum && (
        <>
          <Notice tone="information" title="Nothing is changed yet">
            <span data-testid="apply-sum">{applySentence(sum)}</span>
            {!isWhole && " Reading on…"}
          </Notice>
          {sum.moves.length > 0 && <MoveGrid moves={sum.moves} priorities={priorities} />}
          {isWhole && sum.considered > 0 ? (
            <SaveWithReason
              label={`Apply to ${incidents(sum.considered)}`}
              hint="Say why: it stands in the history of each incident."
              isBusy={isBusy}
              onSave={onStart}
              onDiscard={onLeave}
            />
          ) : (
            <div>
              <Button onClick={onLeave}>Leave it</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

function applySentence(sum: ApplySum): string {
  if (sum.considered === 0) return "Every open incident goes by this matrix already.";
  const changed = countChanged(sum);
  const what =
    changed === 0
      ? "none gets another priority"
      : `${changed.toLocaleString("en")} of them ${changed === 1 ? "gets" : "get"} another priority`;
  const go = sum.considered === 1 ? "goes" : "go";
  const mails = sum.mails === 0 ? "Jira sends no mails." : `Jira sends ${sum.mails.toLocaleString("en")} mails at most.`;
  return `${incidents(sum.considered)} ${go} by an older matrix; ${what}. ${mails}`;
}

function incidents(count: number): string {
  return count === 1 ? "1 open incident" : `${count.toLocaleString("en")} open incidents`;
}
