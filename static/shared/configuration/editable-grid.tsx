import type { ConfigurationView } from "../../../src/contract/ui/configuration";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import tones from "../cell-tone.module.css";
import { PriorityMark } from "../priority-mark";
import { priorityTone } from "../priority-tone";
import { VisuallyHidden } from "../visually-hidden";
import styles from "./editable-grid.module.css";

type Priority = ConfigurationView["priorities"][number];

type Props = {
  readonly matrix: MatrixDocument;
  /** What is stored, to mark what differs. */
  readonly stored: MatrixDocument;
  readonly priorities: readonly Priority[];
  readonly isReadOnly: boolean;
  readonly onPick: (impactId: string, urgencyId: string, priorityId: string) => void;
};

/** The matrix as its own editor: each cell is a choice among the priorities. */
export function EditableGrid({ matrix, stored, priorities, isReadOnly, onPick }: Props) {
  return (
    <div className={styles["scroll"]} tabIndex={0} role="region" aria-label="Priority matrix">
      <table className={styles["grid"]} data-testid="matrix-editor">
        <thead>
          <tr>
            <th scope="row" className={styles["corner"]}>
              <span>Urgency →</span>
              <span>Impact ↓</span>
            </th>
            {matrix.urgency.map(({ id, name, description }) => (
              <th key={id} scope="col" className={styles["column"]} title={description}>
                <VisuallyHidden>Urgency </VisuallyHidden>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.impact.map((impact) => (
            <tr key={impact.id}>
              <th scope="row" className={styles["row"]} title={impact.description}>
                <VisuallyHidden>Impact </VisuallyHidden>
                {impact.name}
              </th>
              {matrix.urgency.map((urgency) => {
                const priorityId = matrix.cells[impact.id]?.[urgency.id] ?? "";
                return (
                  <Cell
                    key={urgency.id}
                    label={`${impact.name} impact × ${urgency.name} urgency`}
                    testId={`cell-${impact.id}-${urgency.id}`}
                    priorityId={priorityId}
                    priorities={priorities}
                    raisedTo={raisedTo(matrix, priorities, priorityId)}
                    isChanged={stored.cells[impact.id]?.[urgency.id] !== priorityId}
                    isReadOnly={isReadOnly}
                    onPick={(picked) => onPick(impact.id, urgency.id, picked)}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = {
  readonly label: string;
  readonly testId: string;
  readonly priorityId: string;
  readonly priorities: readonly Priority[];
  /** Where critical services go; null when the cell is the same for them. */
  readonly raisedTo: Priority | null;
  readonly isChanged: boolean;
  readonly isReadOnly: boolean;
  readonly onPick: (priorityId: string) => void;
};

function Cell({ label, testId, priorityId, priorities, raisedTo, isChanged, isReadOnly, onPick }: CellProps) {
  const priority = priorities.find(({ id }) => id === priorityId);
  const tone = priority ? priorityTone(priority.rank, priorities.length) : null;
  return (
    <td className={`${styles["cell"]} ${tone ? tones[tone] : ""}`} data-changed={isChanged} data-testid={testId}>
      <span className={styles["priority"]}>
        {priority && <PriorityMark rank={priority.rank} ranks={priorities.length} />}
        {isReadOnly ? (
          <span>{priority?.name ?? "Not there"}</span>
        ) : (
          <select className={styles["choice"]} aria-label={label} value={priorityId} onChange={(event) => onPick(event.target.value)}>
            {!priority && <option value={priorityId}>Choose</option>}
            {priorities.map(({ id, name, isInScheme }) => (
              <option key={id} value={id}>
                {isInScheme ? name : `${name} (not in this project)`}
              </option>
            ))}
          </select>
        )}
      </span>
      {raisedTo && <span className={styles["note"]}>critical: {raisedTo.name}</span>}
      {isChanged && <span className={styles["note"]}>changed</span>}
    </td>
  );
}

function raisedTo({ tierRule }: MatrixDocument, priorities: readonly Priority[], priorityId: string): Priority | null {
  const rank = priorities.findIndex(({ id }) => id === priorityId);
  if (!tierRule || rank <= 0) return null;
  return priorities[Math.max(0, rank - tierRule.raiseBy)] ?? null;
}
