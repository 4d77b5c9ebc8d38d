import type { Configuration } from "../configuration/configuration";
import { priorityWithId } from "../configuration/site-facts";
import type { Effect } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";

/** The issue as it stands once these effects are done, without asking Jira again. */
export function applyEffects(issue: IssueSnapshot, effects: readonly Effect[], configuration: Configuration): IssueSnapshot {
  return effects.reduce<IssueSnapshot>((after, effect) => {
    if (effect.kind === "write-incident-priority") return { ...after, incidentPriority: effect.value };
    if (effect.kind === "write-shadow") return after;
    return {
      ...after,
      impact: effect.impact ?? after.impact,
      urgency: effect.urgency ?? after.urgency,
      priority: effect.priorityId === undefined ? after.priority : priorityWithId(configuration.site, effect.priorityId),
    };
  }, issue);
}
