import { NOT_ESCALATED } from "../escalation/escalation-state";
import { instant } from "../time";
import type { IncidentRecord } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";

/** The record of an incident the app meets for the first time: nothing told, nothing owed. */
export function newIncident(issue: IssueSnapshot): IncidentRecord {
  return {
    issueId: issue.issueId,
    projectId: issue.projectId,
    seenHistory: { newestAt: instant(0), ids: [] },
    matrix: null,
    services: null,
    isRaisedTold: false,
    provenance: null,
    lastKnown: { impact: issue.impact, urgency: issue.urgency, priority: issue.priority?.name ?? null, at: issue.createdAt },
    override: null,
    editedPriority: null,
    found: null,
    shadow: null,
    owed: [],
    echoes: [],
    escalation: NOT_ESCALATED,
    goals: null,
  };
}
