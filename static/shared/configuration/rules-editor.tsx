import type { Rules } from "../../../src/core/configuration/documents";
import { SelectField } from "../select-field";
import styles from "./list-editor.module.css";

type Props = { readonly rules: Rules; readonly isReadOnly: boolean; readonly onChange: (rules: Rules) => void };

/** What becomes of priorities that people set themselves. */
export function RulesEditor({ rules, isReadOnly, onChange }: Props) {
  return (
    <div className={styles["member"]}>
      <SelectField
        label="A priority edited by hand in Jira"
        value={rules.editedPriority}
        options={[
          { value: "put-back" as const, name: "Is put back" },
          { value: "keep" as const, name: "Is kept as an override" },
        ]}
        isDisabled={isReadOnly}
        onChange={(editedPriority) => onChange({ ...rules, editedPriority })}
      />
      <SelectField
        label="Who may override a priority"
        value={rules.whoMayOverride}
        options={[
          { value: "manage-incidents" as const, name: "Whoever manages incidents" },
          { value: "edit-issues" as const, name: "Whoever may edit the issue" },
        ]}
        isDisabled={isReadOnly}
        onChange={(whoMayOverride) => onChange({ ...rules, whoMayOverride })}
      />
    </div>
  );
}
