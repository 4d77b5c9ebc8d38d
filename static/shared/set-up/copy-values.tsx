import type { PlanView } from "../../../src/contract/ui/set-up";
import type { SetUpChoices } from "../../../src/core/set-up/step";
import { SelectField } from "../select-field";
import styles from "./set-up.module.css";

type Props = {
  readonly choices: SetUpChoices;
  readonly options: PlanView["options"];
  readonly isBusy: boolean;
  readonly onChange: (choices: SetUpChoices) => void;
};

/** For a site that has fields called Impact and Urgency already: whose values are copied once, and which level each becomes. */
export function CopyValues({ choices, options, isBusy, onChange }: Props) {
  const { copyValues } = choices;
  return options.fields.map((field) => {
    const chosen = copyValues.find(({ fieldId }) => fieldId === field.id);
    const others = copyValues.filter(({ fieldId }) => fieldId !== field.id);
    return (
      <fieldset key={field.id} className={styles["group"]} disabled={isBusy}>
        <legend className={styles["legend"]}>The site’s own field {field.name}</legend>
        <label className={styles["option"]}>
          <input
            type="checkbox"
            checked={chosen !== undefined}
            onChange={({ target }) =>
              onChange({
                ...choices,
                copyValues: target.checked
                  ? [...others.filter(({ into }) => into !== field.into), { into: field.into, fieldId: field.id, levels: {} }]
                  : others,
              })
            }
          />
          Copy its values into {field.into} once
        </label>
        {chosen && (
          <div className={styles["fields"]}>
            {field.options.map((option) => (
              <SelectField
                key={option.id}
                label={option.name}
                value={chosen.levels[option.id] ?? ""}
                options={[{ value: "", name: "Leave out" }, ...options.levels[field.into].map(({ id, name }) => ({ value: id, name }))]}
                onChange={(levelId) => {
                  const kept = Object.fromEntries(Object.entries(chosen.levels).filter(([id]) => id !== option.id));
                  const levels = levelId === "" ? kept : { ...kept, [option.id]: levelId };
                  onChange({ ...choices, copyValues: [...others, { ...chosen, levels }] });
                }}
              />
            ))}
          </div>
        )}
      </fieldset>
    );
  });
}
