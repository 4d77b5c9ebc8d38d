import { theApp } from "../actor";
import type { Instant } from "../time";
import type { Effect, IncidentRecord, OwedDecision } from "./incident-record";
import { isRenaming } from "./renaming-of";
import type { IncidentPriority, IssueSnapshot } from "./issue-snapshot";

/**
 * What a property of the issue says of an incident, for JQL: Jira refused the app's priority, so that it is not
 * what it should be. Whoever may edit the issue may write it, so nothing is decided from it.
 */
export type Shadow = { readonly drift: "refused" };

/** The record after Jira refused one of its decisions: a priority of the app's own that was refused is owed to the shadow, once. */
export function withRefusal(record: IncidentRecord, refused: OwedDecision, now: Instant): IncidentRecord {
  const isDrift =
    refused.by.kind === "app" && !refused.isSuperseded && !isRenaming(refused) && refused.effects.some(({ kind }) => kind === "edit-issue");
  if (!isDrift || record.shadow !== null) return record;
  const shadow: Shadow = { drift: "refused" };
  const effects: readonly Effect[] = [{ kind: "write-shadow", value: shadow }];
  const mark = { id: `${refused.id}:shadow`, decidedAt: now, by: theApp, effects, entry: null, echo: null, isSuperseded: false };
  return { ...record, shadow, owed: [...record.owed, mark] };
}

/** The decision that owes the shadow its mark, if there is one to perform. */
export function owedMark({ owed }: Pick<IncidentRecord, "owed">): OwedDecision | null {
  return owed.find(({ effects, isSuperseded }) => !isSuperseded && effects.every(isMark)) ?? null;
}

/** Taking the mark away, as a part of whatever brings the priority to where it should be; nothing where there is none. */
export function unmarked(shadow: Shadow | null): readonly Effect[] {
  return shadow === null ? [] : [{ kind: "write-shadow", value: null }];
}

/** Whether the shadow may still be told so: a mark as long as Jira's priority is not the wanted one. */
export function isMarkWanted(shadow: Shadow | null, wanted: IncidentPriority | null, issue: IssueSnapshot): boolean {
  return shadow === null || (wanted !== null && issue.priority?.id !== wanted.priorityId);
}

/** What the shadow says once these effects are done. */
export function shadowAfter(shadow: Shadow | null, effects: readonly Effect[]): Shadow | null {
  const written = effects.find((effect) => effect.kind === "write-shadow");
  return written ? written.value : shadow;
}

function isMark(effect: Effect): boolean {
  return effect.kind === "write-shadow" && effect.value !== null;
}
