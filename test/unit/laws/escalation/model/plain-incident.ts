/** How one incident waits for somebody, in plain words: what was learned of it and when decides. Nothing here knows the app. */
import type { PlainPolicies, PlainPolicy, Slot } from "./plain-policy";
import { afterQuiet, policyFor, slotsOf } from "./plain-policy";

const MINUTE = 60_000;

export type PlainIssue = {
  readonly issueId: string;
  readonly projectId: string;
  readonly status: { readonly category: string };
  readonly priority: { readonly id: string } | null;
  readonly componentIds: readonly string[];
  readonly assignee: string | null;
  readonly reporter: string | null;
  readonly createdAt: number;
  readonly history: readonly {
    readonly id: number;
    readonly at: number;
    readonly by: string | null;
    readonly changes: readonly { readonly field: string; readonly from: string | null; readonly to: string | null }[];
  }[];
};

/** A version of the policies, by the name it has for good. */
export type Edition = { readonly name: string; readonly policies: PlainPolicies };

export type PlainRun = {
  readonly number: number;
  readonly edition: Edition;
  readonly policy: PlainPolicy;
  readonly slots: readonly Slot[];
  readonly startedAt: number;
  /** The slot that comes next, and when by the policy alone; null when all are through. */
  next: { place: number; plannedAt: number } | null;
  lastPaged: number | null;
  decided: number;
  pausedUntil: number | null;
  ended: { readonly at: number; readonly isResolved: boolean } | null;
};

export type PlainIncident = {
  run: PlainRun | null;
  isLookedAt: boolean;
  isFollowed: boolean;
  acknowledged: { readonly at: number; readonly until: number | null } | null;
  mitigatedAt: number | null;
  majorAt: number | null;
  drillAt: number | null;
  reassigned: number;
  isReopened: boolean;
  /** As of the last look. */
  priorityId: string | null;
  readonly told: Set<number>;
};

export function aPlainIncident(): PlainIncident {
  return {
    run: null,
    isLookedAt: false,
    isFollowed: false,
    acknowledged: null,
    mitigatedAt: null,
    majorAt: null,
    drillAt: null,
    reassigned: 0,
    isReopened: false,
    priorityId: null,
    told: new Set(),
  };
}

export type Learned = {
  readonly issue: PlainIssue;
  /** The newest version that holds for its project; null where nobody wrote any. */
  readonly newest: Edition | null;
  /** What counts as taking it: `assignment`, `transition`. */
  readonly takenBy: readonly string[];
  readonly app: string;
  readonly now: number;
};

const UNSEEN_MOST = 180 * MINUTE;

/** Whether it waits for somebody at all. */
export function waits({ status }: Pick<PlainIssue, "status">): boolean {
  return status.category !== "done";
}

/** The app has learned what Jira held. */
export function learn(incident: PlainIncident, { issue, newest, takenBy, app, now }: Learned): void {
  const news = issue.history.filter(({ id }) => !incident.told.has(id));
  news.forEach(({ id }) => incident.told.add(id));
  const changes = news.flatMap(({ at, by, changes }) => changes.map((change) => ({ ...change, at, by })));
  const isJustRaised = newest !== null && !incident.isLookedAt && now <= issue.createdAt + UNSEEN_MOST;
  incident.isLookedAt = true;
  incident.isFollowed ||= isJustRaised;
  incident.reassigned += changes.filter(({ field, from, to }) => field === "assignee" && from !== null && to !== null).length;
  const { run } = incident;
  const priorityId = issue.priority?.id ?? null;
  incident.priorityId = priorityId;
  let since = run?.startedAt ?? 0;

  if (run && !run.ended) {
    const chosen = policyFor(run.edition.policies, priorityId);
    if (!waits(issue)) run.ended = { at: now, isResolved: true };
    else if (chosen?.id !== run.policy.id) {
      run.ended = { at: now, isResolved: false };
      begin(incident, run.edition, priorityId, now);
    }
  } else if (waits(issue) && (incident.isFollowed || run)) {
    let at = isJustRaised ? issue.createdAt : now;
    if (run?.ended?.isResolved) {
      const back = changes.findLast(({ field }) => field === "status")?.at ?? now;
      incident.acknowledged = incident.mitigatedAt = null;
      incident.isReopened = true;
      at = back >= run.ended.at ? back : now;
      since = back;
    }
    if (newest) begin(incident, newest, priorityId, at);
  }
  since = Math.max(since, incident.run?.startedAt ?? 0);
  if (incident.acknowledged === null && waits(issue))
    take(incident, changes, since, { isAtWork: issue.status.category !== "new", takenBy, app });
}

type ToldChange = { readonly field: string; readonly to: string | null; readonly at: number; readonly by: string | null };

function take(
  incident: PlainIncident,
  changes: readonly ToldChange[],
  since: number,
  { isAtWork, takenBy, app }: { readonly isAtWork: boolean; readonly takenBy: readonly string[]; readonly app: string },
): void {
  for (const { field, to, at, by } of changes) {
    const how = field === "assignee" && to !== null ? "assignment" : field === "status" && isAtWork ? "transition" : "";
    if (by === null || by === app || at < since || !takenBy.includes(how)) continue;
    return acknowledge(incident, at);
  }
}

