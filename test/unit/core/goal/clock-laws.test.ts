import * as fc from "fast-check";
import type { Calendar } from "../../../../src/core/goal/calendar";
import { explainDeadline } from "../../../../src/core/goal/explain-deadline";
import { countedAt } from "../../../../src/core/goal/fold-clock";
import { beginClocks, foldClocks, tellOfGoals } from "../../../../src/core/goal/fold-clocks";
import type { Goal } from "../../../../src/core/goal/goal";
import type { GoalClock } from "../../../../src/core/goal/goal-clock";
import type { GoalClocks, GoalRules } from "../../../../src/core/goal/goal-clocks";
import type { GoalEvent } from "../../../../src/core/goal/goal-events";
import { nextGoalMoment, owedGoalEvents } from "../../../../src/core/goal/goal-events";
import type { GoalFact } from "../../../../src/core/goal/goal-fact";
import { MOST_FACTS } from "../../../../src/core/goal/settle";
import type { Instant } from "../../../../src/core/time";
import { instant, minutes } from "../../../../src/core/time";
import { aCalendar, aGoal, aTarget, aWeek, conditions, goalRules } from "../../../support/a-goal";
import type { Happening, Plain } from "./clock-by-minutes";
import { clockByMinutes } from "./clock-by-minutes";
import { countsByLuxon, wallClock } from "./hours-by-luxon";

/** Days around a change in Berlin, in which the incidents of the laws live. */
const wall = wallClock("Europe/Berlin", "2026-10-20", 12, 15);
const FIRST = 2 * 1_440;
const MINUTES = 5 * 1_440;
const at = (minute: number): Instant => instant((wall.first + FIRST + minute) * 60_000);

const CALENDARS: readonly Calendar[] = [
  aCalendar(),
  aCalendar({
    id: "nights",
    hours: aWeek(() => [["00:00", "06:00"], ["20:00", "24:00"]]), // prettier-ignore
    holidays: [{ date: "2026-10-23", name: "A day off" }],
  }),
];
const countsOf = (calendarId: string | null): Uint8Array => {
  const calendar = CALENDARS.find(({ id }) => id === calendarId);
  return calendar ? countsByLuxon(wall, calendar).subarray(FIRST) : new Uint8Array(wall.count).fill(1);
};
const COUNTS = new Map([null, "office", "nights"].map((calendarId) => [calendarId, countsOf(calendarId)]));

type Case = { readonly plain: Plain; readonly calendarId: string | null };
const cases: fc.Arbitrary<Case> = fc.record({
  plain: fc.record({
    kind: fc.constantFrom("response", "mitigation", "resolution"),
    minutesByPriority: fc.dictionary(fc.constantFrom("1", "2", "3"), fc.constantFrom(20, 60, 240, 600)),
    pausedIn: fc.constant("waiting"),
    warnAtPercent: fc.constantFrom(5, 50, 80, 95),
  }),
  calendarId: fc.constantFrom(null, "office", "nights"),
});
const WHAT = ["acknowledged", "acknowledgement-withdrawn", "mitigated", "mitigation-withdrawn", "resolved", "reopened"] as const;
const happening: fc.Arbitrary<Happening> = fc
  .tuple(
    fc.integer({ min: 0, max: MINUTES }),
    fc.oneof(
      fc.constantFrom("open", "waiting").map((id) => ({ what: "status-changed", id })),
      fc.constantFrom("1", "2", "3").map((id) => ({ what: "priority-changed", id })),
      fc.constantFrom(...WHAT).map((what) => ({ what, id: "" })),
    ),
  )
  .map(([minute, rest]) => ({ minute, ...rest }));
const days: fc.Arbitrary<readonly Happening[]> = fc
  .array(happening, { maxLength: 9 })
  .map((some) => some.toSorted((one, other) => one.minute - other.minute));

const factsOf = (happenings: readonly Happening[]): readonly GoalFact[] =>
  happenings.map(({ minute, what, id }, nth) => ({ entry: nth, at: at(minute), kind: what, statusId: id, priorityId: id }) as GoalFact);
