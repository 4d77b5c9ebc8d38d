import type { Configuration } from "../configuration";
import { priorityWithId } from "../configuration";
import type { Level } from "../priority/matrix";
import { priorityIn } from "../priority/matrix";
import type { Effect } from "./incident-record";
import type { IncidentPriority, IssueSnapshot } from "./issue-snapshot";

/** What the app's field shall say of an incident with these levels. */
export function incidentPriorityOf(configuration: Configuration, impact: Level, urgency: Level): IncidentPriority {
  const priority = priorityWithId(configuration, priorityIn(configuration.matrix, impact.id, urgency.id));
  return {
    priority: priority.name,
    priorityId: priority.id,
    impact: impact.name,
    urgency: urgency.name,
    matrixVersion: configuration.matrix.version,
  };
}

/** The write that makes the app's field say `wanted`; none when it already does. */
export function fieldEffect(issue: IssueSnapshot, wanted: IncidentPriority | null): readonly Effect[] {
  return isSame(issue.incidentPriority, wanted) ? [] : [{ kind: "write-incident-priority", value: wanted }];
}

function isSame(one: IncidentPriority | null, other: IncidentPriority | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.priorityId === other.priorityId &&
    one.priority === other.priority &&
    one.impact === other.impact &&
    one.urgency === other.urgency &&
    one.matrixVersion === other.matrixVersion
  );
}
