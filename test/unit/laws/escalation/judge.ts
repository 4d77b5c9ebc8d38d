import type { DeskWrite } from "../ports-in-memory";
import type { Edition, PlainIncident, PlainIssue } from "./model/plain-incident";
import { aPlainIncident, coming, decide, handled, learn, waits } from "./model/plain-incident";
import type { PlainStep } from "./model/plain-policy";
import { createLateness } from "./lateness";
import type { Sent } from "./outbox";
import { createOutbox } from "./outbox";

const APP = "the-app";
/** An invocation may run no longer: what it read is as fresh as that. */
const FRESH = 60_000;

/** Who people are, as the model has to know it. */
export type Town = { readonly groups: Map<string, readonly string[]>; readonly closed: Set<string>; lead: string | null };

/** What an invocation had read of an incident when it acted. */
type Seen = { issue: PlainIssue; at: number; isTaken: boolean; run: number | null; isLearned: boolean };

/** One invocation, as the judge sees it. */
export type Witnessed = {
  readonly kind: "look" | "deed";
  readonly seen: Map<string, Seen>;
  /** What somebody does to the incident; null once it is done. */
  deed: ((incident: PlainIncident, at: number) => void) | null;
};

type Line = DeskWrite["ledger"][number];
type Claimed = { readonly step: PlainStep; readonly people: readonly string[]; line: Line };

