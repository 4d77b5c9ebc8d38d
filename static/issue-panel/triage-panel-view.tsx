import type { RefusalView } from "../../src/contract/ui/answer";
import type { OverridePriorityPayload, TriageView } from "../../src/contract/ui/triage";
import { unreachable } from "../../src/core/result";
import { LiveRegion } from "../shared/live-region";
import { NotAnIncident } from "../shared/not-an-incident";
import { NotSetUp } from "../shared/not-set-up";
import { RefusalNotice } from "../shared/refusal-notice";
import type { FoundPerson } from "../shared/search-people";
import { Unreachable } from "../shared/unreachable";
import type { Cell } from "./cell";
import type { Deed } from "./deed";
import { IncidentTriage } from "./incident-triage";
import type { Tool } from "./panel-tools";
import { TriageSkeleton } from "./triage-skeleton";
import styles from "./triage-panel-view.module.css";

export type TriagePanelViewProps = {
  /** null while nothing has come yet. */
  readonly triage: TriageView | null;
  /** Why the last call was not done; the last known view stays below it. */
  readonly refusal: RefusalView | null;
  readonly isBusy: boolean;
  /** The cell that waits to be confirmed. */
  readonly picked: Cell | null;
  readonly announcement: string;
  readonly onPick: (cell: Cell) => void;
  readonly onLeave: () => void;
  readonly onConfirm: () => void;
  readonly onRecompute: () => void;
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly onOverride: (choice: OverridePriorityPayload) => void;
  readonly onWithdraw: () => void;
  readonly onDismiss: () => void;
  /** The viewer has just taken the incident, and may take that back. */
  readonly hasJustTaken: boolean;
  readonly onDeed: (deed: Deed) => void;
  readonly onSearchPeople: (query: string) => Promise<readonly FoundPerson[]>;
  readonly onRetry: () => void;
};

/** How bad this incident is, why, and the matrix to say it differently. */
export function TriagePanelView(props: TriagePanelViewProps) {
  const { triage, refusal, isBusy, announcement, onRetry } = props;
  return (
    <div className={styles["panel"]} data-testid="triage-panel" aria-busy={isBusy}>
      {refusal && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onRetry} />}
      {triage ? <Content {...props} triage={triage} /> : !refusal && <TriageSkeleton />}
      <LiveRegion announcement={announcement} />
    </div>
  );
}

function Content({ triage, ...props }: TriagePanelViewProps & { readonly triage: TriageView }) {
  switch (triage.state) {
    case "incident":
      return <IncidentTriage incident={triage} {...props} />;
    case "not-set-up":
      return <NotSetUp reason={triage.reason} onRetry={props.onRetry} isBusy={props.isBusy} />;
    case "not-an-incident":
      return <NotAnIncident {...triage} />;
    case "unreachable":
      return <Unreachable {...triage} onRetry={props.onRetry} isBusy={props.isBusy} />;
    default:
      return unreachable(triage);
  }
}