function begin(incident: PlainIncident, edition: Edition, priorityId: string | null, at: number): void {
  const policy = policyFor(edition.policies, priorityId);
  if (!policy) return;
  const slots = slotsOf(policy);
  const next = slotAt(slots, 0, at);
  const number = (incident.run?.number ?? 0) + 1;
  incident.run = { number, edition, policy, slots, startedAt: at, next, lastPaged: null, decided: 0, pausedUntil: null, ended: null };
}

function slotAt(slots: readonly Slot[], place: number, since: number): PlainRun["next"] {
  const slot = slots[place];
  return slot ? { place, plannedAt: since + slot.waits * MINUTE } : null;
}

/** Somebody takes it, unless somebody has. */
export function acknowledge(incident: PlainIncident, at: number): void {
  const holds = incident.run && !incident.run.ended ? incident.run.policy.acknowledgementHolds : null;
  incident.acknowledged ??= { at, until: holds === null ? null : at + holds * MINUTE };
}

/** What was held back comes now, not late. */
export function holdBack(incident: PlainIncident, at: number): void {
  const { run, acknowledged } = incident;
  if (acknowledged && acknowledged.until !== null && acknowledged.until < at) incident.acknowledged = { ...acknowledged, until: at };
  if (run?.next && run.next.plannedAt < at) run.next = { ...run.next, plannedAt: at };
}

/** Whether nobody need be called, and until when. */
export function handled({ mitigatedAt, acknowledged }: PlainIncident): { readonly until: number | null } | null {
  return mitigatedAt === null ? acknowledged : { until: null };
}

export type Coming = {
  readonly at: number;
  readonly place: number | null;
  readonly skipped: readonly { place: number; plannedAt: number }[];
};

/** What the clock owes it next; without a place an acknowledgement ends. Null for nothing. */
export function coming(incident: PlainIncident, priorityId: string | null): Coming | null {
  const { run } = incident;
  if (!run || run.ended || run.pausedUntil === Infinity) return null;
  const taken = handled(incident);
  const skipped: { place: number; plannedAt: number }[] = [];
  let next = run.next;
  while (next && taken && run.slots[next.place]?.step.condition.kind === "not-acknowledged") {
    skipped.push(next);
    next = slotAt(run.slots, next.place + 1, next.plannedAt);
  }
  const { quietHours } = run.policy;
  const isQuieted = quietHours && priorityId !== null && quietHours.priorityIds.includes(priorityId);
  const stepAt = next && (isQuieted ? afterQuiet(quietHours, next.plannedAt) : next.plannedAt);
  const least = run.pausedUntil ?? 0;
  const ends = taken?.until ?? null;
  if (ends !== null && (stepAt === null || ends <= stepAt)) return { at: Math.max(ends, least), place: null, skipped: [] };
  return next && stepAt !== null ? { at: Math.max(stepAt, least), place: next.place, skipped } : null;
}

export type Verdict = { readonly number: number; readonly place: number; readonly dueAt: number; readonly why: string | null };

const KEEPS_TIME = 5 * MINUTE;

/** Goes over what is due at `now`: steps that page nobody, up to the first that pages. `ended`: an acknowledgement counts no longer. */
export function decide(
  incident: PlainIncident,
  priorityId: string | null,
  now: number,
): { readonly verdicts: Verdict[]; readonly ended: boolean } {
  const verdicts: Verdict[] = [];
  const { run } = incident;
  for (;;) {
    const next = coming(incident, priorityId);
    if (!run || !next || next.at > now) return { verdicts, ended: false };
    if (next.place === null) {
      if (verdicts.length > 0) return { verdicts, ended: false };
      run.pausedUntil = null;
      incident.acknowledged = null;
      const place = run.lastPaged ?? run.next?.place ?? null;
      run.next = place === null ? null : { place, plannedAt: next.at };
      return { verdicts, ended: true };
    }
    for (const { place, plannedAt } of next.skipped) verdicts.push({ number: ++run.decided, place, dueAt: plannedAt, why: "acknowledged" });
    const slot = run.slots[next.place] as Slot;
    const why = whyNot(incident, slot);
    verdicts.push({ number: ++run.decided, place: next.place, dueAt: next.at, why });
    run.next = slotAt(run.slots, next.place + 1, now - next.at <= KEEPS_TIME ? next.at : now);
    if (why === null) {
      if ((handled(incident)?.until ?? null) === null) run.pausedUntil = null;
      run.lastPaged = next.place;
      return { verdicts, ended: false };
    }
  }
}

function whyNot(incident: PlainIncident, { step: { condition } }: Slot): string | null {
  if (condition.kind === "not-acknowledged") return handled(incident) ? "acknowledged" : null;
  if (condition.kind === "reassigned") return incident.reassigned > (condition.moreThan ?? 0) ? null : "not-reassigned";
  if (condition.kind === "reopened") return incident.isReopened ? null : "not-reopened";
  return condition.kind === "not-resolved" ? null : "no-such-goal";
}

/** The word that Jira's field shall say; null for nothing. */
export function wordOf(incident: PlainIncident): string | null {
  const { run } = incident;
  if (!run || run.ended) return null;
  if (incident.mitigatedAt !== null) return "Mitigated";
  if (incident.acknowledged) return "Acknowledged";
  if (run.pausedUntil !== null) return "Paused";
  const slot = run.lastPaged === null ? null : run.slots[run.lastPaged];
  if (!slot) return "Waiting";
  const word = `Step ${slot.place + 1} of ${run.policy.steps.length}`;
  return slot.round === 0 ? word : `${word}, round ${slot.round + 1}`;
}
