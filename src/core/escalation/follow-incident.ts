import type { Configuration } from "../configuration/configuration";
import type { IssueSnapshot } from "../incident/issue-snapshot";
import type { Instant } from "../time";
import { hours, later, minutes } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import { policyOf } from "./begin-escalation";
import type { EscalationState } from "./escalation-state";
import { followEscalation } from "./follow-escalation";
import type { FollowedEscalation } from "./follow-escalation";
import type { Acknowledgement } from "./handling";
import { UNHANDLED } from "./handling";
import { nextDue } from "./next-due";
import { isWaiting } from "./situation";
import { situationOf } from "./situation-of";
import { stageOf } from "./stage-of";
import { theApp } from "../actor";

/**
 * How long after it was raised an incident that nobody looked at yet still begins to escalate by itself:
 * an hour of storage that does not answer, and the hourly search for events that got lost. What is older
 * was there before the app, and pages nobody.
 */
const BEGINS_WITHIN = hours(3);

/** What was just learned of an incident. */
export type Look = {
  readonly issue: IssueSnapshot;
  /** The priority it has or is about to have. */
  readonly priorityId: string | null;
  /** What Jira's history tells that was not told before. */
  readonly told: readonly TimelineEntry[];
  readonly isFirst: boolean;
};

/** The state as a look at the incident leaves it, and what there is to tell. The same object where nothing changed. */
export type FollowedIncident = { readonly state: EscalationState; readonly entries: readonly TimelineEntry[] };

/**
 * Makes the escalation of an incident follow Jira: what the project counts as taking it acknowledges it, what
 * resolves it ends its paging, what brings it back begins anew.
 */
export function followIncident(configuration: Configuration, state: EscalationState, look: Look, now: Instant): FollowedIncident {
  const { issue, told, isFirst } = look;
  const stage = stageOf(configuration.stages, issue.status);
  const areTherePolicies = configuration.policies.version > 0;
  const justRaised = areTherePolicies && isFirst && now <= later(issue.createdAt, BEGINS_WITHIN);
  const backAt = state.run?.ended?.why === "resolved" && isWaiting(stage) ? (lastStatusChange(told) ?? now) : null;
  const before: EscalationState = {
    ...state,
    isFollowed: state.isFollowed || justRaised,
    reassigned: state.reassigned + told.filter(isReassignment).length,
    reopenedAt: backAt ?? state.reopenedAt,
    handling: backAt === null ? state.handling : { ...UNHANDLED, major: state.handling.major, drill: state.handling.drill },
  };
  const followed = followRun(configuration, before, look, justRaised ? issue.createdAt : null, now);
  const withRun: EscalationState = { ...before, run: followed.run };
  const taken = before.handling.acknowledgement === null && isWaiting(stage) ? takenBy(configuration, withRun, issue, told) : null;
  const handled = taken ? { ...withRun, handling: { ...before.handling, acknowledgement: taken } } : withRun;
  const next = reckoned(handled, configuration, issue, look.priorityId);
  const entries = [...(taken ? [acknowledgedEntry(taken)] : []), ...followed.said.map((said) => saidEntry(said, configuration, now))];
  return entries.length === 0 && isSameState(state, next) ? { state, entries } : { state: next, entries };
}

/** The state with the moments of its goals; the same object where they are the same. */
export function withMoments(state: EscalationState, goalMoments: EscalationState["goalMoments"]): EscalationState {
  const isSame = (["response", "resolution"] as const).every((kind) => {
    const [before, after] = [state.goalMoments[kind], goalMoments[kind]];
    return before.warnsAt === after.warnsAt && before.breachesAt === after.breachesAt;
  });
  return isSame ? state : { ...state, goalMoments };
}

/** The state with the moment at which the clock owes it something next. */
export function reckoned(
  state: EscalationState,
  configuration: Configuration,
  issue: IssueSnapshot,
  priorityId: string | null,
): EscalationState {
  const policy = state.run && policyOf(configuration.policies, state.run);
  const next = state.run && policy ? nextDue(state.run, policy, situationOf(configuration, issue, state, priorityId)) : null;
  const dueAt = next?.dueAt ?? null;
  return dueAt === state.dueAt ? state : { ...state, dueAt };
}

function followRun(
  configuration: Configuration,
  state: EscalationState,
  { issue, priorityId }: Look,
  justRaisedAt: Instant | null,
  now: Instant,
): FollowedEscalation {
  if (!state.isFollowed && state.run === null) return { run: null, said: [] };
  const situation = situationOf(configuration, issue, state, priorityId);
  return followEscalation(state.run, configuration.policies, situation, { justRaisedAt, reopenedAt: state.reopenedAt }, now);
}

/** The first thing told that the project counts as somebody taking the incident. */
function takenBy(
  configuration: Configuration,
  state: EscalationState,
  issue: IssueSnapshot,
  told: readonly TimelineEntry[],
): Acknowledgement | null {
  const { acknowledgedBy } = configuration.rules;
  const since = Math.max(state.run?.startedAt ?? 0, state.reopenedAt ?? 0);
  const isAtWork = stageOf(configuration.stages, issue.status) !== "to-triage";
  const howOf = ({ by, fact }: TimelineEntry): "assignment" | "transition" | null => {
    if (by.kind === "app") return null;
    if (fact.kind === "assigned" && fact.to !== null) return "assignment";
    return fact.kind === "status-changed" && isAtWork ? "transition" : null;
  };
  for (const entry of told) {
    const how = howOf(entry);
    if (how === null || entry.at < since || !acknowledgedBy.includes(how)) continue;
    return { by: entry.by, at: entry.at, how, until: holdsUntil(configuration, state, entry.at) };
  }
  return null;
}

/** Until when an acknowledgement of that moment counts by the policy of the run; null for as long as nobody takes it back, as where none runs. */
export function holdsUntil(configuration: Configuration, { run }: EscalationState, at: Instant): Instant | null {
  const holds = run && !run.ended && policyOf(configuration.policies, run)?.acknowledgementHolds;
  return holds ? later(at, minutes(holds)) : null;
}

export function acknowledgedEntry({ by, at, how }: Acknowledgement): TimelineEntry {
  return { id: `acknowledged.${at}`, at, by, fact: { kind: "acknowledged", how } };
}

function saidEntry(said: FollowedEscalation["said"][number], { policies }: Configuration, now: Instant): TimelineEntry {
  const { run } = said;
  const policy = policyOf(policies, run)?.name ?? run.policy.policyId;
  if (said.kind === "started")
    return { id: `escalation-started.${run.number}`, at: run.startedAt, by: theApp, fact: { kind: "escalation-started", policy } };
  return { id: `escalation-ended.${run.number}`, at: now, by: theApp, fact: { kind: "escalation-ended", policy, why: said.why } };
}

function isReassignment({ fact }: TimelineEntry): boolean {
  return fact.kind === "assigned" && fact.from !== null && fact.to !== null;
}

function lastStatusChange(told: readonly TimelineEntry[]): Instant | null {
  return told.findLast(({ fact }) => fact.kind === "status-changed")?.at ?? null;
}

function isSameState(one: EscalationState, other: EscalationState): boolean {
  return (
    one.run === other.run &&
    one.isFollowed === other.isFollowed &&
    one.reassigned === other.reassigned &&
    one.reopenedAt === other.reopenedAt &&
    one.dueAt === other.dueAt &&
    one.handling === other.handling
  );
}
