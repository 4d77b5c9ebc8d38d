import type { AccountId, Actor } from "../actor";
import { person, theApp } from "../actor";
import type { Duration, Instant } from "../time";
import { earlier, later, minutes } from "../time";
import type { Input } from "../priority/matrix";
import type { Change, TimelineEntry, TimelineFact } from "../timeline/timeline-entry";
import type { Echo, Expected, IncidentRecord, OwedDecision, SeenHistory } from "./incident-record";
import type { HistoryChange, HistoryEntry, IssueSnapshot } from "./issue-snapshot";
import type { EditedPriority } from "./override";

/** How much later an edit may become visible than one with a later stamp. */
const DISORDER = minutes(2);

/** Jira stamps its history by its own clock; so far may it differ from ours. */
const CLOCK_SKEW = 5_000 as Duration;

export type Folded = {
  readonly entries: readonly TimelineEntry[];
  /** What Jira's history has yet to show. */
  readonly echoes: readonly Expected[];
  /** What is owed; of a decision that Jira's history shows done, nothing is left to expect. */
  readonly owed: readonly OwedDecision[];
  /** The priority as somebody edited it by hand, where that is the last that became of it; null where nothing new says so. */
  readonly editedPriority: EditedPriority | null;
  /** The same object where nothing is new. */
  readonly seenHistory: SeenHistory;
};

/**
 * What Jira's own history tells that the timeline does not know yet.
 *
 * Events come late, doubled and in any order; Jira's history does not. So the
 * timeline follows the history: each of its entries is told once, with what stands in
 * it. A change of the app's own making is recognised by its echo, and told with its
 * reason and under the person who decided it.
 */
export function foldHistory(record: IncidentRecord, issue: IssueSnapshot, appAccountId: AccountId, now: Instant): Folded {
  const echoes = [...record.echoes];
  const owed = [...record.owed];
  const entries: TimelineEntry[] = [];
  let editedPriority: EditedPriority | null = null;
  if (!record.isRaisedTold) {
    entries.push({ id: "raised", at: issue.createdAt, by: actor(issue.creator, appAccountId), fact: { kind: "raised" } });
  }

  const unseen = issue.history.filter((entry) => !isSeen(record.seenHistory, entry));
  for (const entry of unseen) {
    const reason = takeEcho(echoes, entry) ?? hearOwed(owed, entry);
    const reasoned = reason && reasonedFact(reason, entry);
    const edited = editedBy(entry, appAccountId, Boolean(reasoned));
    if (edited !== undefined) editedPriority = edited;
    const others = reasoned ? entry.changes.filter((change) => !isPriorityMatter(change)) : entry.changes;
    if (reasoned) entries.push({ ...reason, id: `h${entry.id}`, fact: reasoned });
    factsOf(others).forEach((fact, position) => {
      entries.push({ id: `h${entry.id}.${position}`, at: entry.at, by: actor(entry.by, appAccountId), fact });
    });
  }
  return {
    entries,
    echoes: echoes.filter((echo) => !isOver(echo, now)),
    owed,
    editedPriority,
    seenHistory: seeAlso(record.seenHistory, unseen),
  };
}

/** How far back Jira's history must be read to find all that is unseen. */
export function unseenSince(record: IncidentRecord): Instant {
  return earlier(record.seenHistory.newestAt, DISORDER);
}

function isSeen({ newestAt, ids }: SeenHistory, entry: HistoryEntry): boolean {
  return ids.includes(entry.id) || entry.at <= earlier(newestAt, DISORDER);
}

function seeAlso(seen: SeenHistory, entries: readonly HistoryEntry[]): SeenHistory {
  if (entries.length === 0) return seen;
  const newestAt = entries.reduce((newest, { at }) => (at > newest ? at : newest), seen.newestAt);
  const close = entries.filter(({ at }) => at > earlier(newestAt, DISORDER)).map(({ id }) => id);
  return { newestAt, ids: [...(newestAt > later(seen.newestAt, DISORDER) ? [] : seen.ids), ...close] };
}

/** What an entry says of the priority: edited by a person, by hand; undefined where it says nothing, null where the app itself moved it. */
function editedBy(entry: HistoryEntry, appAccountId: AccountId, isOwn: boolean): EditedPriority | null | undefined {
  const change = entry.changes.find(({ field }) => field === "priority");
  if (!change?.toId) return undefined;
  if (isOwn || entry.by === null || entry.by === appAccountId) return null;
  return { priorityId: change.toId, by: person(entry.by), at: entry.at };
}

/** The history of a decision struck off before: why it was made. Null when it is none's. */
function takeEcho(echoes: Expected[], entry: HistoryEntry): TimelineEntry | null {
  const place = echoes.findIndex((echo) => isEcho(echo, entry));
  const echo = echoes[place];
  if (!echo) return null;
  const rest = unheard(echo, entry);
  echoes.splice(place, 1, ...(rest ? [rest] : []));
  return echo.entry;
}

