import { useState, type ReactNode } from "react";
import styles from "./issue.module.css";

type ChoiceRowProps = {
  readonly label: string;
  readonly fieldId: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly isEditable: boolean;
  readonly onChoose: (id: string) => Promise<boolean>;
  readonly children: ReactNode;
};

/** A detail one chooses from a list: its value, which turns into the list when pressed. */
export function ChoiceRow({ label, fieldId, options, chosen, isEditable, onChoose, children }: ChoiceRowProps) {
  const [isEditing, setEditing] = useState(false);
  return (
    <div className={styles["detail"]} data-testid={`field-${fieldId}`}>
      <dt>{label}</dt>
      <dd>
        {!isEditable && children}
        {isEditable && !isEditing && (
          <button type="button" className={styles["readView"]} onClick={() => setEditing(true)}>
            {children}
            <span className="visually-hidden">, edit {label.toLowerCase()}</span>
          </button>
        )}
        {isEditable && isEditing && (
          <select
            autoFocus
            className={styles["select"]}
            aria-label={label}
            value={chosen}
            onChange={(event) => void onChoose(event.target.value).then(() => setEditing(false))}
            onBlur={() => setEditing(false)}
            onKeyDown={(event) => event.key === "Escape" && setEditing(false)}
          >
            {options.map((option) => (
              <option key={option.id} value={option.id}>
                {option.name}
              </option>
            ))}
          </select>
        )}
      </dd>
    </div>
  );
}
