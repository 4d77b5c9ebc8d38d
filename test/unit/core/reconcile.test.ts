import * as fc from "fast-check";
import type { IncidentChange, IncidentRecord } from "../../../src/core/incident/incident-record";
import type { HistoryEntry, IssueSnapshot } from "../../../src/core/incident/issue-snapshot";
import { newIncident } from "../../../src/core/incident/new-incident";
import { pickCell } from "../../../src/core/incident/pick-cell";
import { renameLevels } from "../../../src/core/incident/rename-levels";
import { reconcile } from "../../../src/core/incident/reconcile";
import { shownEntries } from "../../../src/core/incident/shown-entries";
import { strikeOff } from "../../../src/core/incident/strike-off";
import { aConfiguration, ada, after, aHistory, anIssue, aRecord, grace, theAppAccount } from "../../support/an-incident";

const configuration = aConfiguration();
const look = (record: IncidentRecord, issue: IssueSnapshot, id = "d1"): IncidentChange | null =>
  reconcile(configuration, record, issue, after(600), id);

test("a priority that does not fit its levels is put right and written down", () => {
  const change = look(
    aRecord(),
    anIssue({ impact: "High", history: [aHistory(7, grace, [{ field: "impact", from: "Medium", to: "High" }])] }),
  );

  expect(change?.decision?.effects).toEqual([
    { kind: "edit-issue", priorityId: "2" },
    { kind: "write-incident-priority", value: { priority: "High", priorityId: "2", impact: "High", urgency: "Medium", matrixVersion: 1 } },
  ]);
  expect(change?.decision?.entry?.fact).toMatchObject({ kind: "priority-set", from: "Medium", to: "High" });
});

test("an incident at rest is left alone", () => {
  expect(look(aRecord(), anIssue())).toBeNull();
});

test("whoever changed a level in Jira is told from Jira's own history", () => {
  const change = look(
    aRecord(),
    anIssue({ impact: "High", history: [aHistory(7, grace, [{ field: "impact", from: "Medium", to: "High" }])] }),
  );

  expect(change?.entries).toEqual([
    {
      id: "h7.0",
      at: after(7),
      by: { kind: "person", accountId: grace },
      fact: { kind: "levels-set", impact: { from: "Medium", to: "High" } },
    },
  ]);
  expect(change?.record.provenance).toEqual({ by: { kind: "person", accountId: grace }, at: after(7) });
});

test("a history that was told is not told again", () => {
  const issue = anIssue({ history: [aHistory(7, grace, [{ field: "status", from: "To triage", to: "Investigating" }])] });
  const first = look(aRecord(), issue);

  expect(first?.entries).toHaveLength(1);
  expect(look(first?.record ?? aRecord(), issue)).toBeNull();
});

test("the app's own choice is shown at once, and told when Jira's history shows it, with its reason", () => {
  const picked = pickCell(configuration, aRecord(), anIssue(), {
    cell: { impactId: "high", urgencyId: "high" },
    by: ada,
    now: after(60),
    decisionId: "d1",
  });
  const owed = picked.ok && picked.value ? picked.value.record : aRecord();
  const done = strikeOff(owed, "d1", "done", after(61));
  const changes = [
    { field: "impact" as const, from: "Medium", to: "High" },
    { field: "urgency" as const, from: "Medium", to: "High" },
    { field: "priority" as const, from: "Medium", to: "Highest", toId: "1" },
  ];
  const seen = anIssue({
    impact: "High",
    urgency: "High",
    priority: { id: "1", name: "Highest" },
    incidentPriority: { priority: "Highest", priorityId: "1", impact: "High", urgency: "High", matrixVersion: 1 },
    history: [aHistory(9, ada, changes, after(61))],
  });

  const change = look(done?.record ?? owed, seen);

  const fact = {
    kind: "levels-set",
    impact: { from: "Medium", to: "High" },
    urgency: { from: "Medium", to: "High" },
    priority: { from: "Medium", to: "Highest" },
    matrixVersion: 1,
  };
  const by = { kind: "person", accountId: ada };
  expect(done?.entries).toEqual([]);
  expect(shownEntries([], done?.record.echoes ?? [])).toMatchObject([{ by, fact }]);
  expect(change?.entries).toMatchObject([{ id: "h9", by, fact }]);
  expect(change?.record.echoes).toEqual([]);
  expect(change?.decision).toBeNull();
});

