import type { DifferenceView } from "../../../src/contract/ui/configuration";
import styles from "./differences.module.css";

/** So many are shown at once; the rest is one click away. */
const AT_ONCE = 8;

/** What one version says otherwise than another, a line a thing. */
export function Differences({ differences }: { differences: readonly DifferenceView[] }) {
  if (differences.length === 0) return <p className={styles["none"]}>Nothing differs.</p>;
  const rest = differences.slice(AT_ONCE);
  return (
    <div data-testid="differences">
      <Lines differences={differences.slice(0, AT_ONCE)} />
      {rest.length > 0 && (
        <details>
          <summary className={styles["more"]}>And {rest.length} more</summary>
          <Lines differences={rest} />
        </details>
      )}
    </div>
  );
}

function Lines({ differences }: { differences: readonly DifferenceView[] }) {
  return (
    <ul className={styles["list"]}>
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
