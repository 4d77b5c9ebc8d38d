import type { IncidentTriageView, OverridePriorityPayload } from "../../src/contract/ui/triage";
import { Button } from "../shared/button";
import { Notice } from "../shared/notice";
import type { Cell } from "./cell";
import { HelpToChoose } from "./help-to-choose";
import { OverrideForm } from "./override-form";
import styles from "./panel-tool.module.css";

/** What is open, one at a time; `no-right`: the viewer asked for the override and may not. */
export type Tool = "none" | "help" | "override" | "no-right" | "pause" | "hand-over" | "more";

type Props = {
  readonly incident: IncidentTriageView;
  readonly isBusy: boolean;
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  readonly onOverride: (choice: OverridePriorityPayload) => void;
  readonly onChoose: (cell: Cell) => void;
};

/** What one can do beside picking a cell: be helped to choose one, or override what the matrix gives. */
export function PanelTools({ incident, isBusy, tool, onTool, onOverride, onChoose }: Props) {
  const { canEdit, canOverride, explanation } = incident;
  const close = () => onTool("none");
  if (tool === "help") return <HelpToChoose incident={incident} onChoose={onChoose} onClose={close} />;
  if (tool === "override") return <OverrideForm incident={incident} isBusy={isBusy} onOverride={onOverride} onClose={close} />;
  if (!canEdit && canOverride === false) return null;
  return (
    <>
      <div className={styles["actions"]}>
        {canEdit && (
          <Button onClick={() => onTool("help")} disabled={isBusy} data-testid="open-help">
            Help me choose
          </Button>
        )}
        {canOverride !== false && (
          <Button onClick={() => onTool("override")} disabled={isBusy} data-testid="open-override">
            {explanation.kind === "overridden" ? "Change the override…" : "Override…"}
          </Button>
        )}
      </div>
      {tool === "no-right" && (
        <Notice tone="warning" isAlert>
          Only who manages incidents may override a priority here. An administrator can grant you “Manage incidents”.
        </Notice>
      )}
    </>
  );
}