test("a level that another set first is told under the other alone", () => {
  const picked = pickCell(configuration, aRecord(), anIssue(), {
    cell: { impactId: "high", urgencyId: "high" },
    by: ada,
    now: after(60),
    decisionId: "d1",
  });
  const done = strikeOff(picked.ok && picked.value ? picked.value.record : aRecord(), "d1", "done", after(61));
  const impact = { field: "impact" as const, from: "Medium", to: "High" };
  const history = [
    aHistory(8, grace, [{ field: "urgency", from: "Medium", to: "High" }], after(60)),
    aHistory(9, ada, [impact, { field: "priority", from: "Medium", to: "Highest", toId: "1" }], after(61)),
  ];

  const change = look(done?.record ?? aRecord(), anIssue({ impact: "High", urgency: "High", history }));

  expect(change?.entries.map(({ id, fact }) => [id, fact])).toEqual([
    ["h8.0", { kind: "levels-set", urgency: { from: "Medium", to: "High" } }],
    ["h9", { kind: "levels-set", impact: { from: "Medium", to: "High" }, priority: { from: "Medium", to: "Highest" }, matrixVersion: 1 }],
  ]);
});

test("a choice that changed nothing in Jira is shown no longer once Jira's history was read", () => {
  const picked = pickCell(configuration, aRecord(), anIssue(), {
    cell: { impactId: "medium", urgencyId: "high" },
    by: ada,
    now: after(60),
    decisionId: "d1",
  });
  const done = strikeOff(picked.ok && picked.value ? picked.value.record : aRecord(), "d1", "done", after(61));
  const history = [aHistory(8, grace, [{ field: "urgency", from: "Medium", to: "High" }], after(60))];

  const change = look(done?.record ?? aRecord(), anIssue({ urgency: "High", history }));

  expect(change?.entries.map(({ by }) => by)).toEqual([{ kind: "person", accountId: grace }]);
  expect(change?.record.echoes).toEqual([]);
});

test("two decisions that ask for the same are told once, when Jira's history shows it once", () => {
  const drifted = anIssue({ priority: { id: "5", name: "Lowest" } });
  const picked = pickCell(configuration, aRecord(), drifted, {
    cell: { impactId: "medium", urgencyId: "medium" },
    by: ada,
    now: after(60),
    decisionId: "d1",
  }); // and the invocation dies
  const second = look(picked.ok && picked.value ? picked.value.record : aRecord(), drifted, "d2");
  const byApp = strikeOff(second?.record ?? aRecord(), "d2", "done", after(601));
  const history = [aHistory(600, theAppAccount, [{ field: "priority", from: "Lowest", to: "Medium", toId: "3" }])];
  const swept = look(byApp?.record ?? aRecord(), anIssue({ history }), "d3");
  const byAda = strikeOff(swept?.record ?? aRecord(), "d1", "done", after(603));

  const all = [byApp, swept, byAda].flatMap((change) => change?.entries ?? []);
  expect(all.map(({ fact }) => fact.kind)).toEqual(["priority-set"]);
});

test("the same change made by hand later is told, although it looks like the choice", () => {
  const picked = pickCell(configuration, aRecord(), anIssue(), {
    cell: { impactId: "high", urgencyId: "medium" },
    by: ada,
    now: after(60),
    decisionId: "d1",
  });
  const done = strikeOff(picked.ok && picked.value ? picked.value.record : aRecord(), "d1", "done", after(61));
  const byHand = aHistory(12, ada, [{ field: "impact", from: "Low", to: "High" }], after(300));

  const change = look(done?.record ?? aRecord(), anIssue({ impact: "High", history: [byHand] }));

  expect(change?.entries.map(({ id }) => id)).toEqual(["h12.0"]);
});

test("a decision stored by an invocation that died is taken up, not made twice", () => {
  const drifted = anIssue({ impact: "High" });
  const first = look(aRecord(), drifted, "d1");
  const second = look(first?.record ?? aRecord(), drifted, "d2");

  expect(second?.decision?.id).toBe("d1");
  expect(second?.record.owed.map(({ id }) => id)).toEqual(["d1"]);
});

test("a choice kept for later gives way to one made in Jira since", () => {
  const picked = pickCell(configuration, aRecord(), anIssue(), {
    cell: { impactId: "high", urgencyId: "high" },
    by: ada,
    now: after(60),
    decisionId: "d1",
  });
  const owed = picked.ok && picked.value ? picked.value.record : aRecord();
  const change = look(
    owed,
    anIssue({ impact: "Low", history: [aHistory(120, grace, [{ field: "impact", from: "Medium", to: "Low" }])] }),
    "d2",
  );

  expect(change?.record.owed.map(({ id }) => id)).toEqual(["d2"]);
});

test("an incident without levels keeps its priority and loses a stale explanation", () => {
  const change = look(aRecord(), anIssue({ impact: null }));

  expect(change?.decision?.effects).toEqual([{ kind: "write-incident-priority", value: null }]);
});

