import { theApp } from "../actor";
import type { Configuration } from "../configuration/configuration";
import type { Instant } from "../time";
import type { TimelineFact } from "../timeline/timeline-entry";
import type { Effect, OwedDecision } from "./incident-record";
import type { IncidentPriority, IssueSnapshot } from "./issue-snapshot";
import type { Shadow } from "./shadow-of";
import { unmarked } from "./shadow-of";
import { fieldEffect } from "./wanted-effects";
import type { WantedPriority } from "./wanted-priority";

/**
 * What the app itself has to do so that Jira carries what is wanted; null where it does.
 *
 * Where nothing asks for a priority, Jira's is left alone and the app's own field is emptied.
 * What is told is a priority that moves, or the first one the matrix gives at all.
 * Whatever brings the priority to where it should be takes the shadow's mark away, too.
 * @param isOnItsWay whether somebody's own decision already owes Jira the wanted priority.
 */
export function decidePriority(
  configuration: Configuration,
  issue: IssueSnapshot,
  wanted: WantedPriority,
  {
    now,
    id,
    isOnItsWay,
    shadow,
  }: { readonly now: Instant; readonly id: string; readonly isOnItsWay: boolean; readonly shadow: Shadow | null },
): OwedDecision | null {
  const { value } = wanted;
  const isPriorityRight = value === null || isOnItsWay || issue.priority?.id === value.priorityId;
  const effects: Effect[] = [
    ...(isPriorityRight ? [] : [{ kind: "edit-issue" as const, priorityId: value.priorityId }]),
    ...fieldEffect(issue, value),
    ...unmarked(shadow),
  ];
  if (effects.length === 0) return null;

  const isFirst = issue.incidentPriority === null && wanted.override === null;
  const fact = value && (!isPriorityRight || isFirst) ? toldOf(issue, value, wanted) : null;
  return {
    id,
    decidedAt: now,
    by: theApp,
    effects,
    entry: fact && { id, at: now, by: theApp, fact },
    echo: isPriorityRight ? null : { by: [configuration.site.appAccountId], priorityId: value.priorityId, from: now, until: null },
    isSuperseded: false,
  };
}

function toldOf(issue: IssueSnapshot, value: IncidentPriority, { override, prioritised }: WantedPriority): TimelineFact | null {
  const from = issue.priority?.name ?? null;
  const to = value.priority;
  if (override) return { kind: "override-restored", from, to, reason: override.reason };
  if (prioritised.kind !== "priority") return null;
  const { impact, urgency } = prioritised;
  return { kind: "priority-set", from, to, impact: impact.name, urgency: urgency.name, matrixVersion: value.matrixVersion };
}
