import { pickCell } from "../../../src/core/incident/pick-cell";
import { aConfiguration, ada, after, aRecord, anIssue, theAppAccount } from "../../support/an-incident";

const configuration = aConfiguration();
const pick = (impactId: string, urgencyId: string) => ({ cell: { impactId, urgencyId }, by: ada, now: after(60), decisionId: "d1" });

test("a picked cell goes to Jira as one edit of both levels and the priority", () => {
  const decided = pickCell(configuration, aRecord(), anIssue(), pick("high", "high"));

  expect(decided.ok && decided.value?.decision?.effects).toEqual([
    { kind: "edit-issue", impact: "High", urgency: "High", priorityId: "1" },
    { kind: "write-incident-priority", value: { priority: "Highest", priorityId: "1", impact: "High", urgency: "High", matrixVersion: 1 } },
  ]);
});

test("what is decided is owed before it is told", () => {
  const decided = pickCell(configuration, aRecord(), anIssue(), pick("high", "low"));

  expect(decided.ok && decided.value?.entries).toEqual([]);
  expect(decided.ok && decided.value?.record.owed).toEqual([decided.ok && decided.value?.decision]);
});

test("a level that stays is neither edited nor told", () => {
  const decided = pickCell(configuration, aRecord(), anIssue(), pick("high", "medium"));
  const decision = decided.ok ? decided.value?.decision : null;

  expect(decision?.effects[0]).toEqual({ kind: "edit-issue", impact: "High", priorityId: "2" });
  expect(decision?.entry?.fact).toEqual({
    kind: "levels-set",
    impact: { from: "Medium", to: "High" },
    priority: { from: "Medium", to: "High" },
    matrixVersion: 1,
  });
});

test("picking the cell one stands in changes nothing", () => {
  expect(pickCell(configuration, aRecord(), anIssue(), pick("medium", "medium"))).toEqual({ ok: true, value: null });
});

test("picking the cell one stands in mends a priority that drifted", () => {
  const decided = pickCell(configuration, aRecord(), anIssue({ priority: { id: "5", name: "Lowest" } }), pick("medium", "medium"));

  expect(decided.ok && decided.value?.decision?.effects).toEqual([{ kind: "edit-issue", priorityId: "3" }]);
});

test("the newest choice supersedes one still owed, which stays on record until it can no longer come to be told", () => {
  const first = pickCell(configuration, aRecord(), anIssue(), pick("high", "high"));
  const owed = first.ok && first.value ? first.value.record : aRecord();
  const second = pickCell(configuration, owed, anIssue(), { ...pick("low", "low"), decisionId: "d2" });

  expect(second.ok && second.value?.record.owed.map(({ id, isSuperseded }) => [id, isSuperseded])).toEqual([
    ["d1", true],
    ["d2", false],
  ]);
});

test("Jira's history of the choice is expected from the person and from the app", () => {
  const decided = pickCell(configuration, aRecord(), anIssue(), pick("high", "high"));

  expect(decided.ok && decided.value?.decision?.echo).toMatchObject({
    by: [ada, theAppAccount],
    impact: "High",
    urgency: "High",
    priorityId: "1",
  });
});

test.each([
  ["an issue of another type", anIssue({ type: { id: "10001", name: "Task" } }), "high", { kind: "not-an-incident", issueType: "Task" }],
  ["an impact the matrix lacks", anIssue(), "total", { kind: "unknown-level", input: "impact", value: "total" }],
])("%s is refused", (_, issue, impactId, refusal) => {
  expect(pickCell(configuration, aRecord(), issue, pick(impactId, "high"))).toEqual({ ok: false, refusal });
});
