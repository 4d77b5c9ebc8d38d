import { WEEKDAYS, type MomentOfWeek, type WeekWindow } from "../../../../src/core/on-call/schedule";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import { Button } from "../../button";
import { SelectField } from "../../select-field";
import { TypedField } from "../../typed-field";
import { WEEKDAY_NAMES } from "./weekday-names";
import styles from "./schedules.module.css";

type Props = {
  readonly windows: readonly WeekWindow[] | null;
  readonly isReadOnly: boolean;
  /** null for always. */
  readonly onChange: (windows: readonly WeekWindow[] | null) => void;
};

const OFFICE_HOURS: WeekWindow = { from: { on: "monday", at: "09:00" as TimeOfDay }, to: { on: "monday", at: "17:00" as TimeOfDay } };

/** When in the week a layer has somebody on duty: always, or in windows. */
export function WindowList({ windows, isReadOnly, onChange }: Props) {
  const all = windows ?? [];
  const edge = (label: string, { on, at }: MomentOfWeek, change: (edge: MomentOfWeek) => void) => (
    <>
      <SelectField
        label={label}
        value={on}
        options={WEEKDAYS.map((day) => ({ value: day, name: WEEKDAY_NAMES[day] }))}
        isDisabled={isReadOnly}
        onChange={(day) => change({ on: day, at })}
      />
      <TypedField
        label={`${label} at`}
        type="time"
        value={at}
        isDisabled={isReadOnly}
        onChange={(time) => change({ on, at: time as TimeOfDay })}
      />
    </>
  );
  return (
    <div className={styles["part"]} role="group" aria-label="Hours on duty">
      {all.length === 0 && <p className={styles["words"]}>On duty at all hours.</p>}
      {all.map((window, place) => (
        <div key={place} className={styles["fields"]}>
          {edge("From", window.from, (from) => onChange(all.with(place, { ...window, from })))}
          {edge("To", window.to, (to) => onChange(all.with(place, { ...window, to })))}
          {!isReadOnly && (
            <Button appearance="subtle" onClick={() => onChange(all.length === 1 ? null : all.filter((_, nth) => nth !== place))}>
              Remove
            </Button>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div>
          <Button appearance="subtle" onClick={() => onChange([...all, OFFICE_HOURS])}>
            {all.length === 0 ? "Only at certain hours" : "Add hours"}
          </Button>
        </div>
      )}
    </div>
  );
}
