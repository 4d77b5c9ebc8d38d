/** What one decision owes Jira, the next one neither takes away nor does a second time. */
import type { Configuration } from "../../../src/core/configuration/configuration";
import { mirroredLevels } from "../../../src/core/configuration/mirrored-levels";
import type { Effect, IncidentChange, IncidentRecord } from "../../../src/core/incident/incident-record";
import { overridePriority } from "../../../src/core/incident/override-priority";
import { pickCell } from "../../../src/core/incident/pick-cell";
import { reconcile } from "../../../src/core/incident/reconcile";
import { renameLevels } from "../../../src/core/incident/rename-levels";
import { aConfiguration, ada, after, anIssue, aRecord, aSiteConfiguration, grace } from "../../support/an-incident";

const REASON = "The board meets at three.";

/** A configuration in which the level Medium of impact was called so once. */
function renamed(): Configuration {
  const configuration = aConfiguration();
  const impact = configuration.matrix.impact.map((level) =>
    level.id === "medium" ? { ...level, name: "One team", formerNames: ["Medium"] } : level,
  );
  return { ...configuration, matrix: { ...configuration.matrix, impact } };
}
/** As the app's field has it once the level is called otherwise. */
const issue = anIssue({
  incidentPriority: { priority: "Medium", priorityId: "3", impact: "One team", urgency: "Medium", matrixVersion: 1 },
});
const owedIds = (change: IncidentChange | null): readonly string[] =>
  (change?.record.owed ?? []).filter(({ isSuperseded }) => !isSuperseded).map(({ id }) => id);
const edits = (change: IncidentChange | null): readonly Effect[] =>
  (change?.decision?.effects ?? []).filter(({ kind }) => kind === "edit-issue");

/** A record by which an override to Highest is decided, and Jira has not heard of it. */
function withOverrideOwed(configuration: Configuration): IncidentRecord {
  const choice = { priorityId: "1", reason: REASON, until: null };
  const decided = overridePriority(configuration, aRecord(), issue, choice, { by: ada, now: after(60), decisionId: "o1" });
  if (!decided.ok || !decided.value) throw new Error("Nothing was decided.");
  return decided.value.record;
}

test("a renaming stays owed as long as the issue carries the former name, whoever looks in between", () => {
  const renaming = renameLevels(renamed(), aRecord(), issue, after(60), "r1");
  expect(edits(renaming)).toEqual([{ kind: "edit-issue", impact: "One team" }]);
  const record = renaming?.record ?? aRecord();
  const looked = reconcile(
    renamed(),
    record,
    { ...issue, status: { id: "10003", name: "Mitigated", category: "indeterminate" } },
    after(90),
    "d2",
  );

  expect(owedIds(looked ?? { record, entries: [], decision: null })).toEqual(["r1"]);
  expect(owedIds(reconcile(renamed(), record, { ...issue, impact: "High" }, after(90), "d2"))).not.toContain("r1");
});

test("a renaming waits for what is owed already, and takes nothing of it away", () => {
  const record = withOverrideOwed(renamed());
  const change = renameLevels(renamed(), record, issue, after(90), "r1");

  expect(owedIds(change ?? { record, entries: [], decision: null })).toEqual(["o1"]);
});

test("a cell picked while an override is on its way to Jira leaves the priority to it", () => {
  const configuration = aConfiguration();
  const pick = { cell: { impactId: "low", urgencyId: "low" }, by: grace, now: after(90), decisionId: "d2" };
  const picked = pickCell(configuration, withOverrideOwed(configuration), anIssue(), pick);

  expect(picked.ok && edits(picked.value)).toEqual([{ kind: "edit-issue", impact: "Low", urgency: "Low" }]);
});

test("a look while an override is on its way to Jira does not write its priority as well", () => {
  const configuration = aConfiguration();
  const change = reconcile(configuration, withOverrideOwed(configuration), anIssue({ impact: "Low" }), after(90), "d2");

  expect(change?.decision?.effects.map(({ kind }) => kind)).toEqual(["write-incident-priority"]);
});

test("Jira's validation goes on taking every name that a level ever had", () => {
  const site = aSiteConfiguration();
  const named = { ...site, levelNames: { impact: { Everybody: "high" }, urgency: {} } };

  expect(mirroredLevels(named, null).impact).toEqual(expect.arrayContaining(["Everybody", "High", "Medium", "Low"]));
});
