import type { Span } from "../on-call/span";
import type { Duration, Instant } from "../time";
import { between, instant } from "../time";
import type { Calendar } from "./calendar";
import type { CalendarReason } from "./calendar-segments";
import { calendarSegments } from "./calendar-segments";
import type { Goal } from "./goal";
import type { GoalFact } from "./goal-fact";
import type { Standing } from "./standing";
import type { Beginning, Stretch } from "./stretches";
import { stretchesOf } from "./stretches";

/** How a deadline came about, part by part. */
export type Explanation = {
  /** What had counted before the first part. */
  readonly countedBefore: Duration;
  /** In order and without a gap. A long life in office hours has two a day. */
  readonly parts: readonly ExplainedPart[];
  /** What has counted in all of them and before. */
  readonly counted: Duration;
};

export type ExplainedPart = Span & {
  readonly counts: boolean;
  readonly why: CalendarReason | Exclude<Standing, { kind: "running" }>;
  /** The target that applied; null where none did. */
  readonly targetMinutes: number | null;
};

/** Each part of the time from the beginning until a moment, such as the deadline, with whether it counts and why. */
export function explainDeadline(
  goal: Goal,
  calendar: Calendar | null,
  beginning: Beginning,
  facts: readonly GoalFact[],
  until: Instant,
): Explanation {
  const stretches = stretchesOf(goal, beginning, facts);
  const parts = stretches.flatMap((stretch, nth) => {
    const to = instant(Math.min(stretches[nth + 1]?.from ?? until, until));
    return to <= stretch.from ? [] : partsOf(stretch, to, calendar);
  });
  const countedBefore = beginning.carried[goal.id]?.counted ?? (0 as Duration);
  const counted = parts.reduce((sum, { counts, from, to }) => sum + (counts ? between(from, to) : 0), countedBefore as number);
  return { countedBefore, parts, counted: counted as Duration };
}

function partsOf({ from, standing, targetMinutes }: Stretch, to: Instant, calendar: Calendar | null): readonly ExplainedPart[] {
  if (standing.kind !== "running") return [{ from, to, counts: false, why: standing, targetMinutes }];
  return calendarSegments(calendar, from, to).map((segment) => ({ ...segment, counts: segment.why.kind === "open", targetMinutes }));
}
