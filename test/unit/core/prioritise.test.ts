import { defaultMatrix } from "../../../src/core/priority/default-matrix";
import { prioritise } from "../../../src/core/priority/prioritise";
import { aConfiguration } from "../../support/an-incident";

const configuration = aConfiguration();
const { site } = configuration;

/** The matrix as the issue words it, written out by hand. */
const AS_WORDED = [
  ["High", "High", "Highest"],
  ["High", "Medium", "High"],
  ["Medium", "High", "High"],
  ["Medium", "Medium", "Medium"],
  ["High", "Low", "Medium"],
  ["Low", "High", "Medium"],
  ["Medium", "Low", "Low"],
  ["Low", "Medium", "Low"],
  ["Low", "Low", "Lowest"],
] as const;

test.each(AS_WORDED)("impact %s and urgency %s make %s", (impact, urgency, priority) => {
  const prioritised = prioritise(configuration, { impact, urgency, componentIds: [] });

  expect(prioritised.kind === "priority" && site.priorities.find(({ id }) => id === prioritised.priorityId)?.name).toBe(priority);
});

test("a level is known whatever its case and the spaces around it", () => {
  expect(prioritise(configuration, { impact: " high", urgency: "LOW", componentIds: [] }).kind).toBe("priority");
});

test("a missing level is named", () => {
  expect(prioritise(configuration, { impact: null, urgency: "Low", componentIds: [] })).toEqual({
    kind: "incomplete",
    missing: ["impact"],
  });
  expect(prioritise(configuration, { impact: null, urgency: null, componentIds: [] })).toEqual({
    kind: "incomplete",
    missing: ["impact", "urgency"],
  });
});

test("an unknown level is told before a missing one", () => {
  expect(prioritise(configuration, { impact: null, urgency: "Yesterday", componentIds: [] })).toEqual({
    kind: "unknown-level",
    input: "urgency",
    value: "Yesterday",
  });
});

test.each([1, 2, 3, 4, 5, 8])("a site with %i priorities gets a whole matrix that never rises when a level falls", (count) => {
  const priorities = Array.from({ length: count }, (_, index) => ({ id: String(index), name: `P${index}`, iconUrl: null }));
  const { cells } = defaultMatrix(priorities);
  const rank = (impact: string, urgency: string): number => Number(cells[impact]?.[urgency]);

  for (const [one, other] of [
    ["high", "medium"],
    ["medium", "low"],
  ] as const) {
    for (const same of ["high", "medium", "low"]) {
      expect(rank(one, same)).toBeLessThanOrEqual(rank(other, same));
      expect(rank(same, one)).toBeLessThanOrEqual(rank(same, other));
    }
  }
  expect(rank("high", "high")).toBe(0);
  expect(rank("low", "low")).toBe(count - 1);
});
