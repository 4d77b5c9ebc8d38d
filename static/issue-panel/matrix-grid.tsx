import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { IncidentTriageView, LevelView } from "../../src/contract/ui/triage";
import { ranksOf } from "../shared/ranks-of";
import { VisuallyHidden } from "../shared/visually-hidden";
import { cellContent, isSameCell, type Cell } from "./cell";
import { MatrixCell } from "./matrix-cell";
import styles from "./matrix-grid.module.css";
import { moveInGrid, type Place } from "./move-in-grid";

type Props = {
  readonly incident: IncidentTriageView;
  readonly picked: Cell | null;
  readonly isBusy: boolean;
  readonly onPick: (cell: Cell) => void;
  readonly onLeave: () => void;
};

/** The priority matrix: arrows, Home and End move, Enter or Space picks, Escape leaves; one tab stop in all. */
export function MatrixGrid({ incident, picked, isBusy, onPick, onLeave }: Props) {
  const { impactLevels, urgencyLevels, standing, canEdit } = incident;
  const table = useRef<HTMLTableElement>(null);
  const [moved, setMoved] = useState<Place | null>(null);
  const size = { rows: impactLevels.length, columns: urgencyLevels.length };
  const tabStop = moved ?? standingPlace(incident);
  const ranks = ranksOf(incident);

  // The buttons that confirm or leave go away with the pick; whoever pressed one stands in the grid again.
  useEffect(() => {
    if (picked === null && moved && document.activeElement === document.body) focusCell(table.current, moved);
  }, [picked, moved]);

  function onKeyDown(event: KeyboardEvent, at: Place, cell: Cell) {
    const to = moveInGrid(event.key, event.ctrlKey, at, size);
    if (to) {
      setMoved(to);
      focusCell(table.current, to);
    } else if (event.key === "Enter" || event.key === " ") onPick(cell);
    else if (event.key === "Escape") onLeave();
    else return;
    event.preventDefault();
  }

  return (
    <table
      ref={table}
      role="grid"
      aria-label="Priority matrix"
      aria-readonly={!canEdit}
      aria-busy={isBusy}
      className={styles["grid"]}
      data-calm={incident.status.category === "done"}
      data-testid="matrix-grid"
    >
      <thead>
        <tr>
          <th scope="row" className={styles["corner"]}>
            <span>Urgency →</span>
            <span>Impact ↓</span>
          </th>
          {urgencyLevels.map(({ id, name, ...said }) => (
            <th key={id} scope="col" className={styles["column"]} title={levelHelp(said)}>
              <VisuallyHidden>Urgency </VisuallyHidden>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {impactLevels.map((impact, row) => (
          <tr key={impact.id}>
            <th scope="row" className={styles["row"]} title={levelHelp(impact)}>
              <VisuallyHidden>Impact </VisuallyHidden>
              {impact.name}
            </th>
            {urgencyLevels.map((urgency, column) => {
              const cell = { impactId: impact.id, urgencyId: urgency.id };
              const content = cellContent(incident, cell);
              return content ? (
                <MatrixCell
                  key={urgency.id}
                  content={content}
                  ranks={ranks}
                  isHere={isSameCell(cell, standing)}
                  isPicked={isSameCell(cell, picked)}
                  isTabStop={tabStop.row === row && tabStop.column === column}
                  isDisabled={!canEdit || isBusy}
                  onPick={() => {
                    setMoved({ row, column });
                    if (!isBusy) onPick(cell);
                  }}
                  onKeyDown={(event) => onKeyDown(event, { row, column }, cell)}
                />
              ) : (
                <td key={urgency.id} />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a level means, and what it looks like in practice. */
function levelHelp({ description, examples }: Pick<LevelView, "description" | "examples">): string {
  return [description, ...examples.map((example) => `• ${example}`)].filter(Boolean).join("\n");
}

function focusCell(table: HTMLTableElement | null, { row, column }: Place) {
  table?.tBodies[0]?.rows[row]?.cells[column + 1]?.focus();
}

function standingPlace({ impactLevels, urgencyLevels, standing }: IncidentTriageView): Place {
  return {
    row: Math.max(
      0,
      impactLevels.findIndex(({ id }) => id === standing.impactId),
    ),
    column: Math.max(
      0,
      urgencyLevels.findIndex(({ id }) => id === standing.urgencyId),
    ),
  };
}
