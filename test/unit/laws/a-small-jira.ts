import type { AccountId } from "../../../src/core/actor";
import type { Effect } from "../../../src/core/incident/incident-record";
import type { HistoryChange, HistoryEntry, IssueSnapshot } from "../../../src/core/incident/issue-snapshot";
import type { Priority } from "../../../src/core/priority/matrix";
import { instant } from "../../../src/core/time";

export type Edit = {
  readonly impact?: string | null;
  readonly urgency?: string | null;
  readonly priorityId?: string;
  readonly type?: IssueSnapshot["type"];
  readonly projectId?: string;
  readonly componentIds?: readonly string[];
  readonly status?: IssueSnapshot["status"];
  readonly assignee?: AccountId | null;
};

export type SmallJira = {
  readonly issues: Map<string, IssueSnapshot>;
  raise(by: AccountId, projectId: string, edit: Edit): string;
  /** One edit, one entry of history; nothing where nothing changes. */
  edit(issueId: string, by: AccountId, edit: Edit): void;
  perform(issueId: string, effect: Effect, by: AccountId): void;
  remove(issueId: string): void;
};

/** Issues with their history in memory, as much of Jira as a priority needs. Each change is told to `changed`. */
export function createSmallJira(
  priorities: readonly Priority[],
  now: () => number,
  changed: (issueId: string) => void,
  incident: IssueSnapshot,
): SmallJira {
  const issues = new Map<string, IssueSnapshot>();
  let lastHistoryId = 0;
  let raised = 0;

  function edit(issueId: string, by: AccountId, { priorityId, ...plain }: Edit): void {
    const before = issues.get(issueId);
    if (!before) return;
    const priority = priorities.find(({ id }) => id === priorityId) ?? before.priority;
    const after: IssueSnapshot = { ...before, ...plain, priority: priority && { id: priority.id, name: priority.name } };
    const changes: HistoryChange[] = [
      ...(["impact", "urgency"] as const).flatMap((field) =>
        before[field] === after[field] ? [] : [{ field, from: before[field], to: after[field] }],
      ),
      ...(before.priority?.id === after.priority?.id
        ? []
        : [
            {
              field: "priority" as const,
              from: before.priority?.name ?? null,
              to: after.priority?.name ?? null,
              toId: after.priority?.id ?? null,
            },
          ]),
      ...(before.status.id === after.status.id ? [] : [{ field: "status" as const, from: before.status.name, to: after.status.name }]),
      ...(before.assignee === after.assignee ? [] : [{ field: "assignee" as const, from: before.assignee, to: after.assignee }]),
      ...(before.type.id === after.type.id ? [] : [{ field: "type" as const, from: before.type.name, to: after.type.name }]),
    ];
    const isSame =
      changes.length === 0 &&
      before.projectId === after.projectId &&
      JSON.stringify(before.componentIds) === JSON.stringify(after.componentIds);
    if (isSame) return;
    const entry: HistoryEntry = { id: ++lastHistoryId, at: instant(now()), by, changes };
    issues.set(issueId, { ...after, history: [...before.history, entry] });
    changed(issueId);
  }

  return {
    issues,
    raise(by, projectId, { impact = null, urgency = null, priorityId, componentIds = [] }) {
      const issueId = String(10_001 + raised++);
      const priority = priorities.find(({ id }) => id === priorityId) ?? null;
      issues.set(issueId, {
        ...incident,
        issueId,
        issueKey: `PAY-${issueId}`,
        projectId,
        impact,
        urgency,
        priority: priority && { id: priority.id, name: priority.name },
        incidentPriority: null,
        componentIds,
        creator: by,
        createdAt: instant(now()),
        history: [],
      });
      changed(issueId);
      return issueId;
    },
    edit,
    perform(issueId, effect, by) {
      const issue = issues.get(issueId);
      if (!issue) return;
      if (effect.kind === "edit-issue") {
        const { impact, urgency, priorityId } = effect;
        edit(issueId, by, {
          ...(impact !== undefined && { impact }),
          ...(urgency !== undefined && { urgency }),
          ...(priorityId !== undefined && { priorityId }),
        });
      } else if (effect.kind === "write-incident-priority") {
        issues.set(issueId, { ...issue, incidentPriority: effect.value });
        changed(issueId);
      }
    },
    remove(issueId) {
      issues.delete(issueId);
      changed(issueId);
    },
  };
}
