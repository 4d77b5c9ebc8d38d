import type { Actor } from "../actor";
import { person, theApp } from "../actor";
import type { Configuration } from "../configuration/configuration";
import { firstClocks, followGoals, momentsOf, toldOfGoals } from "../goal/follow-goals";
import { withShadow } from "../goal/goal-shadow";
import { withMoments } from "../escalation/follow-incident";
import { escalated } from "../escalation/escalated";
import { followIncident } from "../escalation/follow-incident";
import { pinOf } from "../priority/matrix";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import { isCopying, isCopyWanted } from "./copying";
import { decidePriority } from "./decide-priority";
import { foldHistory } from "./fold-history";
import { followOverride } from "./follow-override";
import { goesBy } from "./goes-by";
import type { IncidentChange, IncidentRecord, OwedDecision, Provenance } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import { isRenaming, isRenamingWanted } from "./renaming-of";
import { isAboutOverride, isGivenUp, isOnItsWay, superseded } from "./superseded";
import { covers, isSame } from "./wanted-effects";
import type { WantedPriority } from "./wanted-priority";
import { wantedPriority } from "./wanted-priority";
import { toldOfRebuilding } from "./rebuilt-incident";
import { isMarkWanted } from "./shadow-of";

/**
 * Makes priority and record follow what Jira holds now, whatever happened on the way. An override whose end has come ends.
 *
 * It looks at states, never at events: called twice, late, or for events in the
 * wrong order, it ends the same, and where nothing is left to do it gives null.
 */
export function reconcile(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  now: Instant,
  decisionId: string,
): IncidentChange | null {
  const folded = foldHistory(record, issue, configuration.site.appAccountId, now);
  const { override, editedPriority, entries: followed } = followOverride(configuration, record, issue, folded, now);
  const wanted = wantedPriority(configuration, { override, found: record.found }, issue, now);
  const isComing = wanted.value !== null && isOnItsWay(folded.owed, wanted.value.priorityId);
  const fresh = decidePriority(configuration, issue, wanted, { now, id: decisionId, isOnItsWay: isComing, shadow: record.shadow });
  const decision = fresh && ownersOf(folded.owed, fresh);
  const standing = folded.owed
    .filter((owed) => owed.id !== decision?.id)
    .map((owed) => (isDoneByOthers(owed, issue) ? untold(owed) : owed))
    .map((owed) => (isStillWanted(owed, folded.entries, wanted, issue, configuration) ? owed : superseded(owed)))
    .filter((owed) => !isGivenUp(owed, now));
  const priorityId = wanted.value?.priorityId ?? issue.priority?.id ?? null;
  const look = { issue, priorityId, told: followed, isFirst: !record.isRaisedTold };
  const clocks = record.goals ?? (look.isFirst ? firstClocks(configuration, issue) : null);
  const ran =
    clocks && toldOfGoals(followGoals(clocks, configuration, issue, record.escalation.handling, now), configuration.goalRules, now);
  const measured = { ...record, goals: ran && withShadow(ran.clocks, configuration.goalRules) };
  const timed = withMoments(record.escalation, momentsOf(measured.goals, configuration.goalRules));
  const waiting = followIncident(configuration, timed, look, now);
  const { escalation, goals } = escalated(measured, waiting.state, waiting.entries, configuration, issue, priorityId, now);
  const next: IncidentRecord = {
    ...record,
    escalation,
    goals,
    projectId: issue.projectId,
    matrix: wanted.found ? null : pinOf(configuration.matrix),
    services: wanted.found ? null : configuration.servicesPin,
    isRaisedTold: true,
    seenHistory: folded.seenHistory,
    echoes: folded.echoes,
    override,
    editedPriority,
    found: wanted.found,
    provenance:
      newest(provenanceFrom(folded.entries), record.provenance) ?? (wanted.prioritised.kind === "priority" ? raisedBy(issue) : null),
    lastKnown: lastKnown(record, issue, now),
    owed: decision ? [...standing, decision] : standing,
  };
  const entries = [...followed, ...toldOfRebuilding(record, wanted, now), ...(ran?.entries ?? []), ...waiting.entries];
  const isUnchanged =
    entries.length === 0 &&
    folded.seenHistory === record.seenHistory &&
    folded.echoes.length === record.echoes.length &&
    override === record.override &&
    editedPriority === record.editedPriority &&
    next.owed.every((owed) => record.owed.includes(owed)) &&
    next.owed.length === record.owed.length &&
    next.found === record.found &&
    next.escalation === record.escalation &&
    next.goals === record.goals &&
    (next.matrix === null ? record.isRaisedTold : goesBy(record, configuration)) &&
    next.lastKnown === record.lastKnown;
  if (isUnchanged) return decision && { record, entries: [], decision };
  return { record: next, entries, decision };
}

