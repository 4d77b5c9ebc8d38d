import { beginClocks, foldClocks, moveClocks, tellOfGoals } from "../../../../src/core/goal/fold-clocks";
import type { Goal } from "../../../../src/core/goal/goal";
import type { GoalClock } from "../../../../src/core/goal/goal-clock";
import type { GoalClocks, GoalRules } from "../../../../src/core/goal/goal-clocks";
import type { GoalEvent } from "../../../../src/core/goal/goal-events";
import { nextGoalMoment, owedGoalEvents } from "../../../../src/core/goal/goal-events";
import type { GoalFact } from "../../../../src/core/goal/goal-fact";
import { goalMoments } from "../../../../src/core/goal/goal-moments";
import { remaining } from "../../../../src/core/goal/remaining";
import { MOST_FACTS } from "../../../../src/core/goal/settle";
import { stateOfGoal } from "../../../../src/core/goal/state-of-goal";
import type { Duration, Instant } from "../../../../src/core/time";
import { earlier, minutes } from "../../../../src/core/time";
import { aCalendar, aGoal, aTarget, conditions, goalRules } from "../../../support/a-goal";
import { after, noon } from "../../../support/an-incident";

/** Noon is a Monday's, in UTC; incidents begin then. */
const at = (minute: number): Instant => after(minute * 60);

/** What happened, at which minute. */
type Story = readonly (readonly [minute: number, kind: GoalFact["kind"], detail?: string])[];

const factsOf = (story: Story): readonly GoalFact[] =>
  story.map(([minute, kind, detail], nth) => {
    const details = { statusId: detail, priorityId: detail, workTypeId: detail, serviceIds: detail ? [detail] : [] };
    return { entry: nth + 1, at: at(minute), kind, ...details } as GoalFact; // with more than the kind needs
  });
const clocksAfter = (rules: GoalRules, story: Story): GoalClocks =>
  foldClocks(beginClocks(rules, noon, conditions()), rules, factsOf(story));
const clockOf = (goal: Goal, story: Story): GoalClock => theClock(clocksAfter(goalRules([goal], [aCalendar()]), story));
const theClock = ({ clocks: [clock] }: GoalClocks): GoalClock => {
  if (!clock) throw new Error("there is a clock for each goal");
  return clock;
};
/** What is told until a minute, such as `warned 48`. */
const told = (clock: GoalClock, until: number): readonly string[] => owedGoalEvents(clock, at(until)).map(inWords);
const inWords = ({ kind, at: moment }: GoalEvent): string => `${kind} ${(moment - noon) / minutes(1)}`;
const left = (clock: GoalClock, minute: number): number | null => {
  const duration = remaining(clock, null, at(minute));
  return duration === null ? null : duration / minutes(1);
};

const byPriority = aGoal({
  targets: [aTarget(15, { priorityIds: ["1"] }), aTarget(60, { priorityIds: ["3"] }), aTarget(240, { priorityIds: ["4"] })],
});
const response = aGoal({ id: "respond", kind: "response", targets: [aTarget(20)] });

test("a goal is warned of at its share and breached at its target, not a millisecond before", () => {
  const clock = clockOf(aGoal(), []);

  expect(owedGoalEvents(clock, earlier(at(48), 1 as Duration))).toEqual([]);
  expect(told(clock, 48)).toEqual(["warned 48"]);
  expect(told(clock, 60)).toEqual(["warned 48", "breached 60"]);
  expect(nextGoalMoment(clock)).toBe(at(48));
  expect([left(clock, 0), left(clock, 45), left(clock, 90)]).toEqual([60, 15, -30]);
});

test("what is reached at its very deadline is reached in time", () => {
  expect(told(clockOf(aGoal(), [[60, "resolved"]]), 500)).toEqual(["warned 48"]);
  expect(told(clockOf(aGoal(), [[61, "resolved"]]), 500)).toEqual(["warned 48", "breached 60"]);
});

test("a paused clock keeps what counted, owes nothing, and goes on later by the pause", () => {
  const paused = clockOf(aGoal(), [[30, "status-changed", "waiting"]]);
  const onAgain = clockOf(aGoal(), [
    [30, "status-changed", "waiting"],
    [130, "status-changed", "open"],
  ]);

  expect(nextGoalMoment(paused)).toBeNull();
  expect(paused.standing).toEqual({ kind: "paused", statusId: "waiting", since: at(30) });
  expect(left(paused, 500)).toBe(30);
  expect(told(onAgain, 500)).toEqual(["warned 148", "breached 160"]);
});

