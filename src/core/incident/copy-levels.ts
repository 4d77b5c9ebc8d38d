import type { Actor } from "../actor";
import type { Configuration } from "../configuration/configuration";
import type { Input } from "../priority/matrix";
import { levelWithId } from "../priority/matrix";
import type { Instant } from "../time";
import type { Change, TimelineFact } from "../timeline/timeline-entry";
import type { IncidentChange, IncidentRecord, OwedDecision } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import { reconcile } from "./reconcile";
import { isAnythingOwed, isOnItsWay } from "./superseded";
import { fieldEffect } from "./wanted-effects";
import { wantedPriority } from "./wanted-priority";

/** Levels by their ids, and the field that each is copied from, as people know it. */
export type CopiedLevels = Readonly<Partial<Record<Input, { readonly levelId: string; readonly from: string }>>>;

const INPUTS = ["impact", "urgency"] as const;

/**
 * Gives an incident the levels that fields of the site's own stood for, and the priority that follows, in one edit
 * and in the name of who had them copied. A level that is set by now stays. Whatever else is to be done comes
 * first: then this is for the next look. Done twice it is done once.
 */
export function copyLevels(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  {
    by,
    levels,
    now,
    decisionId,
  }: { readonly by: Actor; readonly levels: CopiedLevels; readonly now: Instant; readonly decisionId: string },
): IncidentChange | null {
  const change = reconcile(configuration, record, issue, now, decisionId);
  const standing = change?.record ?? record;
  const names = namesOf(configuration, issue, levels);
  if (Object.keys(names).length === 0 || change?.decision || isAnythingOwed(standing.owed)) return change;

  const { value: wanted } = wantedPriority(configuration, standing, { ...issue, ...names }, now);
  const isMoved = wanted !== null && issue.priority?.id !== wanted.priorityId && !isOnItsWay(standing.owed, wanted.priorityId);
  const copiedFrom = Object.fromEntries(Object.keys(names).map((input) => [input, levels[input as Input]?.from ?? ""]));
  const edit = { ...names, ...(isMoved && { priorityId: wanted.priorityId }) };
  const fact: TimelineFact = {
    kind: "levels-set",
    ...Object.fromEntries(Object.entries(names).map(([input, to]): [string, Change] => [input, { from: null, to }])),
    ...(isMoved && { priority: { from: issue.priority?.name ?? null, to: wanted.priority } }),
    matrixVersion: configuration.matrix.version,
    copiedFrom,
  };
  const decision: OwedDecision = {
    id: decisionId,
    decidedAt: now,
    by,
    effects: [{ kind: "edit-issue", ...edit }, ...fieldEffect(issue, wanted)],
    entry: { id: decisionId, at: now, by, fact },
    echo: { by: [configuration.site.appAccountId], ...edit, from: now, until: null },
    isSuperseded: false,
    copiedFrom,
  };
  return { record: { ...standing, owed: [...standing.owed, decision] }, entries: change?.entries ?? [], decision };
}

/** The names of those levels that are not set yet, and that the matrix still has. */
function namesOf({ matrix }: Configuration, issue: IssueSnapshot, levels: CopiedLevels): Partial<Record<Input, string>> {
  return Object.fromEntries(
    INPUTS.flatMap((input) => {
      const level = issue[input] === null ? levelWithId(matrix[input], levels[input]?.levelId ?? "") : null;
      return level ? [[input, level.name]] : [];
    }),
  );
}
