import { brokenLaws } from "./model/broken-laws";
import type { Sighting } from "./model/sighting";

/** An incident raised at Medium and Medium, then set to High impact by Grace, all told. */
function anIncident(overrides: Partial<Sighting> = {}): Sighting {
  return {
    id: "10001",
    key: "PAY-1",
    projectId: "10000",
    type: "Incident",
    isOpen: true,
    impact: "High",
    urgency: "Medium",
    priorityId: "2",
    componentIds: [],
    field: { priorityId: "2", impact: "High", urgency: "Medium", matrixVersion: 1 },
    history: [
      { by: "grace", items: [{ field: "Impact", to: null, toString: "High" }] },
      { by: "app", items: [{ field: "priority", to: "2", toString: "High" }] },
      { by: "app", items: [{ field: "Incident priority", to: null, toString: "High (High impact, Medium urgency, matrix v1)" }] },
    ],
    timeline: [
      { by: "tim", fact: { kind: "raised" } },
      { by: "grace", fact: { kind: "levels-set", impact: { from: "Medium", to: "High" } } },
      { by: "app", fact: { kind: "priority-set", from: "Medium", to: "High" } },
    ],
    isCatchingUp: false,
    ...overrides,
  };
}

const told = anIncident().timeline ?? [];

test("an incident that is explained and told breaks no law", () => {
  expect(brokenLaws(anIncident())).toEqual([]);
});

test.each<[string, Partial<Sighting>, string]>([
  ["an incident the app does not know", { timeline: null }, "law 1: the app does not know its incident"],
  ["something owed", { isCatchingUp: true }, "law 4: something is owed for hours"],
  ["a task the app tells of", { type: "Task" }, "law 7: the app tells of an issue that is no incident"],
  ["a change nobody told", { timeline: told.slice(0, 2) }, "law 2: not told: priority became High, by app"],
  [
    "a change told twice",
    { timeline: [...told, ...told.slice(2)] },
    "law 2: told, but not in Jira's history: priority became High, by app",
  ],
  ["a raising told twice", { timeline: [...told, ...told.slice(0, 1)] }, "law 2: the raising is told 2 times"],
])("%s is seen", (_, overrides, sentence) => {
  expect(brokenLaws(anIncident(overrides))).toEqual([sentence]);
});

test("a change told under another person's name is seen from both sides", () => {
  const underAda = told.map((line) => (line.by === "grace" ? { ...line, by: "ada" } : line));

  expect(brokenLaws(anIncident({ timeline: underAda }))).toEqual([
    "law 2: not told: impact became High, by grace",
    "law 2: told, but not in Jira's history: impact became High, by ada",
  ]);
});

test("what the app finished for a person may stand under that person", () => {
  const history = anIncident().history.map((line) => (line.by === "grace" ? { ...line, by: "app" } : line));

  expect(brokenLaws(anIncident({ history }))).toEqual([]);
});
