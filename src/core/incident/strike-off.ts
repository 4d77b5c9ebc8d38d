import type { Instant } from "../time";
import type { Expected, IncidentChange, IncidentRecord } from "./incident-record";
import { shadowAfter, withRefusal } from "./shadow-of";
import { isAboutOverride } from "./superseded";

/** How Jira answered an owed decision: it is done, or it will never be. */
export type Outcome = "done" | "refused";

/**
 * Strikes a decision off the owed ones and, unless Jira refused it, expects it in Jira's history,
 * which tells it. What that history does not show is told here.
 *
 * Striking off what is not owed (any more) gives null: two invocations may have
 * performed the same decision, and one of them came first.
 */
export function strikeOff(record: IncidentRecord, decisionId: string, outcome: Outcome, now: Instant): IncidentChange | null {
  const decision = record.owed.find((candidate) => candidate.id === decisionId);
  if (!decision) return null;
  const owed = record.owed.filter((candidate) => candidate !== decision);
  if (outcome === "refused") {
    const override = decision.replaces !== undefined && !decision.isSuperseded ? decision.replaces : record.override;
    return { record: withRefusal({ ...record, override, owed }, decision, now), entries: [], decision: null };
  }

  const echoes: readonly Expected[] = decision.echo
    ? [...record.echoes, { ...decision.echo, until: now, entry: decision.entry }]
    : record.echoes;
  const isChoiceOfLevels = decision.by.kind === "person" && !isAboutOverride(decision);
  const { copiedFrom } = decision;
  const edit = decision.effects.find((effect) => effect.kind === "edit-issue");
  const written = decision.effects.find((effect) => effect.kind === "write-incident-priority")?.value ?? null;
  return {
    record: {
      ...record,
      owed,
      echoes,
      shadow: shadowAfter(record.shadow, decision.effects),
      provenance: isChoiceOfLevels ? { by: decision.by, at: decision.decidedAt, ...(copiedFrom && { copiedFrom }) } : record.provenance,
      lastKnown: {
        impact: edit?.impact ?? record.lastKnown.impact,
        urgency: edit?.urgency ?? record.lastKnown.urgency,
        priority: written?.priority ?? record.lastKnown.priority,
        at: now,
      },
    },
    entries: decision.entry && !decision.echo ? [decision.entry] : [],
    decision: null,
  };
}
