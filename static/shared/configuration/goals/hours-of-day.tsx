import type { HoursWindow } from "../../../../src/core/goal/calendar";
import { Button } from "../../button";
import styles from "../schedules/schedules.module.css";
import { TypedField } from "../../typed-field";

type Props = {
  /** Such as "Monday". */
  readonly day: string;
  readonly windows: readonly HoursWindow[];
  readonly isReadOnly: boolean;
  readonly onChange: (windows: readonly HoursWindow[]) => void;
};

const OFFICE_HOURS: HoursWindow = { from: "09:00", to: "17:00" };
const MIDNIGHT = "00:00";
const DAYS_END = "24:00";

/** The hours of one day of the week that count. A clock shows a day's end as the next one's midnight. */
export function HoursOfDay({ day, windows, isReadOnly, onChange }: Props) {
  return (
    <div className={styles["part"]} role="group" aria-label={day}>
      {windows.map((window, place) => (
        <div key={place} className={styles["fields"]}>
          <TypedField
            label={`${day} from`}
            type="time"
            value={window.from}
            isDisabled={isReadOnly}
            onChange={(from) => onChange(windows.with(place, { ...window, from }))}
          />
          <TypedField
            label={`${day} to`}
            type="time"
            value={window.to === DAYS_END ? MIDNIGHT : window.to}
            isDisabled={isReadOnly}
            onChange={(to) => onChange(windows.with(place, { ...window, to: to === MIDNIGHT ? DAYS_END : to }))}
          />
          {!isReadOnly && (
            <Button
              appearance="subtle"
              aria-label={`Remove ${day}, ${window.from} to ${window.to}`}
              onClick={() => onChange(windows.filter((_, nth) => nth !== place))}
            >
              Remove
            </Button>
          )}
        </div>
      ))}
      <div className={styles["actions"]}>
        {windows.length === 0 && <span className={styles["words"]}>Nothing counts on {day}.</span>}
        {!isReadOnly && (
          <Button appearance="subtle" onClick={() => onChange([...windows, OFFICE_HOURS])}>
            Add hours on {day}
          </Button>
        )}
      </div>
    </div>
  );
}
