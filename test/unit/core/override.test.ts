import type { Configuration } from "../../../src/core/configuration/configuration";
import type { IncidentChange, IncidentRecord } from "../../../src/core/incident/incident-record";
import type { IssueSnapshot } from "../../../src/core/incident/issue-snapshot";
import type { PriorityOverride } from "../../../src/core/incident/override";
import { dismissEditedPriority, overridePriority, withdrawOverride } from "../../../src/core/incident/override-priority";
import { pickCell } from "../../../src/core/incident/pick-cell";
import { nextLookAt } from "../../../src/core/incident/next-look";
import { reconcile } from "../../../src/core/incident/reconcile";
import { strikeOff } from "../../../src/core/incident/strike-off";
import { person } from "../../../src/core/actor";
import type { Instant } from "../../../src/core/time";
import { aConfiguration, ada, after, aHistory, anIssue, aRecord, grace, theAppAccount } from "../../support/an-incident";

const configuration = aConfiguration();
const keeping = aConfiguration({ rules: { ...configuration.rules, editedPriority: "keep" } });
const REASON = "The board meets at three.";
const OVERRIDE: PriorityOverride = { priorityId: "1", reason: REASON, by: person(ada), at: after(60), until: null };
const FIELD = { priority: "Highest", priorityId: "1", impact: "Medium", urgency: "Medium", matrixVersion: 1, override: REASON };
/** As Jira carries it while the override stands. */
const HIGHEST = { priority: { id: "1", name: "Highest" }, incidentPriority: FIELD };
const MOVED = { field: "priority" as const, from: "Medium", to: "Highest", toId: "1" };

const look = (
  record: IncidentRecord,
  issue: IssueSnapshot,
  now = after(600),
  rules: Configuration = configuration,
): IncidentChange | null => reconcile(rules, record, issue, now, "d9");

function overridden(record: IncidentRecord, issue: IssueSnapshot, until: Instant | null = null, at = after(60)): IncidentChange {
  const choice = { priorityId: "1", reason: REASON, until };
  const decided = overridePriority(configuration, record, issue, choice, { by: ada, now: at, decisionId: "o1" });
  if (!decided.ok || !decided.value) throw new Error(`Nothing decided: ${JSON.stringify(decided)}`);
  return decided.value;
}

test("an override sets priority and field, and is told by whom, why and until when once Jira's history shows it", () => {
  const { record, decision } = overridden(aRecord(), anIssue(), after(3600));
  expect(record.override).toEqual({ ...OVERRIDE, until: after(3600) });
  expect(decision?.effects).toEqual([
    { kind: "edit-issue", priorityId: "1" },
    { kind: "write-incident-priority", value: FIELD },
  ]);

  const done = strikeOff(record, "o1", "done", after(61));
  const change = look(done?.record ?? record, anIssue({ ...HIGHEST, history: [aHistory(8, ada, [MOVED], after(61))] }));
  expect(change?.entries).toMatchObject([
    { by: person(ada), fact: { kind: "priority-overridden", from: "Medium", to: "Highest", reason: REASON, until: after(3600) } },
  ]);
  expect(change?.record).toMatchObject({ editedPriority: null, echoes: [], provenance: { at: aRecord().provenance?.at } });
});

test.each([
  ["no-reason", { reason: "  " }],
  ["long-reason", { reason: "x".repeat(401) }],
  ["end-passed", { until: after(60) }],
  ["unknown-priority", { priorityId: "99" }],
])("an override is refused for %s", (why, unfit) => {
  const choice = { priorityId: "1", reason: REASON, until: null, ...unfit };
  const refused = overridePriority(configuration, aRecord(), anIssue(), choice, { by: ada, now: after(60), decisionId: "o1" });
  expect(refused).toEqual({ ok: false, refusal: { kind: "unfit-override", why } });
});

test("a priority outside the project's scheme, and one that the site dropped, is refused; one in it is set", () => {
  const dropped = {
    ...configuration.site,
    priorities: configuration.site.priorities.map((each) => (each.id === "1" ? { ...each, isGone: true as const } : each)),
  };
  const how = { by: ada, now: after(60), decisionId: "o1" };
  const choose = (priorityId: string, site = configuration.site): ReturnType<typeof overridePriority> =>
    overridePriority(
      { ...configuration, site },
      aRecord(),
      anIssue({ priorityIds: ["1", "3"] }),
      { priorityId, reason: REASON, until: null },
      how,
    );
  const refusal = { kind: "unfit-override", why: "not-in-scheme", priority: "Low", offered: ["Highest", "Medium"] };

  expect(choose("4")).toEqual({ ok: false, refusal });
  expect(choose("1", dropped)).toMatchObject({ ok: false, refusal: { why: "unknown-priority" } });
  expect(choose("1").ok).toBe(true);
});

