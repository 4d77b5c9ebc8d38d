import PersonIcon from "@atlaskit/icon/core/person";
import type { User } from "../data/jira-shapes";
import styles from "./elements.module.css";

/** A person with their picture and name; nobody has words too. */
export function Person({ user, nobody }: { readonly user: User | null | undefined; readonly nobody: string }) {
  return (
    <span className={styles["person"]}>
      <Initials name={user?.displayName ?? null} />
      <span>{user?.displayName ?? nobody}</span>
    </span>
  );
}

const HUES = ["teal", "purple", "magenta", "lime", "orange", "blue"];

/** A round picture of a person's initials. Decoration: the name stands beside it. */
export function Initials({ name, size = 24 }: { readonly name: string | null; readonly size?: 24 | 32 }) {
  if (name === null) {
    return (
      <span aria-hidden className={`${styles["initials"]} ${styles["nobody"]}`} style={{ width: size, height: size }}>
        <PersonIcon label="" size="small" />
      </span>
    );
  }
  const hue = HUES[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES.length];
  return (
    <span
      aria-hidden
      className={styles["initials"]}
      style={{
        width: size,
        height: size,
        background: `var(--ds-background-accent-${hue}-subtler)`,
        color: `var(--ds-text-accent-${hue}-bolder)`,
      }}
    >
      {name
        .split(" ")
        .map((word) => word[0])
        .slice(0, 2)
        .join("")}
    </span>
  );
}
