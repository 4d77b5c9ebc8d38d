import { useId, type ReactNode } from "react";
import styles from "./create.module.css";

type InputProps = {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "data-testid": string;
  readonly className: string | undefined;
};

type FormRowProps = {
  readonly label: string;
  readonly fieldId: string;
  readonly isRequired?: boolean;
  readonly error?: string | undefined;
  readonly children: (props: InputProps) => ReactNode;
};

/** A field of a form: its label, its input, and what is wrong with it. */
export function FormRow({ label, fieldId, isRequired = false, error, children }: FormRowProps) {
  const id = useId();
  return (
    <div className={styles["row"]}>
      <label htmlFor={id}>
        {label}
        {isRequired && (
          <span className={styles["required"]} title="Required">
            {" "}
            *
          </span>
        )}
      </label>
      {children({
        id,
        className: styles["input"],
        "data-testid": `field-${fieldId}`,
        ...(error !== undefined && { "aria-describedby": `${id}-error`, "aria-invalid": true as const }),
      })}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** What is wrong with a field; nothing when nothing is. */
export function FieldError({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={id} className={styles["error"]} role="alert">
      {error}
    </p>
  );
}
