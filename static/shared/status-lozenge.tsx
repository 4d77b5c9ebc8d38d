import type { IncidentTriageView } from "../../src/contract/ui/triage";
import { Lozenge } from "./lozenge";

/** Jira's status under its own name, coloured by its category as Jira does. */
export function StatusLozenge({ status }: { status: IncidentTriageView["status"] }) {
  return <Lozenge tone={status.category}>{status.name}</Lozenge>;
}
