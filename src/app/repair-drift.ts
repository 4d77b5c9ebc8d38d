import type { AccountId } from "../core/actor";
import { person } from "../core/actor";
import { commitChange } from "./commit-change";
import { MOST_TURNS } from "./most-turns";
import { openIncident } from "./open-incident";
import type { Ports } from "./ports";
import { driftOf } from "./read-drift";
import { reconcileIncident } from "./reconcile-incident";

/** What became of an incident that somebody wanted repaired. */
export type Repaired =
  | { readonly kind: "repaired" }
  /** Jira said no again, in its own words. */
  | { readonly kind: "refused"; readonly reason: string }
  /** Stored and still to be done; the sweep will. */
  | { readonly kind: "owed" }
  /** It is no incident of this page's, or not for this person to see. */
  | { readonly kind: "not-found" };

/**
 * Makes an incident's priority what it should be, as the app, and tells on its timeline who asked for it.
 * One that is right already is left as it is. The caller has checked that they may configure the scope.
 * @param projectId the project whose incident it has to be; null for any.
 */
export async function repairDrift(issueId: string, projectId: string | null, by: AccountId, ports: Ports): Promise<Repaired> {
  if (!(await tellWhoAsked(issueId, projectId, by, ports))) return { kind: "not-found" };
  const reconciled = await reconcileIncident(issueId, { finishOwed: true, cameBy: "person" }, ports);
  if (!reconciled.ok) return { kind: "not-found" };
  switch (reconciled.value.kind) {
    case "agreed":
      return { kind: "repaired" };
    case "owed":
      return { kind: "owed" };
    case "refused":
      return { kind: "refused", reason: reconciled.value.reason };
  }
}

/** False where the person does not see such an incident there. */
async function tellWhoAsked(issueId: string, projectId: string | null, by: AccountId, ports: Ports): Promise<boolean> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const opened = await openIncident(issueId, "person", { history: false }, ports);
    if (!opened.ok || (projectId !== null && opened.value.issue.projectId !== projectId)) return false;
    if (driftOf(opened.value, "", ports) === null) return true;
    const { stored, timeline } = opened.value;
    const entry = { id: ports.ids.next(), at: ports.clock.now(), by: person(by), fact: { kind: "repair-asked" as const } };
    if (await commitChange({ record: stored.record, entries: [entry], decision: null }, { stored, timeline }, ports)) return true;
  }
  return true;
}
