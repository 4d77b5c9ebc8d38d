import type { IncidentTriageView } from "../../src/contract/ui/triage";
import styles from "./status-lozenge.module.css";

/** Jira's status under its own name, coloured by its category as Jira does. */
export function StatusLozenge({ status }: { status: IncidentTriageView["status"] }) {
  return <span className={`${styles["lozenge"]} ${styles[status.category]}`}>{status.name}</span>;
}
