import type { Configuration } from "../configuration/configuration";
import type { Service } from "../configuration/documents";
import { servicesHit } from "../configuration/services-hit";
import type { MatrixDocument, Priority } from "./matrix";
import { priorityIn } from "./matrix";

/** Of a configuration, what the priority of a cell depends on. The most pressing priority comes first. */
export type PriorityRules = Pick<Configuration, "services"> & {
  readonly matrix: MatrixDocument;
  readonly site: { readonly priorities: readonly Pick<Priority, "id">[] };
};

/** A pair of levels, by their ids, and what the incident hits. */
export type Hit = { readonly impactId: string; readonly urgencyId: string; readonly componentIds: readonly string[] };

/**
 * The tier for which the matrix raises an incident with these components; null where it does not. The services are those of
 * the version that the incident began with, as its matrix is: a tier that is changed bends nothing that runs.
 */
export function raisingTier({ matrix: { tierRule }, services }: PriorityRules, componentIds: readonly string[]): number | null {
  const tier = tierRule === null ? null : tierOf(services, componentIds);
  return tierRule !== null && tier !== null && tier <= tierRule.upToTier ? tier : null;
}

/**
 * The id of the priority that the matrix makes of two levels: the cell's, raised where the
 * matrix does so for the tier of the service that is hit. Nothing is raised above the most pressing.
 */
export function priorityFor(rules: PriorityRules, { impactId, urgencyId, componentIds }: Hit): string {
  const inCell = priorityIn(rules.matrix, impactId, urgencyId);
  const { tierRule } = rules.matrix;
  if (tierRule === null || raisingTier(rules, componentIds) === null) return inCell;
  const rank = rules.site.priorities.findIndex(({ id }) => id === inCell);
  return rank < 0 ? inCell : (rules.site.priorities[Math.max(0, rank - tierRule.raiseBy)]?.id ?? inCell);
}

/** The most critical tier among the services that an incident with these components hits; null where no tier is known. */
export function tierOf(services: readonly Service[], componentIds: readonly string[]): number | null {
  const tiers = servicesHit(services, componentIds).flatMap(({ tier }) => (tier === null ? [] : [tier]));
  return tiers.length === 0 ? null : Math.min(...tiers);
}
