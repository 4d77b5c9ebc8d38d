import type { Issue, User } from "../data/jira-shapes";
import { Initials } from "../elements/person";
import { RelativeTime } from "../elements/relative-time";
import styles from "./issue.module.css";

/** How it began: the end of the history, which Jira's changelog leaves out. */
export function CreatedItem({ issue }: { readonly issue: Issue }) {
  const creator = (issue.fields["creator"] ?? issue.fields.reporter) as User | null | undefined;
  return (
    <li className={styles["feedItem"]}>
      <Initials name={creator?.displayName ?? null} size={32} />
      <p className={styles["feedHead"]}>
        <strong>{creator?.displayName ?? "Anonymous"}</strong> <span className={styles["quiet"]}>created the issue</span>{" "}
        <span className={styles["quiet"]}>
          <RelativeTime at={issue.fields.created} />
        </span>
      </p>
    </li>
  );
}
