import type { AccountId } from "../actor";
import { person } from "../actor";
import type { Configuration } from "../configuration/configuration";
import { isIncidentType } from "../configuration/site-facts";
import type { Input } from "../priority/matrix";
import { levelNamed, levelWithId, pinOf } from "../priority/matrix";
import type { Result } from "../result";
import { accept, refuse } from "../result";
import type { Instant } from "../time";
import type { Change, TimelineEntry } from "../timeline/timeline-entry";
import type { Effect, IncidentChange, IncidentRecord, OwedDecision } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import { isAboutOverride, isAnythingOwed, isOnItsWay, superseded } from "./superseded";
import { covers, fieldEffect } from "./wanted-effects";
import { wantedPriority } from "./wanted-priority";

export type PickRefusal =
  | { readonly kind: "not-an-incident"; readonly issueType: string }
  | { readonly kind: "unknown-level"; readonly input: Input; readonly value: string };

/** A cell of the matrix, by the ids of its levels. */
export type Cell = { readonly impactId: string; readonly urgencyId: string };

/**
 * Sets impact, urgency and the priority the matrix makes of them, in one person's name. While an
 * override stands, its priority stays.
 *
 * All three go to Jira as one edit, so nobody ever sees a priority that does not
 * fit its levels. What was still owed gives way: the newest choice wins. Picking the
 * cell the incident already stands in gives null: the same click may be delivered twice.
 */
export function pickCell(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  pick: { readonly cell: Cell; readonly by: AccountId; readonly now: Instant; readonly decisionId: string },
): Result<IncidentChange | null, PickRefusal> {
  if (!isIncidentType(configuration.site, issue.type.id)) return refuse({ kind: "not-an-incident", issueType: issue.type.name });
  const { matrix } = configuration;
  const impact = levelWithId(matrix.impact, pick.cell.impactId);
  if (!impact) return refuse({ kind: "unknown-level", input: "impact", value: pick.cell.impactId });
  const urgency = levelWithId(matrix.urgency, pick.cell.urgencyId);
  if (!urgency) return refuse({ kind: "unknown-level", input: "urgency", value: pick.cell.urgencyId });

  const chosen = { ...issue, impact: impact.name, urgency: urgency.name };
  const { value: wanted } = wantedPriority(configuration, { override: record.override }, chosen, pick.now);
  if (wanted === null) throw new Error(`Matrix v${matrix.version} gives no priority for ${impact.id} × ${urgency.id}.`);
  const isImpactNew = issue.impact === null || levelNamed(matrix.impact, issue.impact)?.id !== impact.id;
  const isUrgencyNew = issue.urgency === null || levelNamed(matrix.urgency, issue.urgency)?.id !== urgency.id;
  const isPriorityNew = issue.priority?.id !== wanted.priorityId && !isOnItsWay(record.owed, wanted.priorityId);
  const edit = {
    ...(isImpactNew && { impact: impact.name }),
    ...(isUrgencyNew && { urgency: urgency.name }),
    ...(isPriorityNew && { priorityId: wanted.priorityId }),
  };
  const isEdited = isImpactNew || isUrgencyNew || isPriorityNew;
  const effects: Effect[] = [...(isEdited ? [{ kind: "edit-issue" as const, ...edit }] : []), ...fieldEffect(issue, wanted)];
  if (effects.length === 0) return accept(isAnythingOwed(choicesOfLevels(record.owed)) ? takenBack(record) : null);

  const by = person(pick.by);
  const entry: TimelineEntry = {
    id: pick.decisionId,
    at: pick.now,
    by,
    fact: {
      kind: "levels-set",
      ...(isImpactNew && { impact: change(issue.impact, impact.name) }),
      ...(isUrgencyNew && { urgency: change(issue.urgency, urgency.name) }),
      ...(isPriorityNew && { priority: change(issue.priority?.name ?? null, wanted.priority) }),
      matrixVersion: matrix.version,
    },
  };
  const decision: OwedDecision = {
    id: pick.decisionId,
    decidedAt: pick.now,
    by,
    effects,
    entry: isEdited ? entry : null,
    echo: isEdited
      ? {
          by: [pick.by, configuration.site.appAccountId],
          ...(isImpactNew && { impact: impact.name }),
          ...(isUrgencyNew && { urgency: urgency.name }),
          ...(isPriorityNew && { priorityId: wanted.priorityId }),
          from: pick.now,
          until: null,
        }
      : null,
    isSuperseded: false,
  };
  const first = record.owed.find((owed) => isSameChoice(owed, decision));
  const last = first ? chosenAgain(first, pick.now) : decision;
  const others = record.owed.filter((owed) => owed.id !== last.id).map(givenWay);
  const pins = { matrix: pinOf(matrix), services: configuration.servicesPin };
  const next = { ...record, ...pins, editedPriority: null, found: null, owed: [...others, last] };
  return accept({ record: next, entries: [], decision: last });
}

/** The cell is as Jira has it: whatever is still owed would only lead away from the newest choice. */
function takenBack(record: IncidentRecord): IncidentChange {
  return { record: { ...record, owed: record.owed.map(givenWay) }, entries: [], decision: null };
}

/** An override is another choice than that of levels: it stands beside them. */
function givenWay(owed: OwedDecision): OwedDecision {
  return isAboutOverride(owed) ? owed : superseded(owed);
}

function choicesOfLevels(owed: readonly OwedDecision[]): readonly OwedDecision[] {
  return owed.filter((decision) => !isAboutOverride(decision));
}

/** The first click's decision, as newly made: what happened in Jira between the clicks does not overtake it. */
function chosenAgain(first: OwedDecision, now: Instant): OwedDecision {
  return { ...first, decidedAt: now, entry: first.entry && { ...first.entry, at: now } };
}

/** A second click while the first is still being carried out. */
function isSameChoice(owed: OwedDecision, decision: OwedDecision): boolean {
  const isBySame = owed.by.kind === "person" && decision.by.kind === "person" && owed.by.accountId === decision.by.accountId;
  return isBySame && !owed.isSuperseded && covers(owed.effects, decision.effects);
}

function change(from: string | null, to: string): Change {
  return { from, to };
}
