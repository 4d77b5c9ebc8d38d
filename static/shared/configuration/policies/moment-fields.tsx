import { useId } from "react";
import { timeOfDay } from "../../calendar";
import field from "../../field.module.css";
import { TypedField } from "../../typed-field";
import { useViewer } from "../../viewer";
import { momentOf, wallTime } from "../../wall-time";
import styles from "./preview.module.css";

type Props = {
  /** Epoch ms. */
  readonly at: number;
  readonly onChange: (at: number) => void;
};

const QUARTERS_OF_A_DAY = 96;

/** The moment at which the incident begins: typed, or slid along through its day. */
export function MomentFields({ at, onChange }: Props) {
  const id = useId();
  const viewer = useViewer();
  const wall = wallTime(at, viewer.timeZone);
  const [hour = 0, minute = 0] = wall.slice(11).split(":").map(Number);
  const take = (changed: string) => {
    const moment = momentOf(changed, viewer.timeZone);
    if (moment !== null) onChange(moment);
  };
  return (
    <div className={styles["fields"]}>
      <TypedField label="It begins" type="datetime-local" value={wall} onChange={take} testId="preview-at" />
      <div className={field["field"]}>
        <label htmlFor={id} className={field["label"]}>
          Through the day
        </label>
        <input
          id={id}
          type="range"
          className={styles["slider"]}
          min={0}
          max={QUARTERS_OF_A_DAY - 1}
          value={hour * 4 + Math.floor(minute / 15)}
          aria-valuetext={timeOfDay(at, viewer)}
          onChange={({ target }) => take(`${wall.slice(0, 11)}${quarterText(Number(target.value))}`)}
        />
      </div>
    </div>
  );
}

function quarterText(quarter: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
}
