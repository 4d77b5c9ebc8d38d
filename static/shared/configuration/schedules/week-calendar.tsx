import type { AccountId } from "../../../../src/core/actor";
import { peopleIn } from "../../../../src/core/on-call/people-in";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { dayAndTime, shortDay } from "../../calendar";
import { useViewer } from "../../viewer";
import { clockWords, spanWords } from "./schedule-words";
import { placeIn, type Bar, type WeekRow, type Weeks } from "./week-rows";
import styles from "./week-calendar.module.css";

/** What somebody wants to stand in on. */
export type Wanted = Pick<Bar, "from" | "to" | "shift">;

type Props = { readonly schedule: Schedule; readonly weeks: Weeks; readonly onWant: ((wanted: Wanted) => void) | null };

/** Shades of people, in the order in which they come in the schedule. A name stands beside each. */
const SHADES = 6;

/** Who is on call, a row a week in the schedule's zone, for eyes and mouse; `ShiftList` says the same to everybody else. */
export function WeekCalendar({ schedule, weeks, onWant }: Props) {
  const people = peopleIn(schedule);
  return (
    <div className={styles["weeks"]} aria-hidden="true" data-testid="week-calendar">
      {weeks.rows.map((row) => (
        <Row key={row.days[0]?.date} {...{ schedule, row, people, onWant }} />
      ))}
    </div>
  );
}

type RowProps = Pick<Props, "schedule" | "onWant"> & { readonly row: WeekRow; readonly people: readonly AccountId[] };

function Row({ schedule, row, people, onWant }: RowProps) {
  const { now, locale, names } = useViewer();
  const zone = { locale, timeZone: schedule.timeZone };
  const isNow = now >= row.from && now < row.to;
  return (
    <div className={styles["row"]}>
      <div className={styles["days"]}>
        {row.days.map(({ date, from, to, clocks }) => (
          <span key={date} className={`${styles["day"]} ${now >= from && now < to ? styles["today"] : ""}`}>
            {shortDay(from, zone)}
            {now >= from && now < to && " · today"}
            {clocks !== 0 && <em className={styles["clocks"]}>{clockWords(clocks)}</em>}
          </span>
        ))}
      </div>
      <div className={styles["bars"]}>
        {row.bars.map((bar) => {
          const name = bar.shift ? (names[bar.shift.accountId] ?? "someone") : "Nobody";
          const stands = bar.shift?.because.kind === "substitution";
          const shade = bar.shift ? `shade${people.indexOf(bar.shift.accountId) % SHADES}` : "gap";
          const start = bar.from > row.from ? dayAndTime(bar.from, zone).split(", ")[1] : "";
          return (
            <button
              key={bar.from}
              type="button"
              tabIndex={-1}
              disabled={onWant === null}
              className={`${styles["bar"]} ${styles[shade]} ${stands ? styles["stands"] : ""}`}
              style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
              title={`${name}${stands ? " stands in" : ""}: ${spanWords(bar.shift ?? bar, zone)}`}
              onClick={() => onWant?.({ from: bar.shift?.from ?? bar.from, to: bar.shift?.to ?? bar.to, shift: bar.shift })}
            >
              {start && <span className={styles["start"]}>{start}</span>}
              <span className={styles["who"]}>
                {name}
                {stands && " stands in"}
              </span>
            </button>
          );
        })}
        {isNow && <span className={styles["line"]} style={{ left: `${placeIn(row.days, now as Bar["from"])}%` }} />}
      </div>
    </div>
  );
}
