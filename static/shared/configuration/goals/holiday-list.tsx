import type { Holiday } from "../../../../src/core/goal/calendar";
import type { LocalDate } from "../../../../src/core/on-call/schedule";
import { Button } from "../../button";
import { TextField } from "../../text-field";
import { TypedField } from "../../typed-field";
import styles from "../schedules/schedules.module.css";

type Props = {
  readonly holidays: readonly Holiday[];
  /** What a new one begins with. */
  readonly today: LocalDate;
  readonly isReadOnly: boolean;
  readonly onChange: (holidays: readonly Holiday[]) => void;
};

/** Days on which nothing counts, whatever day of the week they are. */
export function HolidayList({ holidays, today, isReadOnly, onChange }: Props) {
  return (
    <div className={styles["part"]} role="group" aria-label="Holidays">
      {holidays.map((holiday, place) => (
        <div key={place} className={styles["fields"]}>
          <TypedField
            label="Holiday on"
            type="date"
            value={holiday.date}
            isDisabled={isReadOnly}
            onChange={(date) => onChange(holidays.with(place, { ...holiday, date }))}
          />
          <TextField
            label="Its name"
            value={holiday.name}
            longest={100}
            isDisabled={isReadOnly}
            onChange={(name) => onChange(holidays.with(place, { ...holiday, name }))}
          />
          {!isReadOnly && (
            <Button
              appearance="subtle"
              aria-label={`Remove the holiday ${holiday.name}`}
              onClick={() => onChange(holidays.filter((_, nth) => nth !== place))}
            >
              Remove
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div>
          <Button appearance="subtle" onClick={() => onChange([...holidays, { date: today, name: "" }])}>
            Add a holiday
          </Button>
        </div>
      )}
    </div>
  );
}
