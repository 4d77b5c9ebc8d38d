import type { LedgerLineView } from "../../src/contract/ui/operations";
import { dayName } from "../shared/calendar";
import { JiraLink } from "../shared/jira-link";
import { DueStep } from "../shared/ledger/due-step";
import { useViewer } from "../shared/viewer";
import styles from "./ledger-view.module.css";

type Props = {
  readonly lines: readonly LedgerLineView[];
  /** Says of each on which day it was due. */
  readonly hasDay?: boolean;
};

/** Steps that fell due, each under its incident. */
export function LedgerLines({ lines, hasDay = false }: Props) {
  const viewer = useViewer();
  return (
    <ol className={styles["list"]}>
      {lines.map((line) => (
        <DueStep key={line.id} step={line}>
          <p className={styles["issue"]}>
            <JiraLink path={`/browse/${line.issueKey}`}>{line.issueKey}</JiraLink> {line.summary}
            {hasDay && <span className={styles["quiet"]}> ({dayName(line.dueAt, viewer.now, viewer)})</span>}
          </p>
        </DueStep>
      ))}
    </ol>
  );
}