function rulesOf({ plain, calendarId }: Case): GoalRules {
  const { kind, minutesByPriority, pausedIn, warnAtPercent } = plain;
  const targets = Object.entries(minutesByPriority).map(([priorityId, most]) => aTarget(most, { priorityIds: [priorityId] }));
  const part =
    kind === "response"
      ? { kind }
      : { kind: "resolution" as const, metBy: kind === "mitigation" ? ("mitigated" as const) : ("resolved" as const) };
  return goalRules([aGoal({ ...part, targets, pausedIn: [pausedIn], warnAtPercent, calendarId })], CALENDARS);
}
const begun = (rules: GoalRules): GoalClocks => beginClocks(rules, at(0), conditions());
const theClock = ({ clocks: [clock] }: GoalClocks): GoalClock => {
  if (!clock) throw new Error("there is a clock for each goal");
  return clock;
};
const theGoal = ({ goals: [goal] }: GoalRules): Goal => goal ?? aGoal();
const calendarIn = ({ calendarId }: Case): Calendar | null => CALENDARS.find(({ id }) => id === calendarId) ?? null;
const inWords = ({ kind, targetMinutes, at: moment }: GoalEvent): string =>
  `${kind === "warned" ? "warned of" : "breached"} ${targetMinutes} at ${(moment - at(0)) / minutes(1)}`;
const breachOf = (clock: GoalClock): number =>
  owedGoalEvents(clock, instant(Number.MAX_SAFE_INTEGER - 1)).find(({ kind }) => kind === "breached")?.at ?? Number.POSITIVE_INFINITY;

test("law: a clock tells and counts what one tells and counts that goes through the minutes one by one", () => {
  fc.assert(
    fc.property(cases, days, fc.integer({ min: 0, max: MINUTES }), (one, happenings, now) => {
      const past = happenings.filter(({ minute }) => minute <= now);
      const clock = theClock(foldClocks(begun(rulesOf(one)), rulesOf(one), factsOf(past)));
      const seen = clockByMinutes(one.plain, COUNTS.get(one.calendarId) ?? new Uint8Array(), past, now);

      expect(owedGoalEvents(clock, at(now)).map(inWords)).toEqual(seen.told);
      expect(countedAt(clock, calendarIn(one), at(now))).toBe(minutes(seen.counted));
      expect(clock.standing.kind).toBe(seen.does);
    }),
  );
});

test("law: facts told late, doubled and in any order end as if each had been told in time", () => {
  fc.assert(
    fc.property(cases, days, fc.infiniteStream(fc.nat()), (one, happenings, chance) => {
      const rules = rulesOf(one);
      const facts = factsOf(happenings);
      const shuffled = [...facts, ...facts].map((fact) => ({ fact, key: chance.next().value ?? 0 })).toSorted((a, b) => a.key - b.key);
      const oneByOne = shuffled.reduce((clocks, { fact }) => foldClocks(clocks, rules, [fact]), begun(rules));

      expect(oneByOne).toEqual(foldClocks(begun(rules), rules, facts));
    }),
  );
});

test("law: each event is told exactly once, never early, however the looks fall", () => {
  fc.assert(
    fc.property(cases, days, fc.array(fc.integer({ min: 1, max: 2_000 }), { maxLength: 12 }), (one, happenings, waits) => {
      const rules = rulesOf(one);
      const facts = factsOf(happenings);
      const looks = [
        ...facts.map((fact) => fact.at),
        ...waits.map((_, nth) => at(waits.slice(0, nth + 1).reduce((sum, wait) => sum + wait))),
      ];
      const told: GoalEvent[] = [];
      let clocks = begun(rules);
      for (const now of [...looks.toSorted((a, b) => a - b), at(MINUTES)]) {
        clocks = foldClocks(clocks, rules, facts.filter((fact) => fact.at <= now)); // prettier-ignore
        const next = nextGoalMoment(theClock(clocks));
        const owed = owedGoalEvents(theClock(clocks), now);
        expect(owed.every((event) => event.at <= now)).toBe(true);
        expect(owed.length > 0).toBe(next !== null && next <= now);
        told.push(...owed);
        clocks = tellOfGoals(clocks, owed);
      }

      expect(told.map(inWords)).toEqual(
        clockByMinutes(one.plain, COUNTS.get(one.calendarId) ?? new Uint8Array(), happenings, MINUTES).told,
      );
    }),
  );
});

