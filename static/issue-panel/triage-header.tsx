import type { IncidentTriageView } from "../../src/contract/ui/triage";
import { MarkLozenges } from "../shared/mark-lozenges";
import { PriorityMark } from "../shared/priority-mark";
import { ranksOf } from "../shared/ranks-of";
import { StatusLozenge } from "../shared/status-lozenge";
import { standingWords } from "../shared/standing-words";
import { WhoHasIt } from "../shared/who-has-it";
import styles from "./triage-header.module.css";

/** One line that tells how bad it is, who has it, how long, and where it stands. */
export function TriageHeader({ incident }: { incident: IncidentTriageView }) {
  const { priority, status, waiting } = incident;
  return (
    <header className={styles["header"]} data-calm={status.category === "done"}>
      <h2 className={styles["priority"]}>
        {priority && <PriorityMark rank={priority.rank} ranks={ranksOf(incident)} />}
        <span data-testid="priority-now">{priority?.name ?? "No priority yet"}</span>
      </h2>
      <WhoHasIt waiting={waiting} />
      <MarkLozenges waiting={waiting} />
      <StatusLozenge status={status} />
      <span className={styles["standing"]}>{standingWords(incident)}</span>
    </header>
  );
}
