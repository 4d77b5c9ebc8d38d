import { useEffect, useId, useState } from "react";
import styles from "./field.module.css";

type Props = {
  readonly label: string;
  readonly type: "date" | "time" | "datetime-local" | "number";
  readonly value: string;
  /** Whether it may be left empty. */
  readonly isOptional?: boolean;
  readonly least?: number;
  readonly most?: number;
  readonly isDisabled?: boolean;
  readonly testId?: string;
  readonly onChange: (value: string) => void;
};

/** A box for a day, a time or a number. What is half typed stays in the box and is told nobody. */
export function TypedField({ label, type, value, isOptional = false, least, most, isDisabled = false, testId, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const isWhole = (given: string): boolean => {
    if (given === "") return isOptional;
    if (type !== "number") return true;
    const count = Number(given);
    return Number.isInteger(count) && count >= (least ?? count) && count <= (most ?? count);
  };
  return (
    <div className={styles["field"]}>
      <label htmlFor={id} className={styles["label"]}>
        {label}
      </label>
      <input
        id={id}
        type={type}
        className={styles["input"]}
        value={text}
        disabled={isDisabled}
        {...(type === "number" ? { min: least, max: most } : {})}
        {...(testId ? { "data-testid": testId } : {})}
        onChange={({ target }) => {
          setText(target.value);
          if (isWhole(target.value)) onChange(target.value);
        }}
        onBlur={() => setText(value)}
      />
    </div>
  );
}
