import type { Field, Issue } from "../data/jira-shapes";
import { fieldText } from "../data/field-text";
import { Person } from "../elements/person";
import { RelativeTime } from "../elements/relative-time";
import { StatusLozenge } from "../elements/status-lozenge";
import { WithIcon } from "../elements/named-icon";
import { Link } from "../routing/link";
import styles from "./issues.module.css";

/** Issues as a list, one a row, with the app's own fields in words. */
export function IssueTable({
  issues,
  appFields,
  label,
}: {
  readonly issues: readonly Issue[];
  readonly appFields: readonly Field[];
  readonly label: string;
}) {
  return (
    <div className={styles["scroll"]} role="region" aria-label={label} tabIndex={0}>
      <table className={styles["table"]} data-testid="issue-table">
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">Key</th>
            <th scope="col">Summary</th>
            <th scope="col">Priority</th>
            {appFields.map((field) => (
              <th scope="col" key={field.id}>
                {field.name}
              </th>
            ))}
            <th scope="col">Status</th>
            <th scope="col">Assignee</th>
            <th scope="col">Created</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <Row key={issue.id} issue={issue} appFields={appFields} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ issue, appFields }: { readonly issue: Issue; readonly appFields: readonly Field[] }) {
  const { fields, renderedFields } = issue;
  return (
    <tr>
      <td>
        <WithIcon thing={fields.issuetype} iconOnly />
      </td>
      <td>
        <Link href={`/browse/${issue.key}`} className={styles["key"]}>
          {issue.key}
        </Link>
      </td>
      <td title={fields.summary}>
        <Link href={`/browse/${issue.key}`}>{fields.summary}</Link>
      </td>
      <td>{fields.priority ? <WithIcon thing={fields.priority} /> : <span className={styles["quiet"]}>None</span>}</td>
      {appFields.map((field) => (
        <td key={field.id} className={styles["words"]} title={fieldText(fields[field.id], renderedFields?.[field.id])}>
          {fieldText(fields[field.id], renderedFields?.[field.id])}
        </td>
      ))}
      <td>
        <StatusLozenge status={fields.status} />
      </td>
      <td>
        <Person user={fields.assignee} nobody="Unassigned" />
      </td>
      <td className={styles["quiet"]}>
        <RelativeTime at={fields.created} />
      </td>
    </tr>
  );
}
