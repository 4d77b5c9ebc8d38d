import { useId } from "react";
import styles from "./field.module.css";
import { VisuallyHidden } from "./visually-hidden";

type Props<Value extends string> = {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
  readonly testId?: string;
};

/** One of several, with its label above. */
export function SelectField<Value extends string>({ label, isLabelHidden = false, value, options, onChange, ...rest }: Props<Value>) {
  const id = useId();
  return (
    <div className={styles["field"]}>
      <label htmlFor={id} className={isLabelHidden ? "" : styles["label"]}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      <select
        id={id}
        className={styles["input"]}
        value={value}
        disabled={rest.isDisabled ?? false}
        onChange={(event) => onChange(event.target.value as Value)}
        {...(rest.testId ? { "data-testid": rest.testId } : {})}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
