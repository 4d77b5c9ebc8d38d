import type { ReactNode } from "react";
import { askJira } from "../data/ask-jira";
import { moduleOfField } from "../data/forge-modules";
import type { User } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { Person } from "../elements/person";
import { RelativeTime } from "../elements/relative-time";
import { WithIcon } from "../elements/named-icon";
import { AppFieldRow } from "./app-field-row";
import { ChoiceRow } from "./choice-row";
import type { OpenIssue } from "./read-issue";
import type { Change } from "./use-change";
import styles from "./issue.module.css";

type DetailsProps = { readonly open: OpenIssue; readonly change: Change };

/** The right-hand column's fields. Who may not edit sees their text only. */
export function Details({ open, change }: DetailsProps) {
  const { fields } = open.issue;
  const appFields = open.fields.flatMap((field) => {
    const module = moduleOfField(open.modules, field);
    return module ? [{ field, module }] : [];
  });
  return (
    <section className={styles["box"]} aria-labelledby="details-title">
      <h2 id="details-title">Details</h2>
      <dl className={styles["details"]}>
        <Assignee open={open} change={change} />
        <PlainRow label="Reporter">
          <Person user={fields.reporter} nobody="Anonymous" />
        </PlainRow>
        <ChoiceRow
          label="Priority"
          fieldId="priority"
          options={open.editable["priority"]?.allowedValues ?? []}
          chosen={fields.priority?.id ?? ""}
          onChoose={(id) => change("", { method: "PUT", body: { fields: { priority: { id } } } })}
          isEditable={"priority" in open.editable}
        >
          <span data-testid="issue-priority">{fields.priority ? <WithIcon thing={fields.priority} /> : "None"}</span>
        </ChoiceRow>
        {appFields.map(({ field, module }) => (
          <AppFieldRow key={field.id} field={field} module={module} open={open} change={change} />
        ))}
        {((fields["labels"] as readonly string[] | undefined) ?? []).length > 0 && (
          <PlainRow label="Labels">{(fields["labels"] as readonly string[]).join(", ")}</PlainRow>
        )}
        <PlainRow label="Created">
          <RelativeTime at={fields.created} />
        </PlainRow>
        <PlainRow label="Updated">
          <RelativeTime at={fields.updated} />
        </PlainRow>
        {fields.resolutiondate && (
          <PlainRow label="Resolved">
            <RelativeTime at={fields.resolutiondate} />
          </PlainRow>
        )}
      </dl>
    </section>
  );
}

function Assignee({ open, change }: DetailsProps) {
  const { loaded } = useLoaded(`assignable ${open.issue.key}`, () =>
    "assignee" in open.editable
      ? askJira<readonly User[]>(`/rest/api/3/user/assignable/search?issueKey=${open.issue.key}`)
      : Promise.resolve([]),
  );
  const users = loaded.state === "ready" ? loaded.value : [];
  const { assignee } = open.issue.fields;
  return (
    <ChoiceRow
      label="Assignee"
      fieldId="assignee"
      options={[{ id: "", name: "Unassigned" }, ...users.map((user) => ({ id: user.accountId, name: user.displayName }))]}
      chosen={assignee?.accountId ?? ""}
      onChoose={(accountId) => change("/assignee", { method: "PUT", body: { accountId: accountId === "" ? null : accountId } })}
      isEditable={"assignee" in open.editable}
    >
      <Person user={assignee} nobody="Unassigned" />
    </ChoiceRow>
  );
}

function PlainRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles["detail"]}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
