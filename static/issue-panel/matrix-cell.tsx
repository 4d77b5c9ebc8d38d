import type { KeyboardEvent } from "react";
import tones from "../shared/cell-tone.module.css";
import { PriorityMark } from "../shared/priority-mark";
import { priorityTone } from "../shared/priority-tone";
import type { CellContent } from "./cell";
import styles from "./matrix-grid.module.css";

type Props = {
  readonly content: CellContent;
  readonly ranks: number;
  /** Whether the incident stands here. */
  readonly isHere: boolean;
  /** Whether it waits to be confirmed. */
  readonly isPicked: boolean;
  readonly isTabStop: boolean;
  readonly isDisabled: boolean;
  readonly onPick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** One cell: the priority it gives, by name and by shape. */
export function MatrixCell({ content, ranks, isHere, isPicked, isTabStop, isDisabled, onPick, onKeyDown }: Props) {
  const { impact, urgency, priority } = content;
  return (
    <td
      role="gridcell"
      className={`${styles["cell"]} ${tones[priorityTone(priority.rank, ranks)]}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isPicked}
      aria-disabled={isDisabled}
      {...(isHere ? { "aria-current": "true" as const } : {})}
      data-testid={`cell-${impact.id}-${urgency.id}`}
      onClick={onPick}
      onKeyDown={onKeyDown}
    >
      <span className={styles["priority"]}>
        <PriorityMark rank={priority.rank} ranks={ranks} />
        <span>{priority.name}</span>
      </span>
      {isHere && <span className={styles["here"]}>You are here</span>}
    </td>
  );
}
