import type { HistoryAnswer, HistoryItemAnswer, IssueAnswer } from "../../contract/jira/issue-answer";
import { incidentPriorityValue } from "../../contract/jira/issue-answer";
import type { AccountId } from "../../core/actor";
import type { SiteFacts } from "../../core/configuration/site-facts";
import type { HistoryChange, IssueSnapshot } from "../../core/incident/issue-snapshot";
import { textOf } from "./text-of";

/** Translates Jira's issue into ours. A field that holds no text counts as empty; one of our own object field that is not ours, too. */
export function snapshotOf(answer: IssueAnswer, olderHistory: readonly HistoryAnswer[], fields: SiteFacts["fields"]): IssueSnapshot {
  const { project, issuetype, status, priority, components, creator, reporter, assignee, created } = answer.fields;
  const incidentPriority = incidentPriorityValue.safeParse(answer.fields[fields.incidentPriority]);
  return {
    issueId: answer.id,
    issueKey: answer.key,
    projectId: project.id,
    type: { id: issuetype.id, name: issuetype.name },
    status: { id: status.id, name: status.name, category: categoryOf(status.statusCategory.key) },
    impact: textOf(answer.fields[fields.impact]),
    urgency: textOf(answer.fields[fields.urgency]),
    priority: priority ? { id: priority.id, name: priority.name } : null,
    incidentPriority: incidentPriority.success ? incidentPriority.data : null,
    componentIds: components.map(({ id }) => id),
    reporter: (reporter?.accountId ?? null) as AccountId | null,
    assignee: (assignee?.accountId ?? null) as AccountId | null,
    creator: (creator?.accountId ?? null) as AccountId | null,
    createdAt: created,
    canEdit: Object.keys(answer.editmeta?.fields ?? {}).length > 0,
    priorityIds: answer.editmeta?.fields.priority?.allowedValues?.flatMap(({ id }) => id ?? []) ?? null,
    history: [...olderHistory, ...(answer.changelog?.histories ?? [])]
      .map((entry) => ({
        id: entry.id,
        at: entry.created,
        by: (entry.author?.accountId ?? null) as AccountId | null,
        changes: entry.items.flatMap((item) => changeOf(item, fields)),
      }))
      .sort((one, other) => one.at - other.at || one.id - other.id),
  };
}

function changeOf(item: HistoryItemAnswer, fields: SiteFacts["fields"]): readonly HistoryChange[] {
  const named = { from: item.fromString || null, to: item.toString || null };
  const ids = { fromId: item.from || null, toId: item.to || null };
  switch (item.fieldId ?? item.field) {
    case fields.impact:
      return [{ field: "impact", ...named }];
    case fields.urgency:
      return [{ field: "urgency", ...named }];
    case "priority":
      return [{ field: "priority", ...named, ...ids }];
    case "status":
      return [{ field: "status", ...named, ...ids }];
    case "issuetype":
      return [{ field: "type", ...named, ...ids }];
    case "components":
    case "Component":
      return [{ field: "components", ...named }];
    case "assignee":
      return [{ field: "assignee", from: item.from || null, to: item.to || null }];
    default:
      return [];
  }
}

function categoryOf(key: string): IssueSnapshot["status"]["category"] {
  return key === "new" || key === "done" ? key : "indeterminate";
}
