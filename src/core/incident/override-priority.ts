import type { AccountId } from "../actor";
import { person } from "../actor";
import type { Configuration } from "../configuration/configuration";
import { isIncidentType, prioritiesOffered, priorityWithId } from "../configuration/site-facts";
import type { Result } from "../result";
import { accept, refuse } from "../result";
import type { Instant } from "../time";
import type { TimelineFact } from "../timeline/timeline-entry";
import type { Effect, IncidentChange, IncidentRecord, OwedDecision } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import type { PriorityOverride } from "./override";
import { LONGEST_REASON, standingOverride } from "./override";
import { isAboutOverride, superseded } from "./superseded";
import { fieldEffect } from "./wanted-effects";
import { wantedPriority } from "./wanted-priority";

export type OverrideRefusal =
  | { readonly kind: "not-an-incident"; readonly issueType: string }
  | { readonly kind: "unfit-override"; readonly why: "no-reason" | "long-reason" | "end-passed" | "unknown-priority" }
  /** By their names: what was chosen, and what the project's scheme has. */
  | { readonly kind: "unfit-override"; readonly why: "not-in-scheme"; readonly priority: string; readonly offered: readonly string[] };

/** What somebody asks for: a priority of the site, why, and until when; null for no end. */
export type OverrideChoice = { readonly priorityId: string; readonly reason: string; readonly until: Instant | null };

type Decided = { readonly by: AccountId; readonly now: Instant; readonly decisionId: string };

/**
 * Sets a priority in the place of the matrix's, in one person's name, until its end or until it is withdrawn.
 *
 * The record stands by it from now on, so that whatever moves Jira's priority meanwhile is put
 * back to it. Asking for the override that stands gives null: the same click may be delivered twice.
 */
export function overridePriority(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  choice: OverrideChoice,
  { by, now, decisionId }: Decided,
): Result<IncidentChange | null, OverrideRefusal> {
  if (!isIncidentType(configuration.site, issue.type.id)) return refuse({ kind: "not-an-incident", issueType: issue.type.name });
  const reason = choice.reason.trim();
  if (reason === "") return refuse({ kind: "unfit-override", why: "no-reason" });
  if (reason.length > LONGEST_REASON) return refuse({ kind: "unfit-override", why: "long-reason" });
  if (choice.until !== null && choice.until <= now) return refuse({ kind: "unfit-override", why: "end-passed" });
  const chosen = configuration.site.priorities.find(({ id, isGone }) => id === choice.priorityId && !isGone);
  if (!chosen) return refuse({ kind: "unfit-override", why: "unknown-priority" });
  const offered = prioritiesOffered(configuration.site, issue);
  if (!offered.includes(chosen))
    return refuse({ kind: "unfit-override", why: "not-in-scheme", priority: chosen.name, offered: offered.map(({ name }) => name) });

  const override: PriorityOverride = { priorityId: choice.priorityId, reason, by: person(by), at: now, until: choice.until };
  const present = standingOverride(record, now);
  if (present && isSameChoice(present, override))
    return accept(record.editedPriority ? { record: { ...record, editedPriority: null }, entries: [], decision: null } : null);
  const from = issue.priority?.name ?? null;
  const fact = {
    kind: "priority-overridden",
    from,
    to: chosen.name,
    reason,
    until: override.until,
  } as const;
  return accept(decided(configuration, record, issue, override, fact, { by, now, decisionId }));
}

/**
 * Takes the override away, in one person's name: the matrix's priority is wanted again.
 * Where none stands it gives null: the same click may be delivered twice.
 */
export function withdrawOverride(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  how: Decided,
): IncidentChange | null {
  if (record.override === null) return null;
  const { value } = wantedPriority(configuration, { override: null }, issue, how.now);
  const from = priorityWithId(configuration.site, record.override.priorityId).name;
  return decided(configuration, record, issue, null, { kind: "override-withdrawn", from, to: value?.priority ?? null }, how);
}

/** Leaves it at the matrix's priority: the panel asks no longer. Null where it does not ask. */
export function dismissEditedPriority(record: IncidentRecord): IncidentChange | null {
  return record.editedPriority && { record: { ...record, editedPriority: null }, entries: [], decision: null };
}

/** The newest decision about an override wins over older ones; a cell picked meanwhile keeps its levels and leaves the priority alone. */
function decided(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  override: PriorityOverride | null,
  fact: TimelineFact,
  { by, now, decisionId }: Decided,
): IncidentChange {
  const { value } = wantedPriority(configuration, { override }, issue, now);
  const isPriorityNew = value !== null && issue.priority?.id !== value.priorityId;
  const effects: Effect[] = [
    ...(isPriorityNew ? [{ kind: "edit-issue" as const, priorityId: value.priorityId }] : []),
    ...fieldEffect(issue, value),
  ];
  const entry = { id: decisionId, at: now, by: person(by), fact };
  const others = record.owed.map((owed) => (isAboutOverride(owed) ? superseded(owed) : withoutPriority(owed)));
  const next = { ...record, override, editedPriority: null };
  if (effects.length === 0) return { record: { ...next, owed: others }, entries: [entry], decision: null };
  const decision: OwedDecision = {
    id: decisionId,
    decidedAt: now,
    by: person(by),
    effects,
    entry,
    echo: isPriorityNew ? { by: [by, configuration.site.appAccountId], priorityId: value.priorityId, from: now, until: null } : null,
    isSuperseded: false,
    replaces: record.override,
  };
  return { record: { ...next, owed: [...others, decision] }, entries: [], decision };
}

function isSameChoice(one: PriorityOverride, other: PriorityOverride): boolean {
  return one.priorityId === other.priorityId && one.reason === other.reason && one.until === other.until;
}

/** A choice of levels that is still owed, without the priority they would make. What is left of nothing is nobody's to do. */
function withoutPriority(owed: OwedDecision): OwedDecision {
  if (owed.isSuperseded || !owed.effects.some((effect) => effect.kind === "edit-issue" && effect.priorityId !== undefined)) return owed;
  const effects = owed.effects.flatMap((effect): readonly Effect[] => {
    if (effect.kind !== "edit-issue") return [];
    const { kind, impact, urgency } = effect;
    if (impact === undefined && urgency === undefined) return [];
    return [{ kind, ...(impact !== undefined && { impact }), ...(urgency !== undefined && { urgency }) }];
  });
  return effects.length === 0 ? superseded(owed) : { ...owed, effects };
}