/**
 * A decision that an invocation stored and did not live to strike off is taken up, not made twice.
 * What a person's own decision about an override does already is left to it: null.
 */
function ownersOf(owed: readonly OwedDecision[], fresh: OwedDecision): OwedDecision | null {
  const owner = owed.find(
    (candidate) =>
      (candidate.by.kind === "app" || isAboutOverride(candidate)) && !candidate.isSuperseded && covers(candidate.effects, fresh.effects),
  );
  if (!owner) return fresh;
  return isAboutOverride(owner) ? null : owner;
}

/**
 * The priority is where the app's decision would take it, and Jira's whole history shows
 * no edit of the app's: somebody else went there first, and is told for it.
 */
function isDoneByOthers(owed: OwedDecision, issue: IssueSnapshot): boolean {
  return owed.by.kind === "app" && !isRenaming(owed) && owed.echo !== null && owed.echo.priorityId === issue.priority?.id;
}

function untold(owed: OwedDecision): OwedDecision {
  return { ...owed, entry: null, echo: null };
}

/**
 * A person's choice of levels is wanted until one was made in Jira since; an override's priority as long as
 * it is the one wanted; the app's own until something else is.
 */
function isStillWanted(
  owed: OwedDecision,
  entries: readonly TimelineEntry[],
  { value }: WantedPriority,
  issue: IssueSnapshot,
  configuration: Configuration,
): boolean {
  if (isRenaming(owed)) return isRenamingWanted(configuration, owed, issue);
  if (isCopying(owed) && !isCopyWanted(owed, issue)) return false;
  if (isAboutOverride(owed)) return owed.effects.every((effect) => effect.kind !== "edit-issue" || effect.priorityId === value?.priorityId);
  if (owed.by.kind === "person") return !entries.some((entry) => entry.fact.kind === "levels-set" && entry.at > owed.decidedAt);
  return owed.effects.every((effect) => {
    if (effect.kind === "edit-issue") return effect.priorityId === value?.priorityId;
    if (effect.kind === "write-shadow") return isMarkWanted(effect.value, value, issue);
    return isSame(effect, { kind: "write-incident-priority", value });
  });
}

/** Whoever last set a level in Jira is who made the priority what it is; a level under another name is none the app set. */
function provenanceFrom(entries: readonly TimelineEntry[]): Provenance | null {
  const last = entries.findLast((entry) => entry.fact.kind === "levels-set" && entry.by.kind === "person");
  if (last?.fact.kind !== "levels-set") return null;
  const { copiedFrom } = last.fact;
  return { by: last.by, at: last.at, ...(copiedFrom && { copiedFrom }) };
}

/** An event may bring an edit that was made before the choice already on record. */
function newest(one: Provenance | null, other: Provenance | null): Provenance | null {
  return one && other ? (one.at >= other.at ? one : other) : (one ?? other);
}

function raisedBy(issue: IssueSnapshot): Provenance {
  const by: Actor = issue.creator === null ? theApp : person(issue.creator);
  return { by, at: issue.createdAt };
}

function lastKnown(record: IncidentRecord, issue: IssueSnapshot, now: Instant): IncidentRecord["lastKnown"] {
  const known = record.lastKnown;
  const priority = issue.priority?.name ?? null;
  const isSame = known.impact === issue.impact && known.urgency === issue.urgency && known.priority === priority;
  return isSame ? known : { impact: issue.impact, urgency: issue.urgency, priority, at: now };
}
