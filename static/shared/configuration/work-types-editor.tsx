import type { WorkTypes } from "../../../src/core/configuration/documents";
import type { Named } from "../../../src/core/set-up/found";
import styles from "./list-editor.module.css";

type Props = {
  readonly workTypes: WorkTypes;
  /** The site's. */
  readonly known: readonly Named[];
  readonly isReadOnly: boolean;
  readonly onChange: (workTypes: WorkTypes) => void;
};

const PARTS = [
  { part: "incident", name: "Incident", means: "triaged, prioritised and escalated" },
  { part: "problem", name: "Problem", means: "the cause behind incidents" },
  { part: "followUp", name: "Follow-up", means: "what is to be done after a review" },
] as const;

/** Which of the site's work types are incidents, problems and follow-ups. */
export function WorkTypesEditor({ workTypes, known, isReadOnly, onChange }: Props) {
  return (
    <div className={styles["whole"]}>
      {PARTS.map(({ part, name, means }) => {
        const chosen = workTypes[part];
        const gone = chosen.filter((id) => !known.some((type) => type.id === id)).map((id) => ({ id, name: `Work type ${id}` }));
        return (
          <fieldset key={part} className={styles["components"]} disabled={isReadOnly} data-testid={`work-types-${part}`}>
            <legend className={styles["legend"]}>
              {name}: {means}
            </legend>
            {[...known, ...gone].map((type) => (
              <label key={type.id} className={styles["option"]}>
                <input
                  type="checkbox"
                  checked={chosen.includes(type.id)}
                  onChange={({ target }) =>
                    onChange({ ...workTypes, [part]: target.checked ? [...chosen, type.id] : chosen.filter((id) => id !== type.id) })
                  }
                />
                {type.name}
              </label>
            ))}
            {chosen.length === 0 && <span className={styles["wide"]}>None is chosen: the one called “{name}”, where there is one.</span>}
          </fieldset>
        );
      })}
    </div>
  );
}
