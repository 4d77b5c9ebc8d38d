import type { Named } from "../../../src/core/set-up/found";
import { withGone } from "./with-gone";
import styles from "./list-editor.module.css";

type Props = {
  readonly label: string;
  /** What one of them is called, for one that is not there any more. */
  readonly noun?: string;
  readonly options: readonly Named[];
  readonly chosen: readonly string[];
  /** What it means that none is chosen. */
  readonly none: string;
  readonly isReadOnly: boolean;
  readonly testId?: string;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Some of several. One that was chosen and is not offered any more stays, under its id, until it is taken away. */
export function CheckList({ label, noun, options, chosen, none, isReadOnly, testId, onChange }: Props) {
  return (
    <fieldset className={styles["components"]} disabled={isReadOnly} {...(testId ? { "data-testid": testId } : {})}>
      <legend className={styles["legend"]}>{label}</legend>
      {withGone(options, chosen, noun).map(({ id, name }) => (
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
