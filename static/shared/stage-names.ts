import type { Stage } from "../../src/core/configuration/documents";

/** What people call each stage. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  "to-triage": "To triage",
  investigating: "Investigating",
  mitigated: "Mitigated",
  resolved: "Resolved",
  closed: "Closed",
};
