import { theApp } from "../actor";
import type { Configuration } from "../configuration/configuration";
import type { Input } from "../priority/matrix";
import type { Instant } from "../time";
import type { Change } from "../timeline/timeline-entry";
import type { IncidentChange, IncidentRecord, OwedDecision } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";
import { reconcile } from "./reconcile";
import type { Renaming } from "./renaming-of";
import { renamingOf } from "./renaming-of";
import { isAnythingOwed } from "./superseded";

/**
 * Gives an incident's levels the names they have now, as the app, in one edit; its priority stays. Whatever
 * else is to be done comes first: then this is for the next look. Done twice it is done once.
 */
export function renameLevels(
  configuration: Configuration,
  record: IncidentRecord,
  issue: IssueSnapshot,
  now: Instant,
  decisionId: string,
): IncidentChange | null {
  const change = reconcile(configuration, record, issue, now, decisionId);
  const standing = change?.record ?? record;
  const renaming = renamingOf(configuration, issue);
  if (Object.keys(renaming).length === 0 || change?.decision || isAnythingOwed(standing.owed)) return change;
  const decision = decisionFor(configuration, issue, renaming, now, decisionId);
  return { record: { ...standing, owed: [...standing.owed, decision] }, entries: change?.entries ?? [], decision };
}

function decisionFor({ matrix, site }: Configuration, issue: IssueSnapshot, renaming: Renaming, now: Instant, id: string): OwedDecision {
  const changed = (input: Input): Partial<Record<Input, Change>> => {
    const to = renaming[input];
    return to === undefined ? {} : { [input]: { from: issue[input], to } };
  };
  const fact = { kind: "levels-set" as const, ...changed("impact"), ...changed("urgency"), matrixVersion: matrix.version };
  return {
    id,
    decidedAt: now,
    by: theApp,
    effects: [{ kind: "edit-issue", ...renaming }],
    entry: { id, at: now, by: theApp, fact },
    echo: { by: [site.appAccountId], ...renaming, from: now, until: null },
    isSuperseded: false,
  };
}