test("law: another priority leaves what has counted as it was", () => {
  fc.assert(
    fc.property(cases, days, fc.integer({ min: 0, max: MINUTES }), fc.constantFrom("1", "2", "3"), (one, happenings, minute, id) => {
      const rules = rulesOf(one);
      const before = foldClocks(begun(rules), rules, factsOf(happenings));
      const change: GoalFact = { entry: 99, at: at(minute), kind: "priority-changed", priorityId: id };
      const after = foldClocks(before, rules, [change]);

      const counted = (clocks: GoalClocks): number => countedAt(theClock(clocks), calendarIn(one), at(MINUTES));
      expect(counted(after)).toBe(counted(before));
    }),
  );
});

test("law: a pause never brings a deadline nearer", () => {
  fc.assert(
    fc.property(cases, days, fc.nat({ max: MINUTES }), fc.nat({ max: MINUTES }), (one, happenings, from, length) => {
      const rules = rulesOf(one);
      const running = factsOf(happenings.filter(({ what }) => what !== "status-changed"));
      const pause: readonly GoalFact[] = [
        { entry: 98, at: at(from), kind: "status-changed", statusId: "waiting" },
        { entry: 99, at: at(from + length), kind: "status-changed", statusId: "open" },
      ];
      const without = foldClocks(begun(rules), rules, running);

      expect(breachOf(theClock(foldClocks(without, rules, pause)))).toBeGreaterThanOrEqual(breachOf(theClock(without)));
    }),
  );
});

test("law: the parts of an explanation follow one another without a gap and add up to what has counted", () => {
  fc.assert(
    fc.property(cases, days, fc.integer({ min: 1, max: MINUTES }), (one, happenings, now) => {
      const rules = rulesOf(one);
      const clocks = foldClocks(begun(rules), rules, factsOf(happenings.filter(({ minute }) => minute <= now)));
      const { parts, counted } = explainDeadline(theGoal(rules), calendarIn(one), clocks.beginning, clocks.facts, at(now));

      expect(parts.map(({ from }) => from)).toEqual([at(0), ...parts.slice(0, -1).map(({ to }) => to)]);
      expect(parts.at(-1)?.to).toBe(at(now));
      expect(counted).toBe(countedAt(theClock(clocks), calendarIn(one), at(now)));
    }),
  );
});

test("law: settling the oldest of too many facts moves no deadline and tells nothing otherwise", () => {
  fc.assert(
    fc.property(cases, fc.array(happening, { minLength: MOST_FACTS + 1, maxLength: MOST_FACTS + 60 }), (one, happenings) => {
      const rules = rulesOf(one);
      const last: Happening = { minute: MINUTES, what: "status-changed", id: "open" };
      const all = [...happenings.toSorted((early, late) => early.minute - late.minute), last];
      const settled = foldClocks(begun(rules), rules, factsOf(all).slice(0, -1));
      const clocks = foldClocks(settled, rules, factsOf(all));

      expect(settled.facts.length).toBeLessThan(happenings.length);
      expect(foldClocks(clocks, rules, factsOf(all))).toBe(clocks);
      const seen = clockByMinutes(one.plain, COUNTS.get(one.calendarId) ?? new Uint8Array(), all, MINUTES);
      expect(owedGoalEvents(theClock(clocks), at(MINUTES)).map(inWords)).toEqual(seen.told);
      expect(countedAt(theClock(clocks), calendarIn(one), at(MINUTES))).toBe(minutes(seen.counted));
    }),
    { numRuns: 10 },
  );
});
