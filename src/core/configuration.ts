import type { AccountId } from "./actor";
import type { Matrix, Priority } from "./priority/matrix";

/** What the app learned of the site it is installed in. */
export type SiteFacts = {
  /** Ids of the app's own fields, such as `customfield_10050`. */
  readonly fields: { readonly impact: string; readonly urgency: string; readonly incidentPriority: string };
  /** The most pressing first. */
  readonly priorities: readonly Priority[];
  /** The work types that are incidents. */
  readonly incidentTypes: readonly { readonly id: string; readonly name: string }[];
  readonly appAccountId: AccountId;
};

/** Everything a decision needs to know that is not in the incident itself. */
export type Configuration = { readonly matrix: Matrix; readonly site: SiteFacts };

export function isIncidentType(configuration: Configuration, typeId: string): boolean {
  return configuration.site.incidentTypes.some((type) => type.id === typeId);
}

/** The priority of that id; a stand-in that carries the id alone where the site has since dropped it. */
export function priorityWithId(configuration: Configuration, id: string): Priority {
  return configuration.site.priorities.find((priority) => priority.id === id) ?? { id, name: `priority ${id}`, iconUrl: null };
}