/** The history of a decision still owed, which Jira shows done: why it was made. Null when it is none's. */
function hearOwed(owed: OwedDecision[], entry: HistoryEntry): TimelineEntry | null {
  const place = owed.findLastIndex((decision) => decision.echo !== null && isEcho(decision.echo, entry));
  const decision = owed[place];
  if (!decision?.echo) return null;
  const echo = unheard(decision.echo, entry);
  owed[place] = { ...decision, entry: echo && decision.entry, echo };
  return decision.entry;
}

/** What an entry leaves of an echo: a person's own edit may be a part of what was decided, and the rest comes after. */
function unheard<Some extends Echo>(echo: Some, entry: HistoryEntry): Some | null {
  const heard = new Set(entry.changes.map(({ field }) => field));
  const { impact, urgency, priorityId, ...when } = echo;
  const rest = {
    ...(impact !== undefined && !heard.has("impact") && { impact }),
    ...(urgency !== undefined && !heard.has("urgency") && { urgency }),
    ...(priorityId !== undefined && !heard.has("priority") && { priorityId }),
  };
  return Object.keys(rest).length === 0 ? null : ({ ...when, ...rest } as Some);
}

/** The history read just now holds everything up to now: an echo of the past that did not match never will. */
function isOver(echo: Expected, now: Instant): boolean {
  return later(echo.until, CLOCK_SKEW) < now;
}

/** A field's history is an echo when it says what the app decided, in one of the names it may be done in, while it was being done. */
function isEcho(echo: Echo, entry: HistoryEntry): boolean {
  const matters = entry.changes.filter(isPriorityMatter);
  if (matters.length === 0 || entry.by === null || !echo.by.includes(entry.by)) return false;
  if (later(entry.at, CLOCK_SKEW) < echo.from) return false;
  if (echo.until !== null && entry.at > later(echo.until, CLOCK_SKEW)) return false;
  return matters.every((change) =>
    change.field === "priority" ? change.toId === echo.priorityId : change.to === echo[change.field as Input],
  );
}

function isPriorityMatter(change: HistoryChange): boolean {
  return change.field === "impact" || change.field === "urgency" || change.field === "priority";
}

/** What Jira's history says of a decision, with the decision's reason: no more than Jira says, and under the same head. */
function reasonedFact({ fact }: TimelineEntry, { changes }: HistoryEntry): TimelineFact | null {
  const [told] = factsOf(changes.filter(isPriorityMatter));
  if (told?.kind === "priority-edited" && fact.kind === "priority-set") return { ...fact, from: told.from, to: told.to ?? fact.to };
  if (told?.kind === "priority-edited" && (fact.kind === "priority-overridden" || fact.kind === "override-restored"))
    return { ...fact, from: told.from, to: told.to ?? fact.to };
  if (told?.kind === "priority-edited" && fact.kind === "override-withdrawn") return { ...fact, from: told.from, to: told.to };
  if (told?.kind === "priority-edited" && fact.kind === "levels-set") {
    const { from, to } = told;
    return { kind: "levels-set", priority: { from, to }, ...versionOf(fact) };
  }
  return told?.kind === "levels-set" && fact.kind === "levels-set" ? { ...told, ...versionOf(fact), ...sourcesOf(fact, told) } : null;
}

function versionOf({ matrixVersion }: { readonly matrixVersion?: number }): { readonly matrixVersion?: number } {
  return matrixVersion === undefined ? {} : { matrixVersion };
}

type LevelsSet = Extract<TimelineFact, { kind: "levels-set" }>;

/** Of the fields that levels were copied from, those of the levels that are told. */
function sourcesOf({ copiedFrom }: LevelsSet, told: LevelsSet): Pick<LevelsSet, "copiedFrom"> {
  if (!copiedFrom) return {};
  return { copiedFrom: Object.fromEntries(Object.entries(copiedFrom).filter(([input]) => told[input as Input] !== undefined)) };
}

/** One edit of impact and urgency together is one thing that happened; the rest is told one by one. */
function factsOf(changes: readonly HistoryChange[]): readonly TimelineFact[] {
  const of = (field: HistoryChange["field"]): Change | undefined => {
    const change = changes.find((candidate) => candidate.field === field);
    return change && { from: change.from, to: change.to };
  };
  const facts: TimelineFact[] = [];
  const impact = of("impact");
  const urgency = of("urgency");
  const priority = of("priority");
  if (impact || urgency) {
    facts.push({ kind: "levels-set", ...(impact && { impact }), ...(urgency && { urgency }), ...(priority && { priority }) });
  } else if (priority) {
    facts.push({ kind: "priority-edited", ...priority });
  }
  const status = of("status");
  if (status) facts.push({ kind: "status-changed", ...status });
  const assignee = of("assignee");
  if (assignee) facts.push({ kind: "assigned", ...assignee });
  const type = of("type");
  if (type) facts.push({ kind: "type-changed", ...type });
  return facts;
}

function actor(accountId: AccountId | null, appAccountId: AccountId): Actor {
  return accountId === null || accountId === appAccountId ? theApp : person(accountId);
}
