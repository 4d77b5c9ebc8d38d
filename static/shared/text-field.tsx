import { useId } from "react";
import styles from "./field.module.css";
import { VisuallyHidden } from "./visually-hidden";

type Props = {
  readonly label: string;
  /** Where something else on the screen says it already. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** How many lines it shows; more than one lets a person write several. */
  readonly lines?: number;
  readonly longest?: number;
  readonly isDisabled?: boolean;
  readonly isMonospaced?: boolean;
  readonly testId?: string;
};

/** A box for words, with its label above. */
export function TextField({ label, isLabelHidden = false, hint, value, onChange, lines = 1, longest, isMonospaced, ...rest }: Props) {
  const id = useId();
  const shared = {
    id,
    value,
    disabled: rest.isDisabled ?? false,
    className: `${styles["input"]} ${isMonospaced ? styles["monospaced"] : ""}`,
    ...(longest === undefined ? {} : { maxLength: longest }),
    ...(hint ? { "aria-describedby": `${id}-hint` } : {}),
    ...(rest.testId ? { "data-testid": rest.testId } : {}),
  };
  return (
    <div className={styles["field"]}>
      <label htmlFor={id} className={isLabelHidden ? "" : styles["label"]}>
        {isLabelHidden ? <VisuallyHidden>{label}</VisuallyHidden> : label}
      </label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type="text" onChange={(event) => onChange(event.target.value)} />
      )}
      {hint && (
        <span id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </span>
      )}
    </div>
  );
}
