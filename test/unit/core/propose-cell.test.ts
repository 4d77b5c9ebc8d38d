import * as fc from "fast-check";
import { proposeCell, proposeLevel, QUESTIONS } from "../../../src/core/priority/propose-cell";
import { aConfiguration } from "../../support/an-incident";

const { matrix } = aConfiguration();
const WORST = { who: 0, wayRound: 0, when: 0 };
const MILDEST = { who: 3, wayRound: 2, when: 3 };

const levels = (count: number): readonly { id: string; name: string }[] =>
  Array.from({ length: count }, (_, place) => ({ id: String(place), name: `Level ${place}` }));

test("the worst answers propose the first cell, the mildest the last, and both say why", () => {
  expect(proposeCell(matrix, WORST)).toEqual({
    impactId: "high",
    urgencyId: "high",
    because: {
      impact: "High impact: nearly everyone is hit.",
      urgency: "High urgency: it hurts now, and there is no way round.",
    },
  });
  expect(proposeCell(matrix, MILDEST)).toMatchObject({ impactId: "low", urgencyId: "low" });
});

test("an easy way round takes the edge off what hurts now", () => {
  expect(proposeCell(matrix, { ...WORST, wayRound: 2 })).toMatchObject({ impactId: "high", urgencyId: "medium" });
});

test("one field alone is proposed the level that the cell would have, once its own questions are answered", () => {
  const answers = { who: 1, wayRound: 1, when: 1 };
  const cell = proposeCell(matrix, answers);
  expect(proposeLevel("impact", matrix.impact, { who: 1 })).toMatchObject({ level: { id: cell.impactId }, because: cell.because.impact });
  expect(proposeLevel("urgency", matrix.urgency, { when: 1, wayRound: 1 })).toMatchObject({
    level: { id: cell.urgencyId },
    because: cell.because.urgency,
  });
  expect([proposeLevel("urgency", matrix.urgency, { who: 1, when: 1 }), proposeLevel("impact", matrix.impact, {})]).toEqual([null, null]);
});

const answersTo = (question: keyof typeof QUESTIONS): fc.Arbitrary<number> => fc.nat(QUESTIONS[question].answers.length - 1);

test("with two to five levels each way a worse answer never proposes a milder level, and both ends are reached", () => {
  const answers = fc.record({ who: answersTo("who"), wayRound: answersTo("wayRound"), when: answersTo("when") });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }), answers, answers, (rows, columns, one, other) => {
      const some = { impact: levels(rows), urgency: levels(columns) };
      const milder = {
        who: Math.max(one.who, other.who),
        wayRound: Math.max(one.wayRound, other.wayRound),
        when: Math.max(one.when, other.when),
      };
      const [harsh, mild] = [proposeCell(some, one), proposeCell(some, milder)];
      expect(Number(harsh.impactId)).toBeLessThanOrEqual(Number(mild.impactId));
      expect(Number(harsh.urgencyId)).toBeLessThanOrEqual(Number(mild.urgencyId));
      expect(proposeCell(some, WORST)).toMatchObject({ impactId: "0", urgencyId: "0" });
      expect(proposeCell(some, MILDEST)).toMatchObject({ impactId: String(rows - 1), urgencyId: String(columns - 1) });
    }),
  );
});
