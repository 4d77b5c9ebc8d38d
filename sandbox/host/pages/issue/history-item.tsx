import type { HistoryEntry } from "../data/jira-shapes";
import { Initials } from "../elements/person";
import { RelativeTime } from "../elements/relative-time";
import styles from "./issue.module.css";

/** One change of an issue: who changed what, from what to what, and when. */
export function HistoryItem({ entry }: { readonly entry: HistoryEntry }) {
  const names = entry.items.map((item) => fieldName(item.field)).join(", ");
  return (
    <li className={styles["feedItem"]}>
      <Initials name={entry.author?.displayName ?? null} size={32} />
      <div className={styles["grow"]}>
        <p className={styles["feedHead"]}>
          <strong>{entry.author?.displayName ?? "Anonymous"}</strong> <span className={styles["quiet"]}>changed</span> {names}{" "}
          <span className={styles["quiet"]}>
            <RelativeTime at={entry.created} />
          </span>
        </p>
        {entry.items.map((item, index) => (
          <p key={index} className={styles["changed"]}>
            <span className={entry.items.length > 1 ? styles["quiet"] : "visually-hidden"}>{fieldName(item.field)}: </span>
            <span className={styles["before"]}>{inWords(item.fromString)}</span>
            <span aria-hidden> → </span>
            <span className="visually-hidden">changed to </span>
            <span className={styles["after"]}>{inWords(item.toString)}</span>
          </p>
        ))}
      </div>
    </li>
  );
}

/** Jira's changelog writes its own fields small: "priority", "assignee". */
function fieldName(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1);
}

function inWords(value: string | null): string {
  return value === null || value === "" ? "None" : value;
}
