import type { Problem } from "./check-document";
import type { Service } from "./documents";
import type { SiteFacts } from "./site-facts";

/** Which incidents something is for, by their ids. */
export type Chosen = {
  readonly priorityIds: readonly string[];
  readonly serviceIds: readonly string[];
  readonly workTypeIds: readonly string[];
};

/** What there is to choose from. */
export type Choosable = { readonly services: readonly Service[]; readonly site: Pick<SiteFacts, "priorities" | "incidentTypes"> };

/** The priorities, services and work types that are named and not there, each with its place. */
export function unknownIn(chosen: Chosen, { services, site }: Choosable): readonly Problem[] {
  const serviceIds = services.map(({ id }) => id);
  const typeIds = site.incidentTypes.map(({ id }) => id);
  return [
    ...unknownPriorities(chosen.priorityIds, site),
    ...missing("serviceIds", chosen.serviceIds, serviceIds, (id) => `there is no service ${id}`),
    ...missing("workTypeIds", chosen.workTypeIds, typeIds, (id) => `the work type ${id} is not one of incidents`),
  ];
}

/** The priorities that are named and that the site does not have, or no longer. */
export function unknownPriorities(priorityIds: readonly string[], { priorities }: Choosable["site"]): readonly Problem[] {
  const present = priorities.filter(({ isGone }) => !isGone).map(({ id }) => id);
  return missing("priorityIds", priorityIds, present, (id) => `the site has no priority ${id}`);
}

function missing(
  list: keyof Chosen,
  named: readonly string[],
  known: readonly string[],
  message: (id: string) => string,
): readonly Problem[] {
  return named.flatMap((id, place) => (known.includes(id) ? [] : [{ path: [list, String(place)], message: message(id) }]));
}
