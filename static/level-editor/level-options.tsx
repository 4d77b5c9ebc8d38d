import type { LevelView } from "../../src/contract/ui/triage";
import { VisuallyHidden } from "../shared/visually-hidden";
import type { EditedField } from "./edited-field";
import styles from "./level-options.module.css";

type Props = {
  readonly field: EditedField;
  readonly levels: readonly LevelView[];
  readonly value: string | null;
  readonly onChange: (name: string | null) => void;
};

/** One radio button a level, and one for none. */
export function LevelOptions({ field, levels, value, onChange }: Props) {
  const isUnknown = value !== null && levels.every(({ name }) => name !== value);
  return (
    <fieldset className={styles["levels"]} role="radiogroup">
      <legend>
        <VisuallyHidden>{field.name}</VisuallyHidden>
      </legend>
      {isUnknown && <p className={styles["unknown"]}>“{value}” is not a level here. Choose one.</p>}
      {levels.map((level) => (
        <Option
          key={level.id}
          {...level}
          isChosen={level.name === value}
          takesFocus={field.isInline}
          onChoose={() => onChange(level.name)}
        />
      ))}
      <Option
        id="none"
        name="Not set"
        description=""
        examples={[]}
        isChosen={value === null}
        takesFocus={field.isInline}
        onChoose={() => onChange(null)}
      />
    </fieldset>
  );
}

type OptionProps = LevelView & {
  readonly isChosen: boolean;
  /** Whether the chosen one takes the focus as it appears: on the issue view one has just clicked the field to edit it. */
  readonly takesFocus: boolean;
  readonly onChoose: () => void;
};

function Option({ id, name, description, examples, isChosen, takesFocus, onChoose }: OptionProps) {
  return (
    <label className={styles["option"]} data-testid={`level-option-${id}`}>
      <input
        type="radio"
        name="level"
        className={styles["radio"]}
        checked={isChosen}
        onChange={onChoose}
        autoFocus={takesFocus && isChosen}
        {...(description === "" ? {} : { "aria-describedby": `description-${id}` })}
        aria-labelledby={`name-${id}`}
      />
      <span>
        <span id={`name-${id}`} className={styles["name"]}>
          {name}
        </span>
        {description !== "" && (
          <span id={`description-${id}`} className={styles["description"]}>
            {description}
          </span>
        )}
        {examples.length > 0 && <span className={styles["description"]}>For example: {examples.join(" ")}</span>}
      </span>
    </label>
  );
}
