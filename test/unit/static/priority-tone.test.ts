import { anIncident, priorityAt } from "../../../static/gallery/an-incident";
import { priorityTone } from "../../../static/shared/priority-tone";
import { ranksOf } from "../../../static/shared/ranks-of";

test.each([
  [5, ["highest", "high", "medium", "low", "lowest"]],
  [3, ["highest", "medium", "lowest"]],
  [4, ["highest", "high", "low", "lowest"]],
  [1, ["medium"]],
])("of %i priorities each has its own shape", (ranks, tones) => {
  expect(Array.from({ length: ranks }, (_, rank) => priorityTone(rank, ranks))).toEqual(tones);
});

test("a priority that no cell gives still counts among the ranks", () => {
  const flat = { impact: {} };
  expect(ranksOf(anIncident({ cells: flat, priority: priorityAt(4) }))).toBe(5);
});
