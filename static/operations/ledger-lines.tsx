import type { LedgerLineView } from "../../src/contract/ui/operations";
import { JiraLink } from "../shared/jira-link";
import { DueStep } from "../shared/ledger/due-step";
import styles from "./ledger-view.module.css";

/** Steps that fell due, each under its incident. */
export function LedgerLines({ lines }: { lines: readonly LedgerLineView[] }) {
  return (
    <ol className={styles["list"]}>
      {lines.map((line) => (
        <DueStep key={line.id} step={line}>
          <p className={styles["issue"]}>
            <JiraLink path={`/browse/${line.issueKey}`}>{line.issueKey}</JiraLink> {line.summary}
          </p>
        </DueStep>
      ))}
    </ol>
  );
}
