import { anIncident, priorityAt } from "../../../static/gallery/an-incident";
import { cellContent, isSameCell } from "../../../static/issue-panel/cell";
import { pickSentence, spoken, standingSentence } from "../../../static/issue-panel/pick-sentence";

const content = cellContent(anIncident(), { impactId: "high", urgencyId: "high" })!;

test("a picked cell says what it changes before anything is done", () => {
  expect(pickSentence(content, priorityAt(2))).toBe(
    "Priority Medium → Highest. Press Enter again to set impact High, urgency High; Escape to leave it.",
  );
});

test("a cell of the same priority says that the priority stays", () => {
  expect(pickSentence(content, priorityAt(0))).toMatch(/^Priority stays Highest\. /);
});

test("under an override a cell says that the priority stays, and what the matrix would give", () => {
  expect(pickSentence(content, priorityAt(2), true)).toMatch(/^Priority stays Medium by its override; the matrix gives Highest\. /);
});

test("without a priority there is nothing to change from", () => {
  expect(pickSentence(content, null)).toMatch(/^Priority becomes Highest\. /);
});

test("an arrow is spoken as a word", () => {
  expect(spoken("Priority Medium → Highest.")).toBe("Priority Medium to Highest.");
});

test("picking where one stands is told", () => {
  expect(standingSentence(content)).toBe("This incident is already at impact High, urgency High.");
});

test("a cell the matrix does not have has no content, and nobody stands in a cell while a level is not set", () => {
  expect(cellContent(anIncident(), { impactId: "high", urgencyId: "gone" })).toBeNull();
  expect(isSameCell({ impactId: "high", urgencyId: "low" }, { impactId: "high", urgencyId: null })).toBe(false);
});
