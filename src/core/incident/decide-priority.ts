import { theApp } from "../actor";
import type { Configuration } from "../configuration/configuration";
import type { Prioritised } from "../priority/prioritise";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { Effect, OwedDecision } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import { fieldEffect, incidentPriorityOf } from "./wanted-effects";

/**
 * What the app itself has to do so that Jira carries what the matrix gives; null where it does.
 *
 * Levels that give no priority leave Jira's priority alone and empty the app's own field.
 * What is told is a priority that moves, or the first one the matrix gives at all.
 */
export function decidePriority(
  configuration: Configuration,
  issue: IssueSnapshot,
  prioritised: Prioritised,
  now: Instant,
  id: string,
): OwedDecision | null {
  if (prioritised.kind !== "priority") {
    const effects = fieldEffect(issue, null);
    return effects.length === 0 ? null : { id, decidedAt: now, by: theApp, effects, entry: null, echo: null, isSuperseded: false };
  }
  const wanted = incidentPriorityOf(configuration, prioritised.impact, prioritised.urgency, prioritised.priorityId);
  const isPriorityRight = issue.priority?.id === wanted.priorityId;
  const effects: Effect[] = [
    ...(isPriorityRight ? [] : [{ kind: "edit-issue" as const, priorityId: wanted.priorityId }]),
    ...fieldEffect(issue, wanted),
  ];
  if (effects.length === 0) return null;

  const entry: TimelineEntry = {
    id,
    at: now,
    by: theApp,
    fact: {
      kind: "priority-set",
      from: issue.priority?.name ?? null,
      to: wanted.priority,
      impact: wanted.impact,
      urgency: wanted.urgency,
      matrixVersion: wanted.matrixVersion,
    },
  };
  return {
    id,
    decidedAt: now,
    by: theApp,
    effects,
    entry: isPriorityRight && issue.incidentPriority !== null ? null : entry,
    echo: isPriorityRight ? null : { by: [configuration.site.appAccountId], priorityId: wanted.priorityId, from: now, until: null },
    isSuperseded: false,
  };
}
