import type { ExplainedPart } from "../../../../src/core/goal/explain-deadline";
import { explainDeadline } from "../../../../src/core/goal/explain-deadline";
import type { GoalFact } from "../../../../src/core/goal/goal-fact";
import { instant, minutes } from "../../../../src/core/time";
import { aCalendar, aGoal, aTarget, conditions } from "../../../support/a-goal";

const moment = (text: string) => instant(Date.parse(text));

/** As a person would tell it, in Berlin's winter time. */
function inWords({ from, to, counts, why, targetMinutes }: ExplainedPart): string {
  const text = (at: number): string => new Date(at + minutes(60)).toISOString().slice(5, 16).replace("T", " ");
  const reason = { open: "", "outside-hours": "outside hours", holiday: "", paused: "paused in", met: "met by" }[why.kind];
  const detail = why.kind === "holiday" ? why.name : why.kind === "paused" ? why.statusId : why.kind === "met" ? why.by : "";
  return [`${text(from)} to ${text(to)}`, counts ? "counts" : "does not", reason, detail, `(${targetMinutes})`]
    .filter((part) => part !== "")
    .join(" ");
}

test("a deadline is explained by hours, holidays by name, statuses, and the target that applied", () => {
  const goal = aGoal({ calendarId: "office", targets: [aTarget(240, { priorityIds: ["1"] }), aTarget(480)] });
  const calendar = aCalendar({ holidays: [{ date: "2026-12-25", name: "Christmas Day" }] });
  const facts: readonly GoalFact[] = [
    { entry: 1, at: moment("2026-12-24T10:00+01:00"), kind: "status-changed", statusId: "waiting" },
    { entry: 2, at: moment("2026-12-24T11:00+01:00"), kind: "status-changed", statusId: "open" },
    { entry: 3, at: moment("2026-12-24T16:00+01:00"), kind: "priority-changed", priorityId: "1" },
    { entry: 4, at: moment("2026-12-28T09:30+01:00"), kind: "resolved" },
  ];
  const beginning = { at: moment("2026-12-24T08:00+01:00"), conditions: conditions(), carried: {} };

  const { parts, counted } = explainDeadline(goal, calendar, beginning, facts, moment("2026-12-28T10:00+01:00"));

  expect(parts.map(inWords)).toEqual([
    "12-24 08:00 to 12-24 09:00 does not outside hours (480)",
    "12-24 09:00 to 12-24 10:00 counts (480)",
    "12-24 10:00 to 12-24 11:00 does not paused in waiting (480)",
    "12-24 11:00 to 12-24 16:00 counts (480)",
    "12-24 16:00 to 12-24 17:00 counts (240)",
    "12-24 17:00 to 12-25 00:00 does not outside hours (240)",
    "12-25 00:00 to 12-26 00:00 does not Christmas Day (240)",
    "12-26 00:00 to 12-28 09:00 does not outside hours (240)",
    "12-28 09:00 to 12-28 09:30 counts (240)",
    "12-28 09:30 to 12-28 10:00 does not met by resolved (240)",
  ]);
  expect(counted).toBe(minutes(7.5 * 60));
});

test("an explanation that begins after facts were settled says what had counted before", () => {
  const carried = { resolve: { counted: minutes(25), past: { warnings: [], breach: null } } };
  const beginning = { at: moment("2026-12-24T09:00+01:00"), conditions: conditions(), carried };

  expect(explainDeadline(aGoal(), null, beginning, [], moment("2026-12-24T09:10+01:00"))).toMatchObject({
    countedBefore: minutes(25),
    counted: minutes(35),
  });
});