test("the same override asked for twice changes nothing", () => {
  const { record } = overridden(aRecord(), anIssue());
  const choice = { priorityId: "1", reason: ` ${REASON} `, until: null };
  const again = overridePriority(configuration, record, anIssue(), choice, { by: ada, now: after(61), decisionId: "o2" });
  expect(again).toEqual({ ok: true, value: null });
});

test("an event between the decision and its doing neither doubles it nor leads away from it", () => {
  const { record } = overridden(aRecord(), anIssue());
  expect(look(record, anIssue(), after(62))).toBeNull();
});

test("an override that Jira refuses is none, and the one before it stands again", () => {
  const struck = strikeOff(overridden(aRecord(), anIssue()).record, "o1", "refused", after(61));
  expect(struck?.record).toMatchObject({ override: null, owed: [] });
  const before = { ...OVERRIDE, priorityId: "5" };
  const replaced = strikeOff(overridden(aRecord({ override: before }), anIssue()).record, "o1", "refused", after(61));
  expect(replaced?.record.override).toEqual(before);
});

test("levels edited while an override stands leave the priority, and the field says the new levels", () => {
  const change = look(aRecord({ override: OVERRIDE }), anIssue({ ...HIGHEST, impact: "Low" }));
  expect(change?.decision?.effects).toEqual([{ kind: "write-incident-priority", value: { ...FIELD, impact: "Low" } }]);
});

test("a cell picked while an override stands sets the levels and leaves the priority", () => {
  const picked = pickCell(configuration, aRecord({ override: OVERRIDE }), anIssue(HIGHEST), {
    cell: { impactId: "low", urgencyId: "low" },
    by: grace,
    now: after(90),
    decisionId: "d1",
  });
  expect(picked.ok && picked.value?.decision?.effects).toEqual([
    { kind: "edit-issue", impact: "Low", urgency: "Low" },
    { kind: "write-incident-priority", value: { ...FIELD, impact: "Low", urgency: "Low" } },
  ]);
  expect(picked.ok && picked.value?.record.override).toEqual(OVERRIDE);
});

test("a cell picked while an override is on its way to Jira sets the levels alone, and leaves the priority to the override", () => {
  const { record } = overridden(aRecord(), anIssue());
  const pick = { cell: { impactId: "low", urgencyId: "low" }, by: grace, now: after(61), decisionId: "d1" };
  const picked = pickCell(configuration, record, anIssue(), pick);
  expect(picked.ok && picked.value?.decision?.effects[0]).toEqual({ kind: "edit-issue", impact: "Low", urgency: "Low" });
  expect(picked.ok && picked.value?.record.owed.map(({ id, isSuperseded }) => [id, isSuperseded])).toEqual([
    ["o1", false],
    ["d1", false],
  ]);
});

test("levels edited while an override is on its way to Jira are written to the field; the priority is left to the override", () => {
  const { record } = overridden(aRecord(), anIssue());
  const change = look(record, anIssue({ impact: "Low" }), after(62));
  expect(change?.decision?.effects).toEqual([{ kind: "write-incident-priority", value: { ...FIELD, impact: "Low" } }]);
});

test("a choice of levels that was still owed keeps its levels under an override, without their priority", () => {
  const pick = { cell: { impactId: "low", urgencyId: "low" }, by: grace, now: after(30), decisionId: "d1" };
  const picked = pickCell(configuration, aRecord(), anIssue(), pick);
  const { record } = overridden(picked.ok && picked.value ? picked.value.record : aRecord(), anIssue());
  expect(record.owed.map(({ id, isSuperseded, effects }) => [id, isSuperseded, effects[0]])).toEqual([
    ["d1", false, { kind: "edit-issue", impact: "Low", urgency: "Low" }],
    ["o1", false, { kind: "edit-issue", priorityId: "1" }],
  ]);
});