test("striking off twice strikes off once", () => {
  const owed = look(aRecord(), anIssue({ impact: "High" }))?.record ?? aRecord();
  const once = strikeOff(owed, "d1", "done", after(601));

  expect(once?.record.owed).toEqual([]);
  expect(strikeOff(once?.record ?? owed, "d1", "done", after(602))).toBeNull();
});

test("what Jira refused is struck off and not told; the shadow is owed that the priority is not what it should be, once", () => {
  const owed = look(aRecord(), anIssue({ impact: "High" }))?.record ?? aRecord();
  const struck = strikeOff(owed, "d1", "refused", after(601));
  const mark = { effects: [{ kind: "write-shadow", value: { drift: "refused" } }], entry: null };

  expect(struck).toMatchObject({ entries: [], record: { owed: [mark], echoes: [], shadow: { drift: "refused" } } });
  const again = look(struck?.record ?? owed, anIssue({ impact: "High" }));
  expect(again?.decision?.effects.at(-1)).toEqual({ kind: "write-shadow", value: null });
  const refused = again && strikeOff(again.record, again.decision?.id ?? "", "refused", after(602));
  expect(refused?.record.owed).toMatchObject([mark]);
});

test("once the priority is what it should be, whoever made it so, the shadow's mark is taken away and not owed any more", () => {
  const owed = look(aRecord(), anIssue({ impact: "High" }))?.record ?? aRecord();
  const marked = strikeOff(owed, "d1", "refused", after(601))?.record ?? owed;
  const mended = look(marked, anIssue());

  expect(mended?.decision?.effects).toEqual([{ kind: "write-shadow", value: null }]);
  expect(mended?.record.owed.filter(({ isSuperseded }) => !isSuperseded)).toHaveLength(1);
  expect(strikeOff(mended?.record ?? marked, mended?.decision?.id ?? "", "done", after(602))?.record.shadow).toBeNull();
});

/** An edit of one of the fields by someone, in the order Jira made them. */
const edits = fc.array(
  fc.record({
    by: fc.constantFrom(ada, grace, theAppAccount),
    field: fc.constantFrom("impact" as const, "urgency" as const, "status" as const),
    to: fc.constantFrom("High", "Medium", "Low"),
  }),
  { maxLength: 12 },
);

test("law: looking once at the end tells the same as looking after each event, doubled or not", () => {
  fc.assert(
    fc.property(edits, fc.array(fc.nat(3), { maxLength: 12 }), (made, looks) => {
      const history: readonly HistoryEntry[] = made.map((edit, index) =>
        aHistory(index + 1, edit.by, [{ field: edit.field, from: null, to: edit.to }], after(index + 1)),
      );
      const tell = (stops: readonly number[]): readonly string[] => {
        let record = newIncident(anIssue());
        const told: string[] = [];
        for (const stop of [...stops, history.length]) {
          const change = look(record, anIssue({ history: history.slice(0, stop) }));
          told.push(...(change?.entries ?? []).map((entry) => JSON.stringify(entry)));
          record = change ? { ...change.record, owed: [] } : record;
        }
        return told;
      };
      const stops = looks.map((step, index) => Math.min(history.length, index + step)).sort((one, other) => one - other);

      expect(tell([...stops, ...stops].sort((one, other) => one - other))).toEqual(tell([]));
    }),
  );
});

test("an owed renaming stays wanted while the issue carries the level under whichever name, and no longer", () => {
  const { matrix } = configuration;
  const impact = matrix.impact.map((level) => (level.id === "medium" ? { ...level, name: "Some", formerNames: ["Medium"] } : level));
  const renamed = { ...configuration, matrix: { ...matrix, impact } };
  const field = { incidentPriority: { priority: "Medium", priorityId: "3", impact: "Some", urgency: "Medium", matrixVersion: 1 } };
  const owed = renameLevels(renamed, aRecord(), anIssue(field), after(60), "r1");
  expect(owed?.decision?.effects).toEqual([{ kind: "edit-issue", impact: "Some" }]);
  const record = owed?.record ?? aRecord();
  const moved = aHistory(7, grace, [{ field: "status", from: "To triage", to: "Investigating" }]);
  const after1 = reconcile(renamed, record, anIssue({ ...field, history: [moved] }), after(90), "d2");
  const after2 = reconcile(renamed, record, anIssue({ ...field, impact: "High" }), after(90), "d2");

  expect(after1?.record.owed.map(({ id, isSuperseded }) => [id, isSuperseded])).toEqual([["r1", false]]);
  expect(after2?.record.owed.find(({ id }) => id === "r1")?.isSuperseded).toBe(true);
});
