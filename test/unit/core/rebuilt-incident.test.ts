import { theApp } from "../../../src/core/actor";
import { moveToMatrix } from "../../../src/core/incident/move-to-matrix";
import { reconcile } from "../../../src/core/incident/reconcile";
import { unstoredIncident } from "../../../src/core/incident/rebuilt-incident";
import { aConfiguration, ada, after, aHistory, anIssue, aSiteConfiguration, noon, theAppAccount } from "../../support/an-incident";

const OVERRIDE = "The board meets at three.";
const overridden = { priority: "Highest", priorityId: "1", impact: "Medium", urgency: "Medium", matrixVersion: 7, override: OVERRIDE };
const begun = aSiteConfiguration({ begunAt: after(60) });
const toHighest = { field: "priority" as const, from: "Medium", to: "Highest", toId: "1" };

test("an incident raised since storage began is new, whatever the app's field carries", () => {
  const issue = anIssue({ incidentPriority: overridden, createdAt: after(60) });
  expect(unstoredIncident(begun, issue)).toMatchObject({ found: null, override: null, echoes: [] });
});

test("an override is the last one's who set that priority, and the app's where Jira's history names nobody else", () => {
  const issue = (by: typeof ada) => anIssue({ incidentPriority: overridden, history: [aHistory(1, by, [toHighest])] });
  expect(unstoredIncident(begun, issue(ada)).override).toMatchObject({
    reason: OVERRIDE,
    by: { accountId: ada },
    at: after(1),
    until: null,
  });
  expect(unstoredIncident(begun, issue(theAppAccount)).override?.by).toEqual({ kind: "app" });
  expect(unstoredIncident(begun, anIssue({ incidentPriority: overridden })).override?.at).toBe(noon);
});

test("what was found stands until levels or priority are others or it is moved to a matrix, looked at any number of times", () => {
  const found = { priority: "Lowest", priorityId: "5", impact: "Medium", urgency: "Medium", matrixVersion: 7 };
  const toLowest = { field: "priority" as const, from: "Medium", to: "Lowest", toId: "5" };
  const picked = aHistory(1, ada, [{ field: "urgency", from: "Low", to: "Medium" }, toLowest]);
  const issue = anIssue({ incidentPriority: found, priority: { id: "5", name: "Lowest" }, history: [picked] });
  const looked = reconcile(aConfiguration(), unstoredIncident(begun, issue), issue, after(120), "d1");
  expect(looked).toMatchObject({ record: { found, matrix: null, owed: [], editedPriority: null }, decision: null });
  const record = looked?.record ?? unstoredIncident(begun, issue);
  expect(reconcile(aConfiguration(), record, issue, after(180), "d2")).toBeNull();

  const move = { by: record.provenance?.by ?? theApp, reason: "Agreed.", now: after(180), decisionId: "d2" };
  expect(moveToMatrix(aConfiguration(), record, issue, move)?.decision?.effects[0]).toEqual({ kind: "edit-issue", priorityId: "3" });
  for (const changed of [{ urgency: "Low" }, { priority: { id: "1", name: "Highest" } }]) {
    const after = reconcile(aConfiguration(), record, { ...issue, ...changed }, noon, "d3");
    expect(after?.record).toMatchObject({ found: null, matrix: { version: 1 } });
    expect(after?.decision?.effects[0]).toMatchObject({ kind: "edit-issue" });
  }
});
