import type { AccountId } from "../actor";
import type { HandlingFields } from "../escalation/handling-fields";
import type { IssueSnapshot } from "../incident/issue-snapshot";
import type { Priority } from "../priority/matrix";
import type { Instant } from "../time";
import { later, minutes } from "../time";

/** What the app learned of the site it is installed in. */
export type SiteFacts = {
  /** Ids of the app's own fields, such as `customfield_10050`. */
  readonly fields: {
    readonly impact: string;
    readonly urgency: string;
    readonly incidentPriority: string;
    /** Of what people said of an incident; absent where Jira does not show these fields yet. */
    readonly handling?: Readonly<Record<keyof HandlingFields, string>>;
  };
  /** The most pressing first. */
  readonly priorities: readonly Priority[];
  /** The work types that are incidents. */
  readonly incidentTypes: readonly { readonly id: string; readonly name: string }[];
  readonly appAccountId: AccountId;
  readonly learnedAt: Instant;
};

/** How long what was learned of the site is good, when an issue shows that it has changed since. */
const RELEARN = minutes(10);

/**
 * Whether this issue shows something of the site that is not known: a priority that was
 * made or renamed, or another work type called as the incidents are. A version of the app that
 * had fewer fields did not learn all of them.
 */
export function isOutdated(site: SiteFacts, issue: Pick<IssueSnapshot, "type" | "priority">, now: Instant): boolean {
  const isNewType =
    !site.incidentTypes.some(({ id }) => id === issue.type.id) && site.incidentTypes.some(({ name }) => name === issue.type.name);
  const isNewPriority =
    issue.priority !== null && !site.priorities.some(({ id, name }) => id === issue.priority?.id && name === issue.priority.name);
  const isNewField = site.fields.handling === undefined;
  return (isNewType || isNewPriority || isNewField) && later(site.learnedAt, RELEARN) < now;
}

/** Whether what was learned is old enough to be learned anew by a page on which people configure. */
export function isStale(site: SiteFacts, now: Instant): boolean {
  return later(site.learnedAt, RELEARN) < now;
}

/** The site as learned anew. Priorities that it dropped stay known: a matrix may still name them. */
export function relearned(before: SiteFacts, learned: SiteFacts): SiteFacts {
  const dropped = before.priorities.filter(({ id }) => !learned.priorities.some((priority) => priority.id === id));
  return { ...learned, priorities: [...learned.priorities, ...dropped.map((priority) => ({ ...priority, isGone: true as const }))] };
}

export function isIncidentType(site: SiteFacts, typeId: string): boolean {
  return site.incidentTypes.some((type) => type.id === typeId);
}

/** The priorities that an issue may be set to, the most pressing first: those of its project's scheme; where Jira does not tell them, all that the site has. */
export function prioritiesOffered({ priorities }: SiteFacts, { priorityIds }: Pick<IssueSnapshot, "priorityIds">): readonly Priority[] {
  return priorities.filter(({ id, isGone }) => !isGone && (priorityIds?.includes(id) ?? true));
}

/** The priority of that id; a stand-in that carries the id alone where the site has since dropped it. */
export function priorityWithId(site: SiteFacts, id: string): Priority {
  return site.priorities.find((priority) => priority.id === id) ?? { id, name: `priority ${id}`, iconUrl: null };
}
