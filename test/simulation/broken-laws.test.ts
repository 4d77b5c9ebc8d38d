import { brokenLaws } from "./model/broken-laws";
import type { Sighting } from "./model/sighting";

/** An incident raised at Medium and Medium, then set to High impact by Grace, all told. */
function anIncident(overrides: Partial<Sighting> = {}): Sighting {
  return {
    key: "PAY-1",
    type: "Incident",
    impact: "High",
    urgency: "Medium",
    priority: "High",
    incidentPriority: { priority: "High", impact: "High", urgency: "Medium" },
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
  ["a priority beside the matrix", { priority: "Low" }, "law 1: High impact and Medium urgency make High, Jira says Low"],
  [
    "an app's field that says something else",
    { incidentPriority: null },
    "law 1: High impact and Medium urgency make High, the app's field says null",
  ],
  ["an explanation without both levels", { urgency: null }, "law 1: the app's field explains a priority without both levels"],
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
