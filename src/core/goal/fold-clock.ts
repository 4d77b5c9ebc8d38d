import type { Duration, Instant } from "../time";
import { minutes } from "../time";
import type { Calendar } from "./calendar";
import { deadlineAfter } from "./deadline-after";
import { elapsed } from "./elapsed";
import type { Goal } from "./goal";
import type { GoalClock, Mark, Told } from "./goal-clock";
import type { GoalFact } from "./goal-fact";
import { isSameStanding } from "./standing";
import type { Beginning, Stretch } from "./stretches";
import { NOTHING_CARRIED, stretchesOf } from "./stretches";

/**
 * The clock of a goal after everything that happened, reckoned anew from the beginning: so late and doubled facts,
 * once they are in their place, end as if they had been told in time.
 *
 * What counted stays counted when the target changes, and is held against the new one; a target that is over by then
 * is breached at that moment. A target is held against the clock only while it runs: one raised while the clock is
 * paused or met is breached when it goes on, if it does. What is reached at its very deadline is reached in time.
 * What is met and comes undone (reopened, acknowledgement withdrawn) goes on from what had counted.
 */
export function foldClock(goal: Goal, calendar: Calendar | null, beginning: Beginning, facts: readonly GoalFact[], told: Told): GoalClock {
  const [first, ...rest] = stretchesOf(goal, beginning, facts);
  const start = { goalId: goal.id, standing: { ...first.standing, since: first.from }, told };
  let clock = withTarget({ ...start, ...(beginning.carried[goal.id] ?? NOTHING_CARRIED) }, first, goal, calendar);
  for (const stretch of rest) {
    const past = pastAt(clock, stretch.from);
    const goesOn = isSameStanding(clock.standing, stretch.standing);
    const standing = goesOn ? clock.standing : { ...stretch.standing, since: stretch.from };
    const counted = goesOn ? clock.counted : countedAt(clock, calendar, stretch.from);
    clock = withTarget({ goalId: goal.id, standing, counted, past, told }, stretch, goal, calendar);
  }
  return clock;
}

/** What has counted on a clock by a moment not before its last change. */
export function countedAt({ standing, counted }: Counting, calendar: Calendar | null, at: Instant): Duration {
  return standing.kind === "running" ? ((counted + elapsed(calendar, standing.since, at)) as Duration) : counted;
}

/** What fell due on a clock before a moment: a breach ends it, no warning comes after one. */
export function pastAt({ past, targetMinutes, warnAt, breachAt }: GoalClock, before: Instant): GoalClock["past"] {
  if (past.breach !== null || targetMinutes === null) return past;
  const markOf = (at: Instant | null): Mark | null => (at !== null && at < before ? { at, targetMinutes } : null);
  const warning = markOf(warnAt);
  const isNew = warning !== null && !past.warnings.some((known) => known.targetMinutes === targetMinutes);
  return { warnings: isNew ? [...past.warnings, warning] : past.warnings, breach: markOf(breachAt) };
}

type Counting = Pick<GoalClock, "standing" | "counted">;

/** The clock with the target of a stretch that begins, and when it falls due. */
function withTarget(
  clock: Omit<GoalClock, "targetMinutes" | "warnAt" | "breachAt">,
  { from, targetMinutes }: Stretch,
  { warnAtPercent }: Goal,
  calendar: Calendar | null,
): GoalClock {
  if (targetMinutes === null || clock.standing.kind !== "running") return { ...clock, targetMinutes, warnAt: null, breachAt: null };
  const counted = countedAt(clock, calendar, from);
  const dueAt = (target: Duration): Instant | null => deadlineAfter(calendar, from, (target - counted) as Duration);
  const target = minutes(targetMinutes);
  const share = Math.round((target * warnAtPercent) / 100) as Duration;
  return { ...clock, targetMinutes, warnAt: clock.past.breach ? null : dueAt(share), breachAt: dueAt(target) };
}
