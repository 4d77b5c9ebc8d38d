import type { Named } from "../data/jira-shapes";
import styles from "./elements.module.css";

/** A priority or an issue type: its icon and its name. */
export function WithIcon({ thing, iconOnly = false }: { readonly thing: Named; readonly iconOnly?: boolean }) {
  return (
    <span className={styles["withIcon"]}>
      {thing.iconUrl && (
        <img src={thing.iconUrl} width={16} height={16} alt={iconOnly ? thing.name : ""} title={iconOnly ? thing.name : undefined} />
      )}
      {!iconOnly && <span>{thing.name}</span>}
    </span>
  );
}
