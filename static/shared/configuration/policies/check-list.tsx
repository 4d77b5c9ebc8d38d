import type { Named } from "../../../../src/core/set-up/found";
import styles from "../list-editor.module.css";
import { withGone } from "./paging-choices";

type Props = {
  readonly label: string;
  /** One of them, for one that is not there any more. */
  readonly noun: string;
  readonly known: readonly Named[];
  readonly chosen: readonly string[];
  readonly isReadOnly: boolean;
  /** What it means that none is chosen. */
  readonly none: string;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Some of several, each to tick. */
export function CheckList({ label, noun, known, chosen, isReadOnly, none, onChange }: Props) {
  return (
    <fieldset className={styles["components"]} disabled={isReadOnly}>
      <legend className={styles["legend"]}>{label}</legend>
      {withGone(known, chosen, noun).map(({ id, name }) => (
        <label key={id} className={styles["option"]}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ target }) => onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
          {name}
        </label>
      ))}
      {chosen.length === 0 && <span className={styles["wide"]}>{none}</span>}
    </fieldset>
  );
}