test("an override ends by itself when its time is up: told, and put back to the matrix's; a moment before it stands", () => {
  const record = aRecord({ override: { ...OVERRIDE, until: after(3600) } });
  expect(look(record, anIssue(HIGHEST), after(3599))?.decision ?? null).toBeNull();
  const change = look(record, anIssue(HIGHEST), after(3600));
  expect(change?.record.override).toBeNull();
  expect(change?.entries).toMatchObject([{ at: after(3600), fact: { kind: "override-ended", priority: "Highest" } }]);
  expect(change?.decision?.effects[0]).toEqual({ kind: "edit-issue", priorityId: "3" });
});

test("somebody looks again at the end of an override; sooner while something is owed", () => {
  const record = aRecord({ override: { ...OVERRIDE, until: after(3600) } });
  expect(nextLookAt(record, after(70))).toBe(after(3600));
  expect(nextLookAt(overridden(aRecord(), anIssue(), after(3600)).record, after(70))).toBe(after(130));
  expect(nextLookAt(aRecord({ override: OVERRIDE }), after(70))).toBeNull();
});

test("withdrawn, the matrix's priority comes back in the name of who withdrew it; twice is once", () => {
  const how = { by: grace, now: after(120), decisionId: "w1" };
  const change = withdrawOverride(configuration, aRecord({ override: OVERRIDE }), anIssue(HIGHEST), how);
  expect(change?.record.override).toBeNull();
  expect(change?.decision).toMatchObject({
    effects: [{ kind: "edit-issue", priorityId: "3" }, { kind: "write-incident-priority" }],
    entry: { by: person(grace), fact: { kind: "override-withdrawn", from: "Highest", to: "Medium" } },
  });
  expect(withdrawOverride(configuration, change?.record ?? aRecord(), anIssue(HIGHEST), how)).toBeNull();
});

test("an override stands on an incident without levels, and the field says what is known", () => {
  const change = look(aRecord({ override: OVERRIDE }), anIssue({ ...HIGHEST, impact: null, priority: { id: "3", name: "Medium" } }));
  const withoutImpact = Object.fromEntries(Object.entries(FIELD).filter(([part]) => part !== "impact"));
  expect(change?.decision?.effects).toEqual([
    { kind: "edit-issue", priorityId: "1" },
    { kind: "write-incident-priority", value: withoutImpact },
  ]);
  expect(change?.decision?.entry?.fact).toMatchObject({ kind: "override-restored", from: "Medium", to: "Highest" });
});

const EDITED = { ...HIGHEST, incidentPriority: anIssue().incidentPriority, history: [aHistory(8, grace, [MOVED], after(300))] };

test("a priority edited by hand is put back, and asked about, where the project says so", () => {
  const change = look(aRecord(), anIssue(EDITED));
  expect(change?.record).toMatchObject({ override: null, editedPriority: { priorityId: "1", by: person(grace), at: after(300) } });
  expect(change?.decision?.effects[0]).toEqual({ kind: "edit-issue", priorityId: "3" });
});

test("a priority edited by hand stands as that person's override, and a reason is asked for, where the project keeps it", () => {
  const change = look(aRecord(), anIssue(EDITED), after(600), keeping);
  const kept = { priorityId: "1", by: person(grace), at: after(300) };
  expect(change?.record).toMatchObject({ override: { ...kept, reason: "Edited in Jira", until: null }, editedPriority: kept });
  expect(change?.entries).toMatchObject([{ by: person(grace), fact: { kind: "priority-overridden", to: "Highest" } }]);
  expect(change?.decision?.effects).toEqual([{ kind: "write-incident-priority", value: { ...FIELD, override: "Edited in Jira" } }]);
});

test("what the app itself put back is no edit by hand", () => {
  const back = { field: "priority" as const, from: "Highest", to: "Medium", toId: "3" };
  const history = [...EDITED.history, aHistory(9, theAppAccount, [back], after(301))];
  expect(look(aRecord(), anIssue({ history }))?.record.editedPriority).toBeNull();
});

test("nobody is asked about an edited priority once it is kept, dismissed, or levels were set since", () => {
  const record = aRecord({ editedPriority: { priorityId: "1", by: person(grace), at: after(300) } });
  expect(overridden(record, anIssue(), null, after(400)).record.editedPriority).toBeNull();
  expect(dismissEditedPriority(record)?.record.editedPriority).toBeNull();
  const set = aHistory(9, grace, [{ field: "impact", from: "Low", to: "Medium" }], after(400));
  expect(look(record, anIssue({ history: [set] }))?.record.editedPriority).toBeNull();
  expect(look(record, anIssue())).toBeNull();
});
