import type { Action } from "../../../../src/core/escalation/policy";
import type { Named } from "../../../../src/core/set-up/found";
import { SelectField } from "../../select-field";
import { TextField } from "../../text-field";
import list from "../list-editor.module.css";
import { withGone } from "../with-gone";
import type { PagingChoices } from "./paging-choices";
import styles from "./policies.module.css";

type Props = {
  readonly actions: readonly Action[];
  readonly choices: Pick<PagingChoices, "statuses" | "fields">;
  readonly isReadOnly: boolean;
  readonly onChange: (actions: readonly Action[]) => void;
};

const PLAIN = [
  { kind: "mail", name: "Mail them" },
  { kind: "mention", name: "Mention them in a comment" },
  { kind: "assign", name: "Assign it to the first" },
  { kind: "watch", name: "Add them as watchers" },
  { kind: "raise-urgency", name: "Raise the urgency" },
  { kind: "flag-major", name: "Flag it as major" },
] as const;

/** What a step does: what is ticked, a status it moves the incident to, a field it sets. */
export function ActionList({ actions, choices, isReadOnly, onChange }: Props) {
  const without = (kind: Action["kind"]) => actions.filter((action) => action.kind !== kind);
  const move = actions.find((action) => action.kind === "transition");
  const set = actions.find((action) => action.kind === "set-field");
  return (
    <fieldset className={styles["group"]} disabled={isReadOnly}>
      <legend className={styles["legend"]}>What happens</legend>
      <div className={list["components"]}>
        {PLAIN.map(({ kind, name }) => (
          <label key={kind} className={list["option"]}>
            <input
              type="checkbox"
              checked={actions.some((action) => action.kind === kind)}
              onChange={({ target }) => onChange(target.checked ? [...actions, { kind }] : without(kind))}
            />
            {name}
          </label>
        ))}
      </div>
      <div className={styles["fields"]}>
        <SelectField
          label="Move it to"
          value={move?.statusId ?? ""}
          options={optionsOf("Leave it where it is", choices.statuses, move?.statusId, "Status")}
          onChange={(statusId) =>
            onChange([...without("transition"), ...(statusId === "" ? [] : [{ kind: "transition", statusId } as const])])
          }
        />
        <SelectField
          label="Set a field"
          value={set?.fieldId ?? ""}
          options={optionsOf("None", choices.fields, set?.fieldId, "Field")}
          onChange={(fieldId) =>
            onChange(
              fieldId === ""
                ? actions.filter((action) => action !== set)
                : [...actions.filter((action) => action !== set), { kind: "set-field", fieldId, value: set?.value ?? "" }],
            )
          }
        />
        {set && (
          <TextField
            label="To"
            value={set.value}
            longest={255}
            onChange={(value) => onChange(actions.map((action) => (action === set ? { ...set, value } : action)))}
          />
        )}
      </div>
    </fieldset>
  );
}

function optionsOf(
  none: string,
  known: readonly Named[],
  chosen: string | undefined,
  noun: string,
): readonly { value: string; name: string }[] {
  const all = withGone(known, chosen === undefined ? [] : [chosen], noun);
  return [{ value: "", name: none }, ...all.map(({ id, name }) => ({ value: id, name }))];
}
