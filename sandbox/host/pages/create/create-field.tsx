import { askJira } from "../data/ask-jira";
import { moduleOfField, readModules, type ForgeModule } from "../data/forge-modules";
import type { Project, ScreenField, User } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { AppFrame } from "../frame/app-frame";
import { FieldError, FormRow } from "./form-row";
import styles from "./create.module.css";

type FieldProps = {
  readonly field: ScreenField & { readonly fieldId: string };
  readonly project: Project;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
  /** Where the form is; on the create screen unless told. */
  readonly experience?: "issue-create" | "issue-transition";
};

/** One field of the create screen, or of a transition's: the app's own editor in a frame, or one of Jira's inputs. */
export function CreateField(props: FieldProps) {
  const { field } = props;
  const { loaded } = useLoaded("modules", readModules);
  if (loaded.state === "loading") return null;
  const module = loaded.state === "ready" ? moduleOfField(loaded.value, field) : undefined;
  if (module?.editAddress !== undefined && offers(module, props.experience ?? "issue-create"))
    return <AppField {...props} module={module} address={module.editAddress} />;
  if (field.fieldId === "description") return <LongText {...props} />;
  if (field.fieldId === "assignee") return <AssigneeField {...props} />;
  if (field.allowedValues) return <Choice {...props} options={field.allowedValues} />;
  return <ShortText {...props} />;
}

/** `edit.experience` of the module says where its editor may be used. */
function offers(module: ForgeModule, experience: string): boolean {
  const edit = module.definition["edit"] as { experience?: readonly string[] } | undefined;
  return edit?.experience?.includes(experience) ?? false;
}

function ShortText({ field, value, error, onChange }: FieldProps) {
  return (
    <FormRow label={field.name} fieldId={field.fieldId} isRequired={field.required} error={error}>
      {(props) => (
        <input
          {...props}
          type={field.schema?.type === "date" ? "date" : "text"}
          autoFocus={field.fieldId === "summary"}
          value={String(value ?? "")}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormRow>
  );
}

function LongText({ field, value, error, onChange }: FieldProps) {
  return (
    <FormRow label={field.name} fieldId={field.fieldId} isRequired={field.required} error={error}>
      {(props) => <textarea {...props} rows={5} value={String(value ?? "")} onChange={(event) => onChange(event.target.value)} />}
    </FormRow>
  );
}

/** Starts on the screen's default, which Jira takes by itself when nothing is chosen. */
function Choice({
  field,
  value,
  error,
  onChange,
  options,
}: FieldProps & { readonly options: readonly { readonly id: string; readonly name: string }[] }) {
  const preset = (field.defaultValue as { id?: string } | undefined)?.id ?? "";
  return (
    <FormRow label={field.name} fieldId={field.fieldId} isRequired={field.required} error={error}>
      {(props) => (
        <select {...props} value={String(value ?? preset)} onChange={(event) => onChange(event.target.value)}>
          {preset === "" && <option value="">{field.hasDefaultValue ? "The project's default" : "None"}</option>}
          {options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </FormRow>
  );
}

function AssigneeField(props: FieldProps) {
  const { loaded } = useLoaded(`assignable ${props.project.key}`, () =>
    askJira<readonly User[]>(`/rest/api/3/user/assignable/search?project=${props.project.key}`),
  );
  const users = loaded.state === "ready" ? loaded.value : [];
  return <Choice {...props} options={users.map((user) => ({ id: user.accountId, name: user.displayName }))} />;
}

/** The app's editor. Each `view.submit` sets the form's value; nothing is stored before the form is sent. */
function AppField({
  field,
  project,
  error,
  onChange,
  module,
  address,
  experience = "issue-create",
}: FieldProps & { readonly module: ForgeModule; readonly address: string }) {
  return (
    <div className={styles["row"]} role="group" aria-label={field.name} data-testid={`field-${field.name}`} data-field-id={field.fieldId}>
      <span className={styles["label"]}>
        {field.name}
        {field.required && <span className={styles["required"]}> *</span>}
      </span>
      <AppFrame
        title={field.name}
        address={address}
        place={{
          moduleKey: module.key,
          location: { projectIdOrKey: project.key },
          extension: {
            entryPoint: "edit",
            fieldId: field.fieldId,
            fieldType: field.schema?.custom ?? "",
            fieldValue: null,
            renderContext: experience,
            experience,
          },
        }}
        onSubmit={onChange}
      />
      <FieldError id={`${field.fieldId}-error`} error={error} />
    </div>
  );
}
