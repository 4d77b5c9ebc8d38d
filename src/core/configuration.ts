import type { AccountId } from "./actor";
import type { IssueSnapshot } from "./incident/issue-snapshot";
import type { Matrix, Priority } from "./priority/matrix";
import type { Instant } from "./time";
import { later, minutes } from "./time";

/** What the app learned of the site it is installed in. */
export type SiteFacts = {
  /** Ids of the app's own fields, such as `customfield_10050`. */
  readonly fields: { readonly impact: string; readonly urgency: string; readonly incidentPriority: string };
  /** The most pressing first. */
  readonly priorities: readonly Priority[];
  /** The work types that are incidents. */
  readonly incidentTypes: readonly { readonly id: string; readonly name: string }[];
  readonly appAccountId: AccountId;
  readonly learnedAt: Instant;
};

/** Everything a decision needs to know that is not in the incident itself. */
export type Configuration = { readonly matrix: Matrix; readonly site: SiteFacts };

export function isIncidentType(configuration: Configuration, typeId: string): boolean {
  return configuration.site.incidentTypes.some((type) => type.id === typeId);
}

/** How long what was learned of the site is good, when an issue shows that it has changed since. */
const RELEARN = minutes(10);

/**
 * Whether this issue shows something of the site that the configuration does not know: a
 * priority that was made or renamed, or another work type called as the incidents are.
 */
export function isOutdated({ site }: Configuration, issue: Pick<IssueSnapshot, "type" | "priority">, now: Instant): boolean {
  const isNewType =
    !site.incidentTypes.some(({ id }) => id === issue.type.id) && site.incidentTypes.some(({ name }) => name === issue.type.name);
  const isNewPriority =
    issue.priority !== null && !site.priorities.some(({ id, name }) => id === issue.priority?.id && name === issue.priority.name);
  return (isNewType || isNewPriority) && later(site.learnedAt, RELEARN) < now;
}

/** The configuration with what was learned of the site anew. Priorities of the matrix that the site dropped stay known. */
export function relearned(configuration: Configuration, site: SiteFacts): Configuration {
  const dropped = configuration.site.priorities.filter(({ id }) => !site.priorities.some((priority) => priority.id === id));
  return { ...configuration, site: { ...site, priorities: [...site.priorities, ...dropped] } };
}

/** The priority of that id; a stand-in that carries the id alone where the site has since dropped it. */
export function priorityWithId(configuration: Configuration, id: string): Priority {
  return configuration.site.priorities.find((priority) => priority.id === id) ?? { id, name: `priority ${id}`, iconUrl: null };
}
