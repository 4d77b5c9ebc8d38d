import type { Effect } from "./incident-record";
import type { IncidentPriority, IssueSnapshot } from "./issue-snapshot";

/** The write that makes the app's field say `wanted`; none when it already does. */
export function fieldEffect(issue: IssueSnapshot, wanted: IncidentPriority | null): readonly Effect[] {
  return isSameValue(issue.incidentPriority, wanted) ? [] : [{ kind: "write-incident-priority", value: wanted }];
}

function isSameValue(one: IncidentPriority | null, other: IncidentPriority | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    one.priorityId === other.priorityId &&
    one.priority === other.priority &&
    one.impact === other.impact &&
    one.urgency === other.urgency &&
    one.matrixVersion === other.matrixVersion &&
    one.tier === other.tier &&
    one.override === other.override
  );
}

/** Whether two effects ask for the same. */
export function isSame(one: Effect, other: Effect): boolean {
  if (one.kind === "edit-issue") {
    return other.kind === one.kind && one.impact === other.impact && one.urgency === other.urgency && one.priorityId === other.priorityId;
  }
  if (one.kind === "write-shadow") return other.kind === one.kind && one.value?.drift === other.value?.drift;
  return other.kind === one.kind && isSameValue(one.value, other.value);
}

/** Whether doing `all` does `some` of them, too. */
export function covers(all: readonly Effect[], some: readonly Effect[]): boolean {
  return some.every((effect) => all.some((same) => isSame(effect, same)));
}
