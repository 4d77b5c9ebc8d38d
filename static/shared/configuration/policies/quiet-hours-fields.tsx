import type { QuietHours } from "../../../../src/core/escalation/policy";
import { timeOfDay } from "../../../../src/core/time-of-day";
import type { TimeOfDay } from "../../../../src/core/time-of-day";
import { TypedField } from "../../typed-field";
import { useViewer } from "../../viewer";
import list from "../list-editor.module.css";
import { TimeZoneField } from "../schedules/time-zone-field";
import { CheckList } from "../check-list";
import type { PagingChoices } from "./paging-choices";
import styles from "./policies.module.css";

type Props = {
  readonly quietHours: QuietHours | null;
  readonly choices: Pick<PagingChoices, "priorities">;
  readonly isReadOnly: boolean;
  readonly onChange: (quietHours: QuietHours | null) => void;
};

/** The hours in which some priorities call nobody; none as a rule. */
export function QuietHoursFields({ quietHours, choices, isReadOnly, onChange }: Props) {
  const { timeZone } = useViewer();
  const least = choices.priorities.slice(-1).map(({ id }) => id);
  const night = { timeZone, from: "20:00" as TimeOfDay, to: "08:00" as TimeOfDay, priorityIds: least };
  return (
    <fieldset className={styles["group"]} disabled={isReadOnly}>
      <legend className={styles["legend"]}>Quiet hours</legend>
      <label className={list["option"]}>
        <input type="checkbox" checked={quietHours !== null} onChange={({ target }) => onChange(target.checked ? night : null)} />
        What falls due in the quiet hours comes when they end
      </label>
      {quietHours && (
        <>
          <div className={styles["fields"]}>
            {(["from", "to"] as const).map((end) => (
              <TypedField
                key={end}
                label={end === "from" ? "Quiet from" : "Until"}
                type="time"
                value={quietHours[end]}
                isDisabled={isReadOnly}
                onChange={(text) => {
                  const time = timeOfDay(text);
                  if (time !== null) onChange({ ...quietHours, [end]: time });
                }}
              />
            ))}
            <TimeZoneField
              value={quietHours.timeZone}
              isReadOnly={isReadOnly}
              onChange={(zone) => onChange({ ...quietHours, timeZone: zone })}
            />
          </div>
          <CheckList
            label="For the priorities"
            noun="Priority"
            none="None is chosen: choose one."
            options={choices.priorities}
            chosen={quietHours.priorityIds}
            isReadOnly={isReadOnly}
            onChange={(priorityIds) => onChange({ ...quietHours, priorityIds })}
          />
        </>
      )}
    </fieldset>
  );
}
