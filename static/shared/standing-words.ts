import type { IncidentTriageView } from "../../src/contract/ui/triage";

const NOT_SET = "not set";

/** Gives "Impact High × urgency Low", with "not set" for a level nobody has set. */
export function standingWords({ standing, impactLevels, urgencyLevels, explanation }: IncidentTriageView): string {
  const unknown = explanation.kind === "unknown-level" ? explanation : null;
  const impact = unknown?.field === "impact" ? unknown.value : nameOf(impactLevels, standing.impactId);
  const urgency = unknown?.field === "urgency" ? unknown.value : nameOf(urgencyLevels, standing.urgencyId);
  return impact === NOT_SET && urgency === NOT_SET ? "Impact and urgency not set" : `Impact ${impact} × urgency ${urgency}`;
}

function nameOf(levels: IncidentTriageView["impactLevels"], levelId: string | null): string {
  return levels.find(({ id }) => id === levelId)?.name ?? NOT_SET;
}
