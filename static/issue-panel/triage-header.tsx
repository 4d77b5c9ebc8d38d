import type { IncidentTriageView } from "../../src/contract/ui/triage";
import { PriorityMark } from "../shared/priority-mark";
import { ranksOf } from "../shared/ranks-of";
import { StatusLozenge } from "../shared/status-lozenge";
import { standingWords } from "../shared/standing-words";
import styles from "./triage-header.module.css";

/** One line that tells how bad it is, and where it stands. */
export function TriageHeader({ incident }: { incident: IncidentTriageView }) {
  const { priority, status } = incident;
  return (
    <header className={styles["header"]} data-calm={status.category === "done"}>
      <h2 className={styles["priority"]}>
        {priority && <PriorityMark rank={priority.rank} ranks={ranksOf(incident)} />}
        <span data-testid="priority-now">{priority?.name ?? "No priority yet"}</span>
      </h2>
      <StatusLozenge status={status} />
      <span className={styles["standing"]}>{standingWords(incident)}</span>
    </header>
  );
}
