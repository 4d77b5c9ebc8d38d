import type { AccountId } from "../actor";
import type { Instant } from "../time";

/** What the app's object field `Incident priority` carries: the priority and how it came about. */
export type IncidentPriority = {
  readonly priority: string;
  readonly priorityId: string;
  /** Absent only under an override: the matrix needs both levels. */
  readonly impact?: string;
  readonly urgency?: string;
  readonly matrixVersion: number;
  /** The tier of the service for which the matrix raised it: that of the version which the incident began with. */
  readonly tier?: number;
  /** The reason of the override that stands. */
  readonly override?: string;
};

/** One changed field of one entry of Jira's own history. Values by the name people see; people by account id. */
export type HistoryChange = {
  readonly field: "impact" | "urgency" | "priority" | "status" | "assignee" | "type" | "components";
  readonly from: string | null;
  readonly to: string | null;
  /** Of a priority, a status or a work type, Jira's ids: names change. */
  readonly fromId?: string | null;
  readonly toId?: string | null;
};

/** One entry of Jira's own history, with the changes the app cares for. */
export type HistoryEntry = {
  /** Jira numbers them upwards. */
  readonly id: number;
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly changes: readonly HistoryChange[];
};

/** A Jira issue as it stood when it was read. */
export type IssueSnapshot = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly type: { readonly id: string; readonly name: string };
  readonly status: { readonly id: string; readonly name: string; readonly category: "new" | "indeterminate" | "done" };
  readonly impact: string | null;
  readonly urgency: string | null;
  readonly priority: { readonly id: string; readonly name: string } | null;
  readonly incidentPriority: IncidentPriority | null;
  readonly componentIds: readonly string[];
  readonly creator: AccountId | null;
  readonly reporter: AccountId | null;
  readonly assignee: AccountId | null;
  readonly createdAt: Instant;
  /** Whether the account it was read for may edit it. */
  readonly canEdit: boolean;
  /** The ids of the priorities that its project's scheme has; null where Jira did not tell that account. */
  readonly priorityIds: readonly string[] | null;
  /** Oldest first, as far back as it was asked for; empty when it was not. */
  readonly history: readonly HistoryEntry[];
};
