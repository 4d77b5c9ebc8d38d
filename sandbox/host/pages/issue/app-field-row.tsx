import { useState } from "react";
import { fieldText } from "../data/field-text";
import type { ForgeModule } from "../data/forge-modules";
import type { Field } from "../data/jira-shapes";
import { AppFrame } from "../frame/app-frame";
import type { OpenIssue } from "./read-issue";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

type AppFieldRowProps = { readonly field: Field; readonly module: ForgeModule; readonly open: OpenIssue; readonly change: Change };

/** A field of the app's: its words, and for who may change it the app's own editor in place of them, with its own buttons. */
export function AppFieldRow({ field, module, open, change }: AppFieldRowProps) {
  const [isEditing, setEditing] = useState(false);
  const { issue, editable } = open;
  const value = issue.fields[field.id];
  const words = fieldText(value, issue.renderedFields?.[field.id]) || "None";
  const mayEdit = field.id in editable && module.editAddress !== undefined && module.definition["readOnly"] !== true;

  async function save(submitted: unknown): Promise<void> {
    const isTaken = await change("", { method: "PUT", body: { fields: { [field.id]: submitted } } });
    if (!isTaken) throw new Error("Jira did not take the value.");
    setEditing(false);
  }

  return (
    <div className={styles["detail"]} data-testid={`field-${field.name}`} data-field-id={field.id}>
      <dt>{field.name}</dt>
      <dd>
        {!mayEdit && words}
        {mayEdit && !isEditing && (
          <button type="button" className={styles["readView"]} onClick={() => setEditing(true)}>
            {words}
            <span className="visually-hidden">, edit {field.name.toLowerCase()}</span>
          </button>
        )}
        {mayEdit && isEditing && module.editAddress !== undefined && (
          <div className={styles["appEditor"]}>
            <AppFrame
              title={field.name}
              address={module.editAddress}
              place={{
                moduleKey: module.key,
                location: { issueIdOrKey: issue.key },
                extension: {
                  entryPoint: "edit",
                  fieldId: field.id,
                  fieldType: field.schema?.custom ?? "",
                  fieldValue: value ?? null,
                  renderContext: "issue-view",
                  experience: "issue-view",
                },
              }}
              onSubmit={save}
              onClose={() => setEditing(false)}
            />
          </div>
        )}
      </dd>
    </div>
  );
}
