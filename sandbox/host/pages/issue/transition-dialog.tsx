import Button from "@atlaskit/button/new";
import SectionMessage from "@atlaskit/section-message";
import { useState, type FormEvent } from "react";
import { documentOf } from "../adf/plain-text";
import { asJiraTakesIt } from "../create/create-form";
import { CreateField } from "../create/create-field";
import createStyles from "../create/create.module.css";
import { FormRow } from "../create/form-row";
import { askJira, JiraError } from "../data/ask-jira";
import type { Issue, ScreenField, Transition } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { Dialog } from "../elements/dialog";
import { LoadingPage } from "../elements/loading-page";

type TransitionDialogProps = {
  readonly issue: Issue;
  readonly transition: Transition;
  readonly onClose: () => void;
  readonly onMoved: () => void;
};

type FormField = ScreenField & { readonly fieldId: string };

/** Asks for what a transition's screen has before the issue is moved; each field starts on what the issue holds. */
export function TransitionDialog(props: TransitionDialogProps) {
  const { issue, transition, onClose } = props;
  const path = `/rest/api/3/issue/${encodeURIComponent(issue.key)}/transitions?transitionId=${transition.id}&expand=transitions.fields`;
  const { loaded } = useLoaded(path, () => askJira<{ transitions: readonly Transition[] }>(path));
  return (
    <Dialog title={transition.name} onClose={onClose} testId="transition-dialog">
      {loaded.state === "loading" && <LoadingPage />}
      {loaded.state === "failed" && <p className={createStyles["body"]}>{loaded.error.message}</p>}
      {loaded.state === "ready" && <TransitionForm {...props} fields={fieldsOf(loaded.value.transitions[0], issue)} />}
    </Dialog>
  );
}

function TransitionForm({
  issue,
  transition,
  onClose,
  onMoved,
  fields,
}: TransitionDialogProps & { readonly fields: readonly FormField[] }) {
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  const [comment, setComment] = useState("");
  const [refused, setRefused] = useState<JiraError | null>(null);
  const [isMoving, setMoving] = useState(false);
  const known = new Set(fields.map(({ fieldId }) => fieldId));

  async function move(event: FormEvent): Promise<void> {
    event.preventDefault();
    setMoving(true);
    const given = fields.flatMap((field) =>
      field.fieldId in values ? [[field.fieldId, values[field.fieldId] === "" ? null : asJiraTakesIt(field, values[field.fieldId])]] : [],
    );
    const update = comment.trim() === "" ? {} : { comment: [{ add: { body: documentOf(comment) } }] };
    const body = { transition: { id: transition.id }, fields: Object.fromEntries(given) as Record<string, unknown>, update };
    try {
      await askJira(`/rest/api/3/issue/${encodeURIComponent(issue.key)}/transitions`, { method: "POST", body });
      onMoved();
    } catch (error) {
      setMoving(false);
      setRefused(error instanceof JiraError ? error : new JiraError(0, [String(error)], {}));
    }
  }

  const general = refused && [
    ...refused.messages,
    ...Object.entries(refused.fieldErrors).flatMap(([id, words]) => (known.has(id) ? [] : [words])),
  ];
  return (
    <form className={createStyles["form"]} onSubmit={(event) => void move(event)} noValidate>
      <div className={createStyles["body"]}>
        {general && general.length > 0 && (
          <SectionMessage appearance="error" title="Jira did not move the issue">
            {general.map((message) => (
              <p key={message}>{message}</p>
            ))}
          </SectionMessage>
        )}
        {fields.map((field) => (
          <CreateField
            key={field.fieldId}
            field={field}
            project={issue.fields.project}
            experience="issue-transition"
            value={values[field.fieldId] ?? wordsHeld(issue.fields[field.fieldId])}
            error={refused?.fieldErrors[field.fieldId]}
            onChange={(value) => setValues((before) => ({ ...before, [field.fieldId]: value }))}
          />
        ))}
        <FormRow label="Comment" fieldId="comment">
          {(props) => <textarea {...props} rows={3} value={comment} onChange={(event) => setComment(event.target.value)} />}
        </FormRow>
      </div>
      <div className={createStyles["actions"]}>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" appearance="primary" isLoading={isMoving} testId="transition-submit">
          {transition.name}
        </Button>
      </div>
    </form>
  );
}

/** The screen's fields; a choice starts on what the issue holds. The comment has a box of its own. */
function fieldsOf(transition: Transition | undefined, issue: Issue): readonly FormField[] {
  return Object.entries(transition?.fields ?? {})
    .filter(([fieldId]) => fieldId !== "comment" && fieldId !== "issuelinks")
    .map(([fieldId, field]) => {
      const held = issue.fields[fieldId] as { id?: string; accountId?: string } | null | undefined;
      const id = held?.id ?? held?.accountId;
      return { ...field, fieldId, ...(id !== undefined && { defaultValue: { id } }) };
    });
}

/** What a box of words starts with; undefined for what is chosen. */
function wordsHeld(held: unknown): string | undefined {
  if (Array.isArray(held) && held.every((each) => typeof each === "string")) return held.join(" ");
  return typeof held === "string" || typeof held === "number" ? String(held) : undefined;
}
