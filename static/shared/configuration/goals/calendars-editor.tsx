import type { Calendar } from "../../../../src/core/goal/calendar";
import { readyMadeGoals } from "../../../../src/core/goal/ready-made-goals";
import { WEEKDAYS } from "../../../../src/core/on-call/schedule";
import { useViewer } from "../../viewer";
import { wallTime } from "../../wall-time";
import { ListEditor } from "../list-editor";
import styles from "../schedules/schedules.module.css";
import { TimeZoneField } from "../schedules/time-zone-field";
import { WEEKDAY_NAMES } from "../schedules/weekday-names";
import { HolidayList } from "./holiday-list";
import { HoursOfDay } from "./hours-of-day";

type Props = {
  readonly calendars: readonly Calendar[];
  readonly isReadOnly: boolean;
  readonly onChange: (calendars: readonly Calendar[]) => void;
};

/** The hours that count towards goals: a week's, in one place's zone, and the days without any. A new one has business hours. */
export function CalendarsEditor({ calendars, isReadOnly, onChange }: Props) {
  const { now, timeZone } = useViewer();
  const [businessHours] = readyMadeGoals([], timeZone).calendars;
  const hasIt = calendars.some(({ id }) => id === businessHours.id);
  return (
    <ListEditor
      noun="calendar"
      members={calendars}
      isReadOnly={isReadOnly}
      onNew={(id) => (hasIt ? { ...businessHours, id, name: "" } : businessHours)}
      onChange={onChange}
      rest={(calendar, change) => (
        <>
          <TimeZoneField value={calendar.timeZone} isReadOnly={isReadOnly} onChange={(zone) => change({ timeZone: zone })} />
          <details className={styles["across"]}>
            <summary className={styles["summary"]}>Hours and holidays</summary>
            {WEEKDAYS.map((day) => (
              <HoursOfDay
                key={day}
                day={WEEKDAY_NAMES[day]}
                windows={calendar.hours[day]}
                isReadOnly={isReadOnly}
                onChange={(windows) => change({ hours: { ...calendar.hours, [day]: windows } })}
              />
            ))}
            <HolidayList
              holidays={calendar.holidays}
              today={wallTime(now, "UTC").slice(0, 10)}
              isReadOnly={isReadOnly}
              onChange={(holidays) => change({ holidays })}
            />
          </details>
        </>
      )}
    />
  );
}
