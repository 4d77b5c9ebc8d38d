import type { Schedule } from "../../../../src/core/on-call/schedule";
import { shortDay } from "../../calendar";
import { Button } from "../../button";
import { PersonName } from "../../person-name";
import { useViewer } from "../../viewer";
import { clockWords, spanWords } from "./schedule-words";
import styles from "./schedules.module.css";
import type { Wanted } from "./week-calendar";
import type { Weeks } from "./week-rows";

type Props = { readonly schedule: Schedule; readonly weeks: Weeks; readonly onWant: ((wanted: Wanted) => void) | null };

/** Who is on call in these weeks, one after another in words: gaps and days on which the clocks change among them. */
export function ShiftList({ schedule, weeks, onWant }: Props) {
  const zone = { locale: useViewer().locale, timeZone: schedule.timeZone };
  const nobody = weeks.gaps.map((gap) => ({ ...gap, shift: null }));
  const all = [...weeks.shifts.map((shift) => ({ from: shift.from, to: shift.to, shift })), ...nobody].toSorted(
    (one, other) => one.from - other.from,
  );
  const changes = weeks.rows.flatMap(({ days }) => days).filter(({ clocks }) => clocks !== 0);
  return (
    <div className={styles["part"]}>
      {weeks.gaps.length > 0 && (
        <p className={styles["words"]} data-testid="gaps">
          Nobody is on call{" "}
          {weeks.gaps
            .slice(0, 5)
            .map((gap) => spanWords(gap, zone))
            .join("; ")}
          {weeks.gaps.length > 5 && `; and ${weeks.gaps.length - 5} times more`}.
        </p>
      )}
      {changes.map(({ date, from, clocks }) => (
        <p key={date} className={styles["words"]}>
          On {shortDay(from, zone)} the {clockWords(clocks)}.
        </p>
      ))}
      <details data-testid="shift-list">
        <summary className={styles["summary"]}>The same as a list</summary>
        <ol className={styles["list"]}>
          {all.map((one) => (
            <li key={one.from}>
              {one.shift ? <PersonName accountId={one.shift.accountId} /> : "Nobody"}
              {one.shift?.because.kind === "substitution" && " stands in"}: {spanWords(one, zone)}{" "}
              {onWant && (
                <Button appearance="subtle" aria-label={`Stand in, ${spanWords(one, zone)}`} onClick={() => onWant(one)}>
                  Stand in…
                </Button>
              )}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
}