/** Holds what the app does against the plain model: who should have been paged, when, and who should not. */
export function createJudge(now: () => number, town: Town, editionOf: (projectId: string) => Edition | null, takenBy: readonly string[]) {
  const wrong: string[] = [];
  const incidents = new Map<string, PlainIncident>();
  const ledger = new Map<string, Claimed>();
  const lateness = createLateness(wrong);
  const outbox = createOutbox(wrong);
  const known = new WeakSet<object>();
  const pages = new WeakMap<object, string>();

  const incidentOf = (issueId: string): PlainIncident => {
    const known = incidents.get(issueId) ?? aPlainIncident();
    incidents.set(issueId, known);
    return known;
  };

  function stoodAs(seen: Seen, issueId: string): void {
    const incident = incidentOf(issueId);
    const { run } = incident;
    Object.assign(seen, { isTaken: handled(incident) !== null, run: run && !run.ended ? run.number : null });
  }

  /** Storage answered. */
  function readRecord(by: Witnessed, issueId: string): void {
    const seen: Seen = { issue: UNSEEN, at: now(), isTaken: false, run: null, isLearned: false };
    stoodAs(seen, issueId);
    by.seen.set(issueId, seen);
  }

  /** Jira answered: that is how the incident stands, as far as the invocation can know. */
  function readIssue(by: Witnessed, issueId: string, issue: PlainIssue): void {
    const seen = by.seen.get(issueId);
    if (seen) Object.assign(seen, { issue, at: now() });
  }

  function wrote(by: Witnessed, { before: stored, record, ledger: lines, timeline }: DeskWrite, at: number): void {
    const { issueId } = record;
    const incident = incidentOf(issueId);
    const seen = by.seen.get(issueId);
    const entries = (timeline?.head.entries ?? []).filter((entry) => !known.has(entry));
    entries.forEach((entry) => known.add(entry));
    const told = (name: string): number => entries.filter(({ id }) => id.startsWith(name)).length;
    const state = (): string =>
      JSON.stringify([incident.run?.number, incident.run?.ended, handled(incident), incident.run?.pausedUntil, incident.priorityId]);
    const before = state();
    if (by.deed) {
      by.deed(incident, at);
      by.deed = null;
    } else if (by.kind === "deed" && told("paused.") + told("resumed.") > 0) wrong.push(`${issueId}: what somebody did is told twice`);
    if (by.kind === "look" && seen && seen.issue !== UNSEEN && !seen.isLearned) {
      seen.isLearned = true;
      learn(incident, { issue: seen.issue, newest: editionOf(seen.issue.projectId), takenBy, app: APP, now: at });
    }
    if (state() !== before) lateness.changed(issueId, at);
    const fresh = lines.filter((line) => !ledger.has(keyOf(line)));
    if (fresh.length > 0 || told("acknowledgement-ended") > 0) claimed(incident, seen, fresh, told("acknowledgement-ended") > 0, at);
    for (const line of lines) settled(line, stored.record.escalation.owed.length);
    for (const page of record.escalation.owed)
      for (const effect of page.effects) pages.set(effect, `${issueId}:${page.run}:${page.number}`);
    if (seen) stoodAs(seen, issueId);
  }

  function claimed(incident: PlainIncident, seen: Seen | undefined, lines: readonly Line[], isEnded: boolean, at: number): void {
    const { run } = incident;
    const when = lines[0]?.claimedAt ?? at;
    if (!run || !seen) return void wrong.push(`claimed where nothing runs: ${JSON.stringify(lines)}`);
    for (const { dueAt, claimedAt } of lines) if (claimedAt < dueAt) wrong.push(`early: due ${dueAt}, claimed ${claimedAt}`);
    const { verdicts, ended } = decide(incident, seen.issue.priority?.id ?? null, when);
    const shape = (rows: readonly object[]): string => JSON.stringify(rows);
    const expected = verdicts.map(({ number, place, dueAt, why }) => {
      const { round, place: step } = run.slots[place] ?? { round: -1, place: -1 };
      return { run: run.number, number, round, step, dueAt, why };
    });
    const found = lines.map(({ run: of, number, round, step, dueAt, result }) => {
      return { run: of, number, round, step, dueAt, why: result.kind === "passed-over" ? result.why : null };
    });
    if (ended !== isEnded || shape(expected) !== shape(found))
      wrong.push(`${seen.issue.issueId} at ${when}: expected ${ended} ${shape(expected)}, found ${isEnded} ${shape(found)}`);
    for (const line of lines) {
      const step = run.policy.steps[line.step];
      if (!step) continue;
      const people = line.result.kind === "passed-over" ? [] : called(step, seen.issue);
      const named = line.people.map(({ accountId }) => accountId as string);
      if (shape(named as never) !== shape(people as never)) wrong.push(`${keyOf(line)} calls ${named.join()}, not ${people.join()}`);
      ledger.set(keyOf(line), { step, people, line });
      if (line.result.kind === "passed-over") continue;
      lateness.claimed(line);
      if (step.actions.some(({ kind }) => kind === "flag-major")) incident.majorAt ??= line.claimedAt;
    }
  }

  function settled(line: Line, owed: number): void {
    const entry = ledger.get(keyOf(line));
    if (!entry) return;
    if (entry.line !== line && entry.line.result.kind !== "claimed") wrong.push(`${keyOf(line)} is decided about twice, of ${owed}`);
    entry.line = line;
  }

  /** Those whom a step calls, each once. */
  function called({ targets }: PlainStep, { assignee, reporter }: PlainIssue): readonly string[] {
    const named = targets.flatMap(({ kind, accountId, groupId }): readonly (string | null)[] => {
      if (kind === "person") return [accountId ?? null];
      if (kind === "group") return town.groups.get(groupId ?? "") ?? [];
      const roles: Readonly<Record<string, string | null>> = { assignee, reporter, "project-lead": town.lead };
      return [roles[kind] ?? null];
    });
    return [...new Set(named)].filter((one): one is string => one !== null && !town.closed.has(one));
  }

  /** Something is about to be done in Jira for a page. Gives the page's name. */
  function performing(by: Witnessed, issueId: string, effect: object): string {
    const key = pages.get(effect);
    if (key === undefined) {
      wrong.push(`${issueId}: done before it was stored: ${JSON.stringify(effect)}`);
      return "";
    }
    const seen = by.seen.get(issueId);
    const entry = ledger.get(key);
    if (!seen || !entry) wrong.push(`${key} is performed unseen`);
    else if (!waits(seen.issue)) wrong.push(`${key} pages for one that is resolved`);
    else if (seen.run !== entry.line.run) wrong.push(`${key} pages for an escalation that is over`);
    else if (seen.isTaken && entry.step.condition.kind === "not-acknowledged") wrong.push(`${key} pages for one that is acknowledged`);
    else if (now() - seen.at > FRESH) wrong.push(`${key} pages by what was read long ago`);
    return key;
  }

  /** The invocation that sent these failed: what was not settled before may be sent again. */
  function unconfirmed(mails: readonly Sent[]): void {
    for (const mail of mails) if (ledger.get(mail.key)?.line.result.kind === "claimed") mail.isConfirmed = false;
  }

  return { unconfirmed, wrong, incidents, ledger, lateness, outbox, incidentOf, readRecord, readIssue, wrote, performing, coming };
}

/** Of an issue that Jira was not asked about yet. */
const UNSEEN: PlainIssue = {
  issueId: "",
  projectId: "",
  status: { category: "done" },
  priority: null,
  componentIds: [],
  assignee: null,
  reporter: null,
  createdAt: 0,
  history: [],
};

export type Judge = ReturnType<typeof createJudge>;

export function keyOf({ issueId, run, number }: Pick<Line, "issueId" | "run" | "number">): string {
  return `${issueId}:${run}:${number}`;
}