test("a raised priority holds its shorter target against what had counted, and warns by the new target", () => {
  expect(told(clockOf(byPriority, [[10, "priority-changed", "1"]]), 500)).toEqual(["warned 12", "breached 15"]);
});

test("a priority raised when its target is over is breached at that moment", () => {
  expect(told(clockOf(byPriority, [[40, "priority-changed", "1"]]), 40)).toEqual(["warned 40", "breached 40"]);
  expect(told(clockOf(byPriority, [[40, "priority-changed", "1"]]), 39)).toEqual([]);
});

test("a lowered priority keeps what had counted and is warned of again by its own target", () => {
  const clock = clockOf(byPriority, [[50, "priority-changed", "4"]]);

  expect(told(clock, 500)).toEqual(["warned 48", "warned 192", "breached 240"]);
  expect(left(clock, 50)).toBe(190);
});

test("a breach stays when the priority is lowered after it, and nothing more is told", () => {
  const clock = clockOf(byPriority, [
    [0, "priority-changed", "1"],
    [30, "priority-changed", "4"],
  ]);

  expect(told(clock, 500)).toEqual(["warned 12", "breached 15"]);
  expect(stateOfGoal(clock, at(60))).toMatchObject({ breach: { at: at(15), targetMinutes: 15 }, targetMinutes: 240, deadlineAt: at(240) });
});

test("a priority without a target has no deadline, but its time counts towards the next one's", () => {
  const clock = clockOf(byPriority, [[10, "priority-changed", "5"]]);

  expect([nextGoalMoment(clock), left(clock, 20)]).toEqual([null, null]);
  expect(
    told(
      clockOf(byPriority, [
        [10, "priority-changed", "5"],
        [70, "priority-changed", "4"],
      ]),
      500,
    ),
  ).toEqual(["warned 192", "breached 240"]);
});

test("the first rule that fits decides, by priority, service and work type", () => {
  const goal = aGoal({
    targets: [
      aTarget(10, { priorityIds: ["1"], serviceIds: ["checkout"] }),
      aTarget(20, { serviceIds: ["checkout", "search"] }),
      aTarget(30, { workTypeIds: ["10200"] }),
    ],
  });

  expect(clockOf(goal, []).targetMinutes).toBeNull();
  expect(clockOf(goal, [[1, "services-changed", "checkout"]]).targetMinutes).toBe(20);
  expect(
    clockOf(goal, [
      [1, "services-changed", "checkout"],
      [2, "priority-changed", "1"],
    ]).targetMinutes,
  ).toBe(10);
  expect(clockOf(goal, [[1, "work-type-changed", "10200"]]).targetMinutes).toBe(30);
});

test("a response is met by the acknowledgement, or by the end of the trouble where nobody acknowledged it", () => {
  expect(
    clockOf(response, [
      [5, "acknowledged"],
      [9, "resolved"],
    ]).standing,
  ).toEqual({ kind: "met", by: "acknowledged", since: at(5) });
  expect(clockOf(response, [[9, "mitigated"]]).standing).toMatchObject({ kind: "met", by: "mitigated" });
  expect(told(clockOf(response, [[9, "resolved"]]), 500)).toEqual([]);
});

test("an acknowledgement that is withdrawn lets the clock go on from what had counted", () => {
  expect(
    told(
      clockOf(response, [
        [10, "acknowledged"],
        [100, "acknowledgement-withdrawn"],
      ]),
      500,
    ),
  ).toEqual(["warned 106", "breached 110"]);
});

test("mitigated meets the goal that asks for it, and not the one that asks for a fix", () => {
  expect(clockOf(aGoal({ kind: "resolution", metBy: "mitigated" }), [[9, "mitigated"]]).standing.kind).toBe("met");
  expect(clockOf(aGoal(), [[9, "mitigated"]]).standing.kind).toBe("running");
  expect(
    clockOf(aGoal({ kind: "resolution", metBy: "mitigated" }), [
      [9, "mitigated"],
      [12, "mitigation-withdrawn"],
    ]).standing.kind,
  ).toBe("running");
});

