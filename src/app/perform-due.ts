import type { CameBy } from "../core/escalation/ledger-line";
import { PlatformError } from "../core/platform-error";
import type { Duration, Instant } from "../core/time";
import { later, minutes } from "../core/time";
import { advanceJob } from "./jobs/advance-job";
import { startRename } from "./jobs/start-rename";
import { lookForLost } from "./look-for-lost";
import { mirrorLevels, oweMirrors } from "./mirror-levels";
import { reportPersonalData } from "./personal-data/report-personal-data";
import type { Ports, Voice } from "./ports";
import type { DueRow } from "./due-ports";
import type { OpenRefusal } from "./open-incident";
import { callOffPages } from "./escalation/call-off-pages";
import { reconcileIncident } from "./reconcile-incident";
import { repostJqlFunctions } from "./repost-jql-functions";
import { tellQueue } from "./tell-queue";

/** What became of a due row: nothing is left of it, it goes on at a moment, it could not be done, or somebody else has it. */
export type Performed =
  | { readonly kind: "finished" }
  | { readonly kind: "goes-on"; readonly at: Instant }
  | { readonly kind: "failed"; readonly failure: Error }
  | { readonly kind: "not-ours" };

/**
 * How long a claim holds: an invocation that dies leaves the row to the next one. Twice as long
 * with each attempt, up to six hours, so that what cannot be done does not starve the rest.
 */
function leaseAfter(attempts: number): Duration {
  return Math.min(minutes(4) * 2 ** attempts, minutes(360)) as Duration;
}

/** How an invocation came to a due row, and in whose name it works where the work can be done in either. */
export type Errand = { readonly voice: Voice; readonly cameBy: CameBy };

/**
 * Claims a due row and does what it asks for. Of two who come at once, one does it; what failed stays due.
 */
export async function performDue(row: DueRow, errand: Errand, ports: Ports): Promise<Performed> {
  const until = later(ports.clock.now(), leaseAfter(row.attempts));
  if (!(await ports.due.claim(row, until))) return { kind: "not-ours" };
  const claimed = { ...row, dueAt: until };
  const outcome = await outcomeOf(row, errand, ports);
  if (outcome.kind === "finished") await ports.due.strikeOff(claimed);
  if (outcome.kind === "goes-on") {
    await ports.due.postpone(claimed, outcome.at);
    await tellQueue(claimed.kind, claimed.subject, outcome.at, ports);
  }
  return outcome;
}

/** One row's trouble is not the next row's. */
async function outcomeOf(row: DueRow, errand: Errand, ports: Ports): Promise<Exclude<Performed, { kind: "not-ours" }>> {
  try {
    return await WORK[row.kind](row.subject, ports, errand);
  } catch (failure) {
    return { kind: "failed", failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }
}

type Work = (subject: string, ports: Ports, errand: Errand) => Promise<Exclude<Performed, { kind: "not-ours" }>>;

/** What each kind of row asks for. */
const WORK: Readonly<Record<DueRow["kind"], Work>> = {
  owed: bringToAgreement,
  mirror,
  jql,
  job: advanceJob,
  rename: startRename,
  "personal-data": (_subject, ports) => reportPersonalData(ports),
  "lost-events": (_subject, ports) => lookForLost(ports),
};

/** Brings an incident to agreement: what is owed to it is done, and an override whose time is up has ended. */
async function bringToAgreement(issueId: string, ports: Ports, { cameBy }: Errand): ReturnType<Work> {
  const reconciled = await reconcileIncident(issueId, { finishOwed: "past-grace", cameBy }, ports);
  if (!reconciled.ok) {
    if (!isGone(reconciled.refusal)) return { kind: "failed", failure: new Error(reconciled.refusal.reason) };
    await callOffPages(issueId, ports);
    return { kind: "finished" };
  }
  const { value } = reconciled;
  if (value.kind === "owed") return { kind: "failed", failure: value.failure ?? new Error("It changed under our hands.") };
  return value.kind === "agreed" && value.nextAt !== null ? { kind: "goes-on", at: value.nextAt } : { kind: "finished" };
}

/** How many projects are told by the invocation that saved, inside its 25 s; the sweep tells the rest. */
const MIRRORED_AT_ONCE = 20;

/** Of the site: every project, each in a row of its own from then on. */
async function mirror(subject: string, ports: Ports, errand: Errand): ReturnType<Work> {
  if (subject !== "site") {
    await mirrorLevels(subject, errand.voice, ports);
    return { kind: "finished" };
  }
  const projectIds = await oweMirrors(errand.voice, ports);
  for (const projectId of projectIds.slice(0, MIRRORED_AT_ONCE)) {
    const row = await ports.due.read("mirror", projectId);
    if (row) await performDue(row, errand, ports);
  }
  return { kind: "finished" };
}

/**
 * A query that came while the levels were being saved may have been answered by the old ones, and is kept
 * after that: whoever saved leaves one more look to the sweep.
 */
async function jql(_subject: string, ports: Ports, { voice }: Errand): ReturnType<Work> {
  await repostJqlFunctions(ports);
  return voice === "person" ? { kind: "goes-on", at: later(ports.clock.now(), minutes(1)) } : { kind: "finished" };
}

/** Nothing is owed to an issue that is no incident (any more), or that the app may not see. */
function isGone(refusal: OpenRefusal): refusal is Extract<OpenRefusal, { kind: "not-visible" | "not-an-incident" }> {
  return refusal.kind === "not-visible" || refusal.kind === "not-an-incident";
}

/** Whether Jira asks everybody to wait, so that there is no use in trying the next row. */
export function asksToWait(outcome: Performed): boolean {
  return outcome.kind === "failed" && outcome.failure instanceof PlatformError && outcome.failure.code === "rate-limited";
}
