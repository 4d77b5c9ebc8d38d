import { useState } from "react";
import { fieldText } from "../data/field-text";
import type { ForgeModule } from "../data/forge-modules";
import type { Field } from "../data/jira-shapes";
import { AppFrame } from "../frame/app-frame";
import { OwnBox } from "./own-box";
import type { OpenIssue } from "./read-issue";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

type AppFieldRowProps = { readonly field: Field; readonly module: ForgeModule; readonly open: OpenIssue; readonly change: Change };

/** A field of the app's: its words, and for who may change it the app's own editor in place of them, or Jira's box where it has none. */
export function AppFieldRow({ field, module, open, change }: AppFieldRowProps) {
  const [isEditing, setEditing] = useState(false);
  const { issue, editable } = open;
  const value = issue.fields[field.id];
  const words = fieldText(value, issue.renderedFields?.[field.id]) || "None";
  const ownType = module.editAddress === undefined ? ownBoxType(module) : null;
  const mayEdit = field.id in editable && (module.editAddress !== undefined || ownType !== null) && module.definition["readOnly"] !== true;

  const view = offersView(module) ? (module.viewAddress ?? null) : null;
  const placeOf = (entryPoint: "view" | "edit", fieldValue: unknown) => ({
    moduleKey: module.key,
    location: { issueIdOrKey: issue.key },
    extension: {
      entryPoint,
      fieldId: field.id,
      fieldType: field.schema?.custom ?? "",
      fieldValue,
      renderContext: "issue-view",
      experience: "issue-view",
    },
  });

  async function save(submitted: unknown): Promise<void> {
    const isTaken = await change("", { method: "PUT", body: { fields: { [field.id]: submitted } } });
    if (!isTaken) throw new Error("Jira did not take the value.");
    setEditing(false);
  }

  return (
    <div className={styles["detail"]} data-testid={`field-${field.name}`} data-field-id={field.id}>
      <dt>{field.name}</dt>
      <dd>
        {!isEditing && view !== null && <AppFrame title={field.name} address={view} place={placeOf("view", value ?? null)} />}
        {!mayEdit && view === null && words}
        {mayEdit && !isEditing && (
          <button type="button" className={styles["readView"]} onClick={() => setEditing(true)}>
            {view === null ? words : <span aria-hidden>Edit</span>}
            <span className="visually-hidden">, edit {field.name.toLowerCase()}</span>
          </button>
        )}
        {mayEdit && isEditing && ownType !== null && (
          <OwnBox
            name={field.name}
            type={ownType}
            words={ownType === "number" ? String(value ?? "") : fieldText(value, issue.renderedFields?.[field.id])}
            onSave={save}
            onClose={() => setEditing(false)}
          />
        )}
        {mayEdit && isEditing && module.editAddress !== undefined && (
          <div className={styles["appEditor"]}>
            <AppFrame
              title={field.name}
              address={module.editAddress}
              place={placeOf("edit", value ?? null)}
              onSubmit={save}
              onClose={() => setEditing(false)}
            />
          </div>
        )}
      </dd>
    </div>
  );
}

/** `view.experience` of the module says where its view is drawn; without one, on the issue. */
function offersView(module: ForgeModule): boolean {
  const { experience } = (module.definition["view"] ?? {}) as { experience?: readonly string[] };
  return experience?.includes("issue-view") ?? true;
}

/** Which of Jira's boxes stands for an editor: none for one that UI Kit draws, and for an object only where the app reads what is typed. */
function ownBoxType({ definition }: ForgeModule): "string" | "number" | "object" | null {
  const { render, parser } = (definition["edit"] ?? {}) as { render?: unknown; parser?: unknown };
  const type = definition["type"];
  if (render === "native") return null;
  if (type === "string" || type === "number") return type;
  return type === "object" && parser !== undefined ? type : null;
}
