import { useState } from "react";
import type { AccountId } from "../../../../src/core/actor";
import { dateAt, daysAfter, mondayOf } from "../../../../src/core/on-call/local-time";
import type { Schedule } from "../../../../src/core/on-call/schedule";
import { instant } from "../../../../src/core/time";
import { shortDay } from "../../calendar";
import { Button } from "../../button";
import { useViewer } from "../../viewer";
import { OnCallNow } from "./on-call-now";
import styles from "./schedules.module.css";
import { ShiftList } from "./shift-list";
import { WeekCalendar, type Wanted } from "./week-calendar";
import { weekRows } from "./week-rows";

type Props = {
  readonly schedule: Schedule;
  readonly gone: ReadonlySet<AccountId>;
  /** null where nobody may stand in. */
  readonly onWant: ((wanted: Wanted) => void) | null;
};

const WEEKS = 4;

/** Who is on call now and in four weeks, drawn and in words; one goes on and back. */
export function ScheduleView({ schedule, gone, onWant }: Props) {
  const { now, locale } = useViewer();
  const [page, setPage] = useState(0);
  const today = mondayOf(dateAt(instant(Math.floor(now)), schedule.timeZone));
  const weeks = weekRows(schedule, daysAfter(today, page * WEEKS * 7), WEEKS, gone);
  const zone = { locale, timeZone: schedule.timeZone };
  return (
    <section className={styles["part"]} aria-label={`Who is on call: ${schedule.name}`}>
      <OnCallNow schedule={schedule} gone={gone} />
      <div className={styles["actions"]}>
        <Button onClick={() => setPage(page - 1)}>Previous four weeks</Button>
        <Button onClick={() => setPage(0)} disabled={page === 0}>
          Today
        </Button>
        <Button onClick={() => setPage(page + 1)} data-testid="next-weeks">
          Next four weeks
        </Button>
        <span className={styles["words"]} role="status">
          {shortDay(weeks.from, zone)} to {shortDay(weeks.to - 1, zone)}, {schedule.timeZone} time
        </span>
      </div>
      <WeekCalendar schedule={schedule} weeks={weeks} onWant={onWant} />
      <ShiftList schedule={schedule} weeks={weeks} onWant={onWant} />
    </section>
  );
}