test("a reopened incident goes on from what had counted until it was met, and is not mitigated any more", () => {
  const story: Story = [
    [30, "mitigated"],
    [40, "resolved"],
    [1000, "reopened"],
  ];

  expect(told(clockOf(aGoal(), story), 5000)).toEqual(["warned 1008", "breached 1020"]);
  expect(told(clockOf(aGoal({ kind: "resolution", metBy: "mitigated" }), story), 5000)).toEqual(["warned 1018", "breached 1030"]);
});

test("a priority edited once the goal is met neither breaches it nor changes what it was met by", () => {
  const clock = clockOf(byPriority, [
    [40, "resolved"],
    [50, "priority-changed", "1"],
  ]);

  expect(told(clock, 500)).toEqual([]);
  expect(left(clock, 500)).toBe(20);
});

test("office hours: what is left at five o'clock is left at nine the next working day", () => {
  const clock = clockOf(aGoal({ calendarId: "office", targets: [aTarget(6 * 60)] }), []);

  expect(owedGoalEvents(clock, at(10_000)).map(({ at: moment }) => new Date(moment).toISOString())).toEqual([
    "2026-11-03T08:48:00.000Z",
    "2026-11-03T10:00:00.000Z",
  ]);
});

test("what was told is not told again, whatever becomes known later", () => {
  const rules = goalRules([aGoal()]);
  const before = beginClocks(rules, noon, conditions());
  const tell = (clocks: GoalClocks, minute: number): GoalClocks => tellOfGoals(clocks, owedGoalEvents(theClock(clocks), at(minute)));

  const warned = tell(before, 50);
  expect(told(theClock(warned), 55)).toEqual([]);
  expect(nextGoalMoment(theClock(warned))).toBe(at(60));

  const breached = tell(warned, 61);
  expect([told(theClock(breached), 5000), nextGoalMoment(theClock(breached))]).toEqual([[], null]);

  const late = foldClocks(
    breached,
    rules,
    factsOf([
      [20, "status-changed", "waiting"],
      [70, "status-changed", "open"],
    ]),
  );
  expect(told(theClock(late), 5000)).toEqual([]);
  expect(theClock(late).told.breach).toEqual({ at: at(60), targetMinutes: 60 });
  expect(stateOfGoal(theClock(late), at(80)).breach).toBeNull();
});

test("facts that are known change nothing, not even the object", () => {
  const rules = goalRules([aGoal(), response]);
  const clocks = clocksAfter(rules, [[5, "acknowledged"]]);

  expect(foldClocks(clocks, rules, factsOf([[5, "acknowledged"]]))).toBe(clocks);
});

test("an incident to which more happened than is kept has the deadline it had", () => {
  const rules = goalRules([aGoal({ targets: [aTarget(600)] })]);
  const story = Array.from({ length: MOST_FACTS + 1 }, (_, nth) => [nth, "priority-changed", nth % 2 === 0 ? "4" : "3"] as const);
  const settled = clocksAfter(rules, story);
  const later = foldClocks(settled, rules, factsOf([...story, [400, "reopened"]]));

  expect(settled.facts.length).toBeLessThan(MOST_FACTS);
  expect(told(theClock(later), 5000)).toEqual(["warned 480", "breached 600"]);
});

test("moved to another version of the goals, an incident is reckoned by it from its beginning", () => {
  const clocks = clocksAfter(goalRules([aGoal()]), [
    [10, "status-changed", "waiting"],
    [30, "status-changed", "open"],
  ]);
  const moved = moveClocks(clocks, {
    ...goalRules([aGoal({ pausedIn: [] })]),
    pins: { goals: { scope: "site", version: 2 }, calendars: null },
  });

  expect(told(theClock(moved), 500)).toEqual(["warned 48", "breached 60"]);
  expect(moved.pins.goals?.version).toBe(2);
});

test("an escalation waits for the first goal of a kind to warn and to be breached", () => {
  const goals = [aGoal(), aGoal({ id: "serve", kind: "resolution", metBy: "mitigated", targets: [aTarget(40)], warnAtPercent: 90 })];
  const { clocks } = clocksAfter(goalRules(goals), [[10, "acknowledged"]]);

  expect(goalMoments(goals, clocks)).toEqual({
    response: { warnsAt: null, breachesAt: null },
    resolution: { warnsAt: at(36), breachesAt: at(40) },
  });
});
