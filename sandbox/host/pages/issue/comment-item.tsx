import { RenderAdf } from "../adf/render-adf";
import type { Comment } from "../data/jira-shapes";
import { Initials } from "../elements/person";
import { RelativeTime } from "../elements/relative-time";
import styles from "./issue.module.css";

/** A comment: who, when, what. */
export function CommentItem({ comment }: { readonly comment: Comment }) {
  return (
    <li className={styles["feedItem"]}>
      <Initials name={comment.author?.displayName ?? null} size={32} />
      <div className={styles["grow"]}>
        <p className={styles["feedHead"]}>
          <strong>{comment.author?.displayName ?? "Anonymous"}</strong> <span className={styles["quiet"]}>commented</span>{" "}
          <span className={styles["quiet"]}>
            <RelativeTime at={comment.created} />
          </span>
        </p>
        <RenderAdf document={comment.body} />
      </div>
    </li>
  );
}
