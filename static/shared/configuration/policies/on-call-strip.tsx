import type { Preview } from "../../../../src/core/escalation/preview-incident";
import { inOrder, type Span } from "../../../../src/core/on-call/span";
import { timeOfDay } from "../../calendar";
import { PersonName } from "../../person-name";
import { useViewer } from "../../viewer";
import { VisuallyHidden } from "../../visually-hidden";
import { placeOn } from "./preview-scale";
import styles from "./preview.module.css";

type Props = { readonly span: Span; readonly strip: Preview["strips"][number] };

/** Who is on call by a schedule under the line of minutes; where nobody is, it is hatched. */
export function OnCallStrip({ span, strip: { schedule, shifts, gaps } }: Props) {
  const viewer = useViewer();
  const parts = inOrder<Span & { readonly accountId?: string }>([...shifts, ...gaps]);
  return (
    <div className={styles["strip"]}>
      <span className={styles["note"]}>On call: {schedule.name}</span>
      <ol className={styles["shifts"]} aria-label={`On call: ${schedule.name}`}>
        {parts.map(({ from, to, accountId }) => (
          <li
            key={from}
            className={`${styles["shift"]} ${accountId === undefined ? styles["gap"] : ""}`}
            style={{ width: `${placeOn(span, to) - placeOn(span, from)}%` }}
          >
            <span className={styles["who"]}>{accountId === undefined ? "Nobody" : <PersonName accountId={accountId} />}</span>
            <VisuallyHidden>
              , {timeOfDay(from, viewer)} to {timeOfDay(to, viewer)}
            </VisuallyHidden>
          </li>
        ))}
      </ol>
    </div>
  );
}
