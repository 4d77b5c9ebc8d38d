import { changedAsCsv, countChanged, NOTHING_REPLAYED, withPage, type ReplaySum } from "../../../static/shared/configuration/replay-sum";

const page = (over: Partial<ReplaySum>): ReplaySum => ({ ...NOTHING_REPLAYED, ...over });

test("pages add up by where incidents come from and go to, and by why they are left out", () => {
  const first = page({ considered: 3, moves: [{ fromPriorityId: "5", toPriorityId: "1", count: 2 }], jiraCalls: 1 });
  const second = page({
    considered: 4,
    moves: [
      { fromPriorityId: "5", toPriorityId: "1", count: 1 },
      { fromPriorityId: "1", toPriorityId: "5", count: 1 },
    ],
    leftOut: [{ why: "incomplete", count: 2 }],
    jiraCalls: 1,
  });
  const sum = withPage(withPage(withPage(NOTHING_REPLAYED, first), second), second);
  expect(sum.moves.map(({ count }) => count)).toEqual([4, 2]);
  expect(sum.leftOut).toEqual([{ why: "incomplete", count: 4 }]);
  expect([sum.considered, sum.jiraCalls, countChanged(sum)]).toEqual([11, 3, 6]);
});

test("a summary in the export breaks no line, no cell, and is no formula", () => {
  const incident = { issueKey: "PAY-1", impact: "High", urgency: "Low", fromPriorityId: "1", toPriorityId: "2" };
  const csv = changedAsCsv(
    [
      { ...incident, summary: '=HYPERLINK("x")' },
      { ...incident, summary: 'Say "no", twice' },
    ],
    (id) => `P${id}`,
  );
  expect(csv.split("\r\n").slice(1)).toEqual([
    `"PAY-1","'=HYPERLINK(""x"")","High","Low","P1","P2"`,
    `"PAY-1","Say ""no"", twice","High","Low","P1","P2"`,
    "",
  ]);
});
