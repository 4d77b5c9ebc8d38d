import type { IncidentTriageView, LevelView, PriorityView } from "../../src/contract/ui/triage";
import { FIRST_HOUR } from "./an-entry";
import { ada, NOON } from "./people";

/** The site's priorities, the most pressing first. */
export const PRIORITIES = ["Highest", "High", "Medium", "Low", "Lowest"].map((name, rank): PriorityView => ({
  id: String(rank + 1),
  name,
  iconUrl: null,
  rank,
}));

/** Gives the priority at a rank. */
export function priorityAt(rank: number): PriorityView {
  const priority = PRIORITIES[rank];
  if (!priority) throw new Error(`Failed to build a view: no priority of rank ${rank}.`);
  return priority;
}

export const IMPACTS: readonly LevelView[] = [
  { id: "high", name: "High", description: "Most customers cannot use the service.", examples: ["Nobody can pay."] },
  { id: "medium", name: "Medium", description: "Some customers, or a part of the service.", examples: ["Refunds fail, payments work."] },
  { id: "low", name: "Low", description: "A few people, or a nuisance.", examples: ["One customer cannot sign in."] },
];

export const URGENCIES: readonly LevelView[] = [
  { id: "high", name: "High", description: "Every minute costs.", examples: ["Orders are being lost."] },
  { id: "medium", name: "Medium", description: "Must be fixed today.", examples: ["People work round it by hand."] },
  { id: "low", name: "Low", description: "Can wait for its turn.", examples: ["Nobody waits for it."] },
];

/** The default matrix: what each cell gives grows with the sum of its levels. */
export function cellsOf(impacts: readonly LevelView[], urgencies: readonly LevelView[]): IncidentTriageView["cells"] {
  return Object.fromEntries(
    impacts.map((impact, row) => [
      impact.id,
      Object.fromEntries(urgencies.map((urgency, column) => [urgency.id, priorityAt(row + column)])),
    ]),
  );
}

/** An incident as the panel is told of it; every field has a default. */
export function anIncident(over: Partial<IncidentTriageView> = {}): IncidentTriageView {
  return {
    state: "incident",
    issueId: "10001",
    issueKey: "PAY-1",
    canEdit: true,
    impactLevels: IMPACTS,
    urgencyLevels: URGENCIES,
    cells: cellsOf(IMPACTS, URGENCIES),
    matrixVersion: 1,
    standing: { impactId: "medium", urgencyId: "medium" },
    priority: priorityAt(2),
    explanation: {
      kind: "by-matrix",
      impact: "Medium",
      urgency: "Medium",
      raisedForTier: null,
      matrixVersion: 1,
      setBy: ada,
      setAt: NOON - 7 * 60_000,
    },
    priorities: PRIORITIES,
    canOverride: true,
    editedPriority: null,
    waiting: {
      raisedAt: NOON - 7 * 60_000,
      stage: "investigating",
      acknowledgement: null,
      mitigated: null,
      major: null,
      drill: null,
      escalation: null,
    },
    status: { name: "In progress", category: "indeterminate" },
    isCatchingUp: false,
    recent: FIRST_HOUR,
    ...over,
  };
}
