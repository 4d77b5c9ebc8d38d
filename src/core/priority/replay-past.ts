import type { Service } from "../configuration/documents";
import type { LevelNames } from "./level-names";
import { withFormerNames } from "./level-names";
import type { MatrixDocument, Priority } from "./matrix";
import type { PriorityRules } from "./priority-for";
import type { PastIncident, Replayed } from "./replay";
import { replay } from "./replay";

/** A past incident that knows its project, whose services may be its own. */
export type PlacedIncident = PastIncident & { readonly projectId: string };

/** What the priority of past incidents depends on besides the matrix that is tried on them. */
export type PastRules = {
  /** Every name that the levels have or ever had: an old incident may still carry one. */
  readonly levelNames: LevelNames;
  /** The most pressing first. */
  readonly priorities: readonly Pick<Priority, "id">[];
  readonly services: readonly Service[];
  /** Of the projects that have services of their own. */
  readonly servicesOf: Readonly<Record<string, readonly Service[]>>;
};

/** What a matrix, saved or not, would have made of past incidents, in their order. */
export function replayPast<Incident extends PlacedIncident>(
  document: MatrixDocument,
  { levelNames, priorities, services, servicesOf }: PastRules,
  incidents: readonly Incident[],
): readonly Replayed<Incident>[] {
  const matrix = withFormerNames(levelNames, document);
  const rulesOf = (own: readonly Service[]): PriorityRules => ({ matrix, site: { priorities }, services: own });
  return incidents.flatMap((incident) => replay(rulesOf(servicesOf[incident.projectId] ?? services), [incident]));
}
