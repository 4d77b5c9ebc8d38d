import type { DifferenceView } from "../../../src/contract/ui/configuration";
import styles from "./differences.module.css";

/** What one version says otherwise than another, a line a thing. */
export function Differences({ differences }: { differences: readonly DifferenceView[] }) {
  if (differences.length === 0) return <p className={styles["none"]}>Nothing differs.</p>;
  return (
    <ul className={styles["list"]} data-testid="differences">
      {differences.map(({ what, from, to }) => (
        <li key={`${what} ${from ?? ""}`}>
          {what}: {from !== null && <del className={styles["from"]}>{from}</del>}
          {from !== null && to !== null && " → "}
          {to === null ? " is gone" : <ins className={styles["to"]}>{to}</ins>}
        </li>
      ))}
    </ul>
  );
}
