import styles from "./person-name.module.css";
import { useViewer } from "./viewer";
import { VisuallyHidden } from "./visually-hidden";

/** A person by name; a quiet bar while the name is on its way, "someone" when it cannot be known. Never the account id. */
export function PersonName({ accountId }: { accountId: string }) {
  const name = useViewer().names[accountId];
  if (name === undefined) {
    return (
      <span className={styles["awaited"]}>
        <VisuallyHidden>someone</VisuallyHidden>
      </span>
    );
  }
  return <span className={styles["name"]}>{name ?? "someone"}</span>;
}
