import type { AccountId } from "../../../src/core/actor";
import { weekRows } from "../../../static/shared/configuration/schedules/week-rows";
import { aLayer, aSchedule, aSubstitution, aWindow, linus, moment } from "../../support/a-schedule";
import { ada } from "../../support/an-incident";

const NOBODY: ReadonlySet<AccountId> = new Set();

test("a day on which the clocks change is as wide as the others, and says by how much", () => {
  const [row] = weekRows(aSchedule(), "2026-03-23", 1, NOBODY).rows;

  expect(row?.days.map(({ clocks }) => clocks / 3_600_000)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  expect(weekRows(aSchedule(), "2026-10-19", 1, NOBODY).rows[0]?.days[6]?.clocks).toBe(-3_600_000);
  expect(row?.bars.map(({ left, width }) => [left, left + width])).toEqual([
    [0, (9 / 24 / 7) * 100],
    [(9 / 24 / 7) * 100, 100],
  ]);
});

test("a bar at the edge of the weeks knows the whole of its shift", () => {
  const [bar] = weekRows(aSchedule(), "2026-03-23", 4, NOBODY).rows[0]?.bars ?? [];

  expect(bar?.from).toBe(moment("2026-03-22T23:00Z"));
  expect(bar?.shift?.from).toBe(moment("2026-03-16T08:00Z"));
});

test("gaps, and those who are gone, are bars of nobody", () => {
  const schedule = aSchedule({
    layers: [aLayer({ restriction: [aWindow("monday 09:00", "friday 17:00")] })],
    substitutions: [aSubstitution("2026-03-28T10:00Z", "2026-03-28T12:00Z")],
  });
  const weeks = weekRows(schedule, "2026-03-23", 2, new Set([linus, ada]));

  expect(weeks.rows[1]?.bars.map(({ shift }) => shift?.accountId ?? null)).toEqual([null]);
  expect(weeks.gaps.some(({ from, to }) => from <= moment("2026-03-28T10:00Z") && to >= moment("2026-03-28T12:00Z"))).toBe(true);
});
