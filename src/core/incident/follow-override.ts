import { theApp } from "../actor";
import type { Configuration } from "../configuration/configuration";
import { priorityWithId } from "../configuration/site-facts";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { Folded } from "./fold-history";
import type { IncidentRecord } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import type { EditedPriority, PriorityOverride } from "./override";
import { standingOverride } from "./override";
import { wantedPriority } from "./wanted-priority";

/** The reason of an override that nobody has given one for. */
export const EDITED_IN_JIRA = "Edited in Jira";

export type Followed = {
  readonly override: PriorityOverride | null;
  readonly editedPriority: EditedPriority | null;
  /** What the history tells, and the end of an override. */
  readonly entries: readonly TimelineEntry[];
};

/**
 * What becomes of the override: its end comes, or a priority that somebody edited by hand in
 * Jira takes its place where the project keeps those. Either way the panel asks about the edit.
 */
export function followOverride(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  folded: Folded,
  now: Instant,
): Followed {
  const standing = standingOverride(record, now);
  const edited = strayEdit(configuration, { ...record, override: standing }, issue, folded.editedPriority, now);
  const end = record.override && !standing ? [endOf(configuration, record.override)] : [];
  if (edited === null || configuration.rules.editedPriority === "put-back") {
    const editedPriority = folded.editedPriority ? edited : unanswered(record.editedPriority, folded.entries);
    return { override: standing, editedPriority, entries: [...folded.entries, ...end] };
  }
  const override = { ...edited, reason: EDITED_IN_JIRA, until: null };
  const entries = folded.entries.map((entry) => (isOf(edited, entry) ? keptEntry(entry) : entry));
  return { override, editedPriority: edited, entries: [...entries, ...end] };
}

/** An edit by hand that leads away from what is wanted; null where there is none, or nothing is wanted. */
function strayEdit(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  edited: EditedPriority | null,
  now: Instant,
): EditedPriority | null {
  const { value } = wantedPriority(configuration, record, issue, now);
  return edited && value && edited.priorityId !== value.priorityId && edited.priorityId === issue.priority?.id ? edited : null;
}

/** Levels set since the edit are a newer choice: nobody has to be asked. */
function unanswered(edited: EditedPriority | null, entries: readonly TimelineEntry[]): EditedPriority | null {
  return edited && entries.some(({ at, fact }) => fact.kind === "levels-set" && at > edited.at) ? null : edited;
}

function endOf({ site }: Configuration, { priorityId, at, until }: PriorityOverride): TimelineEntry {
  const priority = priorityWithId(site, priorityId).name;
  return { id: `override-ended.${at}`, at: until ?? at, by: theApp, fact: { kind: "override-ended", priority } };
}

function isOf(edited: EditedPriority, { at, fact }: TimelineEntry): boolean {
  return at === edited.at && fact.kind === "priority-edited";
}

function keptEntry(entry: TimelineEntry): TimelineEntry {
  const { fact } = entry;
  if (fact.kind !== "priority-edited" || fact.to === null) return entry;
  return { ...entry, fact: { kind: "priority-overridden", from: fact.from, to: fact.to, reason: EDITED_IN_JIRA, until: null } };
}
