import type { Issue } from "../data/jira-shapes";
import { StatusLozenge } from "../elements/status-lozenge";
import { WithIcon } from "../elements/named-icon";
import { Link } from "../routing/link";
import styles from "./issue.module.css";

type Linked = Pick<Issue, "id" | "key"> & { readonly fields: Pick<Issue["fields"], "summary" | "status" | "issuetype"> };
type IssueLink = {
  readonly id: string;
  readonly type: { readonly inward: string; readonly outward: string };
  readonly inwardIssue?: Linked;
  readonly outwardIssue?: Linked;
};

/** The issues this one is linked with, each under the words of its link. Nothing when there are none. */
export function IssueLinks({ issue }: { readonly issue: Issue }) {
  const links = (issue.fields["issuelinks"] ?? []) as readonly IssueLink[];
  if (links.length === 0) return null;
  return (
    <section className={styles["section"]} aria-labelledby="links-title">
      <h2 id="links-title">Linked work items</h2>
      <ul className={styles["links"]}>
        {links.map((link) => {
          const other = link.outwardIssue ?? link.inwardIssue;
          if (!other) return null;
          return (
            <li key={link.id}>
              <span className={styles["quiet"]}>{link.outwardIssue ? link.type.outward : link.type.inward}</span>
              <WithIcon thing={other.fields.issuetype} iconOnly />
              <Link href={`/browse/${other.key}`}>{other.key}</Link>
              <span className={styles["grow"]}>{other.fields.summary}</span>
              <StatusLozenge status={other.fields.status} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
