import type { ProblemView } from "../../../src/contract/ui/configuration";
import { Notice } from "../notice";
import styles from "./differences.module.css";

/** Each mistake with its place. Nothing when there is none. */
export function ProblemList({ problems }: { problems: readonly ProblemView[] }) {
  if (problems.length === 0) return null;
  return (
    <Notice tone="warning" isAlert title={problems.length === 1 ? "One thing is wrong" : `${problems.length} things are wrong`}>
      Nothing was saved.
      <ul className={styles["list"]} data-testid="problems">
        {problems.map(({ line, column, path, message }, index) => (
          <li key={index}>
            {line !== null && `Line ${line}${column === null ? "" : `, column ${column}`}: `}
            {message}
            {path !== "" && (
              <>
                {" "}
                (<code>{path}</code>)
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
