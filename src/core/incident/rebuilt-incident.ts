import type { AccountId } from "../actor";
import { person, theApp } from "../actor";
import type { SiteConfiguration } from "../configuration/configuration";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { Expected, IncidentRecord } from "./incident-record";
import type { HistoryEntry, IssueSnapshot } from "./issue-snapshot";
import { newIncident } from "./new-incident";
import type { PriorityOverride } from "./override";
import type { WantedPriority } from "./wanted-priority";

/**
 * The record of an incident that is not stored: new, or rebuilt where an earlier installation kept one.
 *
 * An override stands again, with its reason from the app's field, and with who set it and when from Jira's
 * history; whether it had an end neither tells. A copy of an incident is younger than storage, and new.
 */
export function unstoredIncident({ site, begunAt }: SiteConfiguration, issue: IssueSnapshot): IncidentRecord {
  const { incidentPriority: found } = issue;
  const fresh = newIncident(issue);
  if (found === null || issue.createdAt >= begunAt) return fresh;
  if (found.override === undefined) return { ...fresh, found };
  const set = issue.history.findLast(({ changes }) => changes.some(({ field, toId }) => field === "priority" && toId === found.priorityId));
  const override: PriorityOverride = {
    priorityId: found.priorityId,
    reason: found.override,
    by: set?.by && set.by !== site.appAccountId ? person(set.by) : theApp,
    at: set?.at ?? issue.createdAt,
    until: null,
  };
  return { ...fresh, found, override, echoes: set ? [setting(override, found.priority, set, site.appAccountId)] : [] };
}

/** The entry of Jira's history that set an override, to be told as such. */
function setting({ priorityId, reason, by, at }: PriorityOverride, to: string, set: HistoryEntry, appAccountId: AccountId): Expected {
  const fact = { kind: "priority-overridden" as const, from: null, to, reason, until: null };
  const entry: TimelineEntry = { id: `h${set.id}`, at, by, fact };
  return { by: [set.by ?? appAccountId], priorityId, from: at, until: at, entry };
}

/** What the timeline says when a record was rebuilt and something could not be known; nothing where all is. */
export function toldOfRebuilding(record: IncidentRecord, wanted: WantedPriority, now: Instant): readonly TimelineEntry[] {
  const { found } = record;
  if (record.isRaisedTold || found === null) return [];
  const lost = found.override !== undefined ? "override-end" : wanted.found ? "matrix" : null;
  return lost === null ? [] : [{ id: "rebuilt", at: now, by: theApp, fact: { kind: "record-rebuilt", lost } }];
}
