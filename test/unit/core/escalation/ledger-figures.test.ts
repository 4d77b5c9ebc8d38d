/** What the lines of the ledger say of how the clock kept its times. */
import { isOverdue, isUnsettled, latenessOf, ledgerFigures, stoppedSince, worstOf } from "../../../../src/core/escalation/ledger-figures";
import type { LedgerLine } from "../../../../src/core/escalation/ledger-line";
import { later, seconds } from "../../../../src/core/time";
import { ada, minutesAfter, noon } from "../../../support/an-escalation";

/** A step due at noon that the queue brought so many seconds later, and that paged Ada. */
function aLine(secondsLate: number, differs: Partial<LedgerLine> = {}): LedgerLine {
  const claimedAt = later(noon, seconds(secondsLate));
  return {
    ...{ issueId: "10000", projectId: "10000", run: 1, number: 1, round: 0, step: 0, stepName: "First" },
    ...{ dueAt: noon, claimedAt, cameBy: "queue", people: [ada] },
    result: { kind: "paged", at: claimedAt, mayHaveMailedTwice: false, refusals: [] },
    ...differs,
  };
}

const passedOver = { result: { kind: "passed-over", why: "acknowledged" } } as const;

test("nothing on record is zero of everything, and no lateness", () => {
  const nothing = { claimed: 0, paged: 0, "passed-over": 0, nobody: 0, "called-off": 0, refused: 0 };
  expect(ledgerFigures([], 0, 0)).toEqual({ steps: 0, missed: 0, rescued: 0, lateness: null, byResult: nothing });
});

test("lateness is exact, by nearest rank, in whatever order the lines come", () => {
  const lines = Array.from({ length: 100 }, (_, index) => aLine(((index * 37) % 100) + 1));
  expect(ledgerFigures(lines, 0, 0).lateness).toEqual({ of: 100, p50: 50_000, p95: 95_000, max: 100_000 });
});

test("of one line every percentile is that line", () => {
  expect(ledgerFigures([aLine(3)], 0, 0).lateness).toEqual({ of: 1, p50: 3_000, p95: 3_000, max: 3_000 });
});

test("a step that was passed over kept no moment: it is counted, and neither late nor rescued", () => {
  const { steps, rescued, lateness } = ledgerFigures([aLine(1), aLine(3600, { ...passedOver, cameBy: "sweep" })], 0, 0);
  expect({ steps, rescued, max: lateness?.max }).toEqual({ steps: 2, rescued: 0, max: 1_000 });
});

test("rescued is what the sweep found later than the queue may take; a sweep that was as quick rescued nothing", () => {
  const found = [aLine(120, { cameBy: "sweep" }), aLine(30, { cameBy: "sweep" }), aLine(120, { cameBy: "event" }), aLine(120)];
  expect(ledgerFigures(found, 0, 0).rescued).toBe(1);
});

test("missed is what nobody came to and what never came to an end", () => {
  expect(ledgerFigures([], 2, 3).missed).toBe(5);
});

test("a step is overdue only when a sweep has passed, and what is never due never is", () => {
  expect([isOverdue(noon, minutesAfter(6)), isOverdue(noon, later(minutesAfter(6), seconds(1))), isOverdue(null, noon)]).toEqual([
    ...[false, true, false],
  ]);
});

test("a claimed step is unsettled only when two sweeps could have settled it", () => {
  const claimed = aLine(0, { result: { kind: "claimed" } });
  expect([isUnsettled(claimed, minutesAfter(11)), isUnsettled(claimed, minutesAfter(12)), isUnsettled(aLine(0), minutesAfter(12))]).toEqual(
    [...[false, true, false]],
  );
});

test("the worst come first, and who came in time is none of them", () => {
  const lines = [aLine(60), aLine(5), aLine(300), aLine(90)];
  expect(worstOf(lines, 2).map(latenessOf)).toEqual([300_000, 90_000]);
});

test("a schedule has stopped when eleven minutes have passed since it ran; of one that never ran nothing is said", () => {
  expect([stoppedSince(noon, minutesAfter(11)), stoppedSince(noon, minutesAfter(12)), stoppedSince(null, noon)]).toEqual([
    ...[null, noon, null],
  ]);
});
