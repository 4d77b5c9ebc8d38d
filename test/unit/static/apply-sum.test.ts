import { NOTHING_TO_APPLY, withPage } from "../../../static/shared/jobs/apply-sum";

test("pages add up by where incidents come from and go to", () => {
  const first = { considered: 3, moves: [{ fromPriorityId: "5", toPriorityId: "1", count: 2 }], mails: 4 };
  const second = {
    considered: 4,
    moves: [
      { fromPriorityId: "5", toPriorityId: "1", count: 1 },
      { fromPriorityId: "1", toPriorityId: "5", count: 1 },
    ],
    mails: 1,
  };
  const sum = withPage(withPage(withPage(NOTHING_TO_APPLY, first), second), second);
  expect(sum.moves.map(({ count }) => count)).toEqual([4, 2]);
  expect([sum.considered, sum.mails]).toEqual([11, 6]);
});
