import { person } from "../../../src/core/actor";
import { anIncident, priorityAt } from "../../../static/gallery/an-incident";
import { explanationSentence } from "../../../static/shared/explanation-sentence";
import { standingWords } from "../../../static/shared/standing-words";

const MEDIUM = priorityAt(2);
const BY_MATRIX = { kind: "by-matrix", impact: "High", urgency: "Low", raisedForTier: null, matrixVersion: 4 } as const;

test("a priority the matrix gave is explained with its inputs, its version, who and when", () => {
  const by = person("ada");
  expect(explanationSentence({ ...BY_MATRIX, setBy: by, setAt: 5 }, MEDIUM)).toEqual([
    "Medium because impact High × urgency Low, matrix v4",
    ", set by ",
    { actor: by },
    " ",
    { moment: 5 },
    ".",
  ]);
});

test("a priority that is raised for a critical service says so", () => {
  expect(explanationSentence({ ...BY_MATRIX, raisedForTier: 1, setBy: null, setAt: null }, MEDIUM).join("")).toBe(
    "Medium because impact High × urgency Low, raised for a tier 1 service, matrix v4.",
  );
});

test("what the record does not know is left unsaid", () => {
  expect(explanationSentence({ ...BY_MATRIX, setBy: null, setAt: null }, MEDIUM).join("")).toBe(
    "Medium because impact High × urgency Low, matrix v4.",
  );
});

test("a missing level is named, and a priority that did not come from the matrix is not claimed for it", () => {
  expect(explanationSentence({ kind: "incomplete", missing: ["impact", "urgency"] }, null)).toEqual([
    "No priority yet: impact and urgency are not set.",
  ]);
  expect(explanationSentence({ kind: "incomplete", missing: ["urgency"] }, MEDIUM)).toEqual([
    "Medium is not from the matrix: urgency is not set.",
  ]);
});

test("drift says what Jira holds and what the matrix gives", () => {
  const drifted = { kind: "drifted", impact: "High", urgency: "High", expected: priorityAt(0), matrixVersion: 1 } as const;
  expect(explanationSentence(drifted, MEDIUM)).toEqual(["Jira says Medium, but impact High × urgency High gives Highest in matrix v1."]);
});

test("a level unknown to the configuration is shown under the name Jira holds", () => {
  const unknown = anIncident({
    standing: { impactId: null, urgencyId: "low" },
    explanation: { kind: "unknown-level", field: "impact", value: "Severe" },
  });
  expect(standingWords(unknown)).toBe("Impact Severe × urgency Low");
});
