import type { RefusalView } from "../../src/contract/ui/answer";
import type { IncidentTriageView, TriageView } from "../../src/contract/ui/triage";
import { instant } from "../../src/core/time";
import { anEntry } from "./an-entry";
import { anIncident, cellsOf, IMPACTS, priorityAt, URGENCIES } from "./an-incident";
import { ada, awaited, NOON, stranger } from "./people";

/** The states that the panel and the summary have in common. */
export const NO_PRIORITY = anIncident({
  standing: { impactId: null, urgencyId: null },
  priority: null,
  explanation: { kind: "incomplete", missing: ["impact", "urgency"] },
  status: { name: "Open", category: "new" },
  recent: [anEntry(1, ada, { kind: "raised" })],
});

export const HALF_SET = anIncident({
  standing: { impactId: "high", urgencyId: null },
  priority: priorityAt(2),
  explanation: { kind: "incomplete", missing: ["urgency"] },
  status: { name: "Open", category: "new" },
});

export const UNKNOWN_LEVEL = anIncident({
  standing: { impactId: null, urgencyId: "high" },
  explanation: { kind: "unknown-level", field: "impact", value: "Catastrophic" },
});

export const DRIFTED = anIncident({
  standing: { impactId: "high", urgencyId: "high" },
  priority: priorityAt(3),
  explanation: { kind: "drifted", impact: "High", urgency: "High", expected: priorityAt(0), matrixVersion: 1 },
});

export const CATCHING_UP = anIncident({ isCatchingUp: true });

export const READ_ONLY = anIncident({ canEdit: false, canOverride: false });

export const OVERRIDDEN = anIncident({
  priority: priorityAt(0),
  explanation: {
    ...{ kind: "overridden", reason: "The board meets at three and pays by card.", setBy: ada, setAt: NOON - 60_000 },
    ...{ until: NOON + 4 * 3_600_000, byMatrix: priorityAt(2), matrixVersion: 1 },
  },
  recent: [
    anEntry(1, ada, {
      ...{ kind: "priority-overridden", from: "Medium", to: "Highest" },
      ...{ reason: "The board meets at three and pays by card.", until: instant(NOON + 4 * 3_600_000) },
    }),
    ...anIncident().recent,
  ],
});

export const OVERRIDDEN_READ_ONLY = { ...OVERRIDDEN, canEdit: false, canOverride: false };

export const OVERRIDE_DRIFTED = anIncident({
  priority: priorityAt(3),
  explanation: { kind: "override-drifted", reason: "The board meets at three and pays by card.", expected: priorityAt(0) },
});

export const AS_FOUND = anIncident({
  explanation: { kind: "as-found", impact: "Medium", urgency: "Medium" },
  recent: [anEntry(1, { kind: "app" }, { kind: "record-rebuilt", lost: "matrix" }), ...anIncident().recent],
});

export const EDITED_BY_HAND = anIncident({ editedPriority: { priority: priorityAt(0), by: ada, at: NOON - 3 * 60_000, isKept: false } });

export const EDIT_KEPT = anIncident({
  priority: priorityAt(0),
  explanation: {
    ...{ kind: "overridden", reason: "Edited in Jira", setBy: ada, setAt: NOON - 3 * 60_000 },
    ...{ until: null, byMatrix: priorityAt(2), matrixVersion: 1 },
  },
  editedPriority: { priority: priorityAt(0), by: ada, at: NOON - 3 * 60_000, isKept: true },
});

export const RAISED = anIncident({
  priority: priorityAt(1),
  explanation: {
    ...{ kind: "by-matrix", impact: "Medium", urgency: "Medium", raisedForTier: 1, matrixVersion: 4 },
    ...{ setBy: ada, setAt: NOON - 7 * 60_000 },
  },
});

export const RESOLVED = anIncident({
  status: { name: "Resolved", category: "done" },
  waiting: { ...anIncident().waiting, stage: "resolved" },
  recent: [anEntry(3, ada, { kind: "status-changed", from: "In progress", to: "Resolved" }), ...anIncident().recent],
});

export const UNKNOWN_PEOPLE = anIncident({
  explanation: {
    kind: "by-matrix",
    impact: "Medium",
    urgency: "Medium",
    raisedForTier: null,
    matrixVersion: 12,
    setBy: awaited,
    setAt: NOON - 26 * 3_600_000,
  },
  recent: [
    anEntry(1, awaited, { kind: "status-changed", from: "Open", to: "In progress" }),
    anEntry(3, stranger, { kind: "assigned", from: null, to: "awaited" }),
  ],
});

const LONG = "Unternehmensweite Beeinträchtigung";
const LONG_IMPACTS = IMPACTS.map((level) => ({ ...level, name: `${level.name} ${LONG}`, description: `${LONG}, ${level.description}` }));

export const LONG_WORDS: IncidentTriageView = anIncident({
  impactLevels: LONG_IMPACTS,
  cells: cellsOf(LONG_IMPACTS, URGENCIES),
  priority: { ...priorityAt(2), name: "Mittlere Dringlichkeitsstufe" },
  explanation: {
    kind: "by-matrix",
    impact: `Medium ${LONG}`,
    urgency: "Medium",
    raisedForTier: null,
    matrixVersion: 104,
    setBy: ada,
    setAt: NOON - 9 * 86_400_000,
  },
  status: { name: "Warten auf Rückmeldung des Lieferanten", category: "indeterminate" },
});

export const NOT_SET_UP: TriageView = {
  state: "not-set-up",
  reason: "This site has fewer than five priorities, so the default matrix does not fit. Ask a Jira administrator to set Incident Desk up.",
};

export const NOT_AN_INCIDENT: TriageView = { state: "not-an-incident", issueType: "Task", incidentTypes: ["Incident"] };

export const UNREACHABLE: TriageView = {
  state: "unreachable",
  reason: "Jira did not answer in time.",
  lastKnown: { impact: "High", urgency: "Medium", priority: "High", at: NOON - 4 * 60_000 },
};

export const UNREACHABLE_NEVER_KNOWN: TriageView = { state: "unreachable", reason: "Jira did not answer in time.", lastKnown: null };

export const REFUSAL: RefusalView = { kind: "jira-busy", message: "Jira is busy. Try again in 30 seconds.", retryAfterSeconds: 30 };
