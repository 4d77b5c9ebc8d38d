import type { WaitingView } from "../../src/contract/ui/triage";
import { isWaiting } from "../../src/core/escalation/situation";
import { Button } from "../shared/button";
import type { Deed } from "./deed";
import styles from "./panel-tool.module.css";

type Props = { readonly waiting: WaitingView; readonly isBusy: boolean; readonly onDeed: (deed: Deed) => void };

const MARKS = [
  { as: "mitigated", mark: "Mark mitigated", unmark: "Not mitigated after all" },
  { as: "major", mark: "Mark major", unmark: "Not major after all" },
  { as: "drill", mark: "Mark as drill", unmark: "Not a drill after all" },
] as const;

/** What is done less often: the marks, and taking an acknowledgement back. */
export function MoreDeeds({ waiting, isBusy, onDeed }: Props) {
  return (
    <div className={styles["actions"]} role="group" aria-label="More actions" data-testid="more-deeds">
      {MARKS.map(({ as, mark, unmark }) => (
        <Button
          key={as}
          onClick={() => onDeed({ kind: "mark", as, isMarked: waiting[as] === null })}
          disabled={isBusy}
          data-testid={`mark-${as}`}
        >
          {waiting[as] === null ? mark : unmark}
        </Button>
      ))}
      {waiting.acknowledgement && isWaiting(waiting.stage) && (
        <Button onClick={() => onDeed({ kind: "withdraw-acknowledgement" })} disabled={isBusy} data-testid="withdraw-acknowledgement">
          Take acknowledgement back
        </Button>
      )}
    </div>
  );
}
