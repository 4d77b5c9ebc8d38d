import type { Configuration } from "../configuration/configuration";
import type { Handling } from "../escalation/handling";
import type { Situation } from "../escalation/situation";
import { NO_GOAL_MOMENTS, isWaiting } from "../escalation/situation";
import { servicesHit } from "../configuration/services-hit";
import { stageOf } from "../escalation/stage-of";
import type { HistoryChange, IssueSnapshot } from "../incident/issue-snapshot";
import type { Instant } from "../time";
import type { TimelineEntry } from "../timeline/timeline-entry";
import { theApp } from "../actor";
import type { Conditions } from "./conditions";
import { beginClocks, foldClocks, tellOfGoals } from "./fold-clocks";
import type { GoalClocks, GoalRules } from "./goal-clocks";
import { nextGoalMoment, owedGoalEvents } from "./goal-events";
import type { GoalFact } from "./goal-fact";
import { conditionsAfter } from "./goal-fact";
import { goalMoments } from "./goal-moments";

/** The clocks of an incident that is looked at for the first time, from its raising on; null where there are no goals. */
export function firstClocks(configuration: Configuration, issue: IssueSnapshot): GoalClocks | null {
  const { goals } = configuration.goalRules;
  return goals.length === 0 ? null : beginClocks(configuration.goalRules, issue.createdAt, conditionsAtFirst(configuration, issue));
}

/** The clocks after what Jira's history tells and what people said; the same object where nothing is new. `isTakenBack`: somebody took their acknowledgement back. */
export function followGoals(
  clocks: GoalClocks,
  configuration: Configuration,
  issue: IssueSnapshot,
  handling: Handling,
  now: Instant,
  isTakenBack = false,
): GoalClocks {
  const followed = foldClocks(clocks, configuration.goalRules, factsOfHistory(configuration, issue));
  return foldClocks(followed, configuration.goalRules, factsOfState(followed, configuration, issue, handling, now, isTakenBack));
}

/** What falls due on the clocks by now, told once each. */
export function toldOfGoals(
  clocks: GoalClocks,
  { goals }: GoalRules,
  now: Instant,
): { readonly clocks: GoalClocks; readonly entries: readonly TimelineEntry[] } {
  const events = clocks.clocks.flatMap((clock) => owedGoalEvents(clock, now));
  if (events.length === 0) return { clocks, entries: [] };
  const entries = events.map(({ id, goalId, kind, at, targetMinutes }): TimelineEntry => {
    const goal = goals.find((one) => one.id === goalId)?.name ?? goalId;
    return { id, at, by: theApp, fact: { kind: kind === "warned" ? "goal-warned" : "goal-breached", goal, targetMinutes } };
  });
  return { clocks: tellOfGoals(clocks, events), entries };
}

/** When the next warning or breach of any goal comes by the clock alone; null for none. */
export function nextGoalDue(clocks: GoalClocks | null): Instant | null {
  const moments = (clocks?.clocks ?? []).map(nextGoalMoment).filter((moment) => moment !== null);
  return moments.length === 0 ? null : (Math.min(...moments) as Instant);
}

/** What escalation goes by. */
export function momentsOf(clocks: GoalClocks | null, { goals }: GoalRules): Situation["goals"] {
  return clocks ? goalMoments(goals, clocks.clocks) : NO_GOAL_MOMENTS;
}

/** How it stood when it was raised: what its history changed first, as it was before. */
function conditionsAtFirst({ services }: Configuration, issue: IssueSnapshot): Conditions {
  const before = (field: HistoryChange["field"], present: string | null): string | null => {
    const change = issue.history.flatMap(({ changes }) => changes).find((one) => one.field === field);
    return change ? (change.fromId ?? null) : present;
  };
  return {
    statusId: before("status", issue.status.id) ?? issue.status.id,
    priorityId: before("priority", issue.priority?.id ?? null),
    workTypeId: before("type", issue.type.id) ?? issue.type.id,
    serviceIds: servicesHit(services, issue.componentIds).map(({ id }) => id),
    isAcknowledged: false,
    isMitigated: false,
    isResolved: false,
  };
}

function factsOfHistory({ services }: Configuration, issue: IssueSnapshot): readonly GoalFact[] {
  return issue.history.flatMap(({ id: entry, at, changes }) =>
    changes.flatMap(({ field, toId }): readonly GoalFact[] => {
      if (field === "priority") return [{ entry, at, kind: "priority-changed", priorityId: toId ?? null }];
      if (field === "components")
        return [{ entry, at, kind: "services-changed", serviceIds: servicesHit(services, issue.componentIds).map(({ id }) => id) }];
      if (field === "status" && toId) return [{ entry, at, kind: "status-changed", statusId: toId }];
      return field === "type" && toId ? [{ entry, at, kind: "work-type-changed", workTypeId: toId }] : [];
    }),
  );
}

/** What the clocks do not know yet of how it stands. Jira's history names statuses, not how far they mean it has come: that is seen in the present one. */
function factsOfState(
  clocks: GoalClocks,
  { stages }: Configuration,
  issue: IssueSnapshot,
  { acknowledgement, mitigated }: Handling,
  now: Instant,
  isTakenBack: boolean,
): readonly GoalFact[] {
  const known = clocks.facts.reduce(conditionsAfter, clocks.beginning.conditions);
  const stage = stageOf(stages, issue.status);
  const moved = issue.history.findLast(({ changes }) => changes.some(({ field }) => field === "status"));
  const byStatus = { entry: moved?.id ?? now, at: moved?.at ?? now };
  const facts: GoalFact[] = [];
  if (known.isResolved === isWaiting(stage)) facts.push({ ...byStatus, kind: known.isResolved ? "reopened" : "resolved" });
  if (acknowledgement && !known.isAcknowledged) facts.push({ entry: acknowledgement.at, at: acknowledgement.at, kind: "acknowledged" });
  if (isTakenBack && known.isAcknowledged) facts.push({ entry: now, at: now, kind: "acknowledgement-withdrawn" });
  if (mitigated && !known.isMitigated) facts.push({ entry: mitigated.at, at: mitigated.at, kind: "mitigated" });
  else if (stage === "mitigated" && !known.isMitigated) facts.push({ ...byStatus, kind: "mitigated" });
  else if (known.isMitigated && !mitigated && isWaiting(stage) && stage !== "mitigated")
    facts.push({ entry: now, at: now, kind: "mitigation-withdrawn" });
  return facts;
}
