import { useId } from "react";
import field from "../shared/field.module.css";
import { SelectField } from "../shared/select-field";
import { useViewer } from "../shared/viewer";
import { wallTime, type WallTime } from "../shared/wall-time";
import { ENDS, type End } from "./override-end";

export type EndChoice = { readonly end: End; readonly at: WallTime };

type Props = {
  readonly choice: EndChoice;
  readonly onChange: (choice: EndChoice) => void;
  /** How it ends where no moment is chosen. */
  readonly never: string;
};

/** When something ends: by one of the usual spans, at a date and time, or by hand. */
export function EndField({ choice, onChange, never }: Props) {
  const { now, timeZone } = useViewer();
  const atId = useId();
  const options = Object.entries({ ...ENDS, never }).map(([value, name]) => ({ value: value as End, name }));
  return (
    <>
      <SelectField label="Ends" value={choice.end} options={options} onChange={(end) => onChange({ ...choice, end })} />
      {choice.end === "at" && (
        <div className={field["field"]}>
          <label htmlFor={atId} className={field["label"]}>
            Date and time
          </label>
          <input
            id={atId}
            type="datetime-local"
            className={field["input"]}
            value={choice.at}
            min={wallTime(now, timeZone)}
            onChange={({ target }) => onChange({ ...choice, at: target.value })}
          />
        </div>
      )}
    </>
  );
}
