/** What the app learned of the site changes under it, and Jira's history is longer than it seems. */
import type { TimelineView } from "../../src/contract/ui/timeline";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { insertRow, rowOf } from "../support/insert-row";
import { whatIsSeen } from "../support/what-is-seen";

afterEach(closeDesks);

async function anIncidentAtRest(): Promise<{ desk: Desk; key: string }> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  return { desk, key };
}

test("an edit whose event comes late does not take the credit from a later choice", async () => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "hold", seconds: 120 } });
  await desk.edit("grace", key, { impact: "Low" });
  await desk.advance(60);
  await desk.pickCell("ada", key, "high", "high");
  await desk.advance(15 * 60);

  const triage = await desk.readTriage("ada", key);
  const ada = desk.sandbox.jira.accountByEmail("ada@example.com")?.accountId;
  expect(triage.ok && triage.value.state === "incident" && triage.value.explanation).toMatchObject({
    kind: "by-matrix",
    setBy: { accountId: ada },
  });
});

test("a priority renamed in Jira is shown under its new name, and a choice is told once", async () => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.database.prepare("UPDATE jira_priority SET name = 'Blocker' WHERE id = '1'").run();
  await desk.advance(24 * 60 * 60);
  await desk.pickCell("ada", key, "high", "high");
  await desk.advance(15 * 60);

  const { timeline } = await whatIsSeen(desk, key);
  expect(timeline.filter(({ fact }) => fact.kind === "levels-set")).toHaveLength(1);
  expect((await desk.standing(key)).incidentPriority).toBe("Blocker");
  const shown = await desk.readTriage("ada", key);
  expect(shown.ok && shown.value.state === "incident" && shown.value.cells["high"]?.["high"]?.name).toBe("Blocker");
});

test("a work type called Incident that was made after the app came is one", async () => {
  const { desk } = await anIncidentAtRest();
  const { database } = desk.sandbox;
  const incident = rowOf(database, "SELECT * FROM jira_issue_type WHERE name = 'Incident'");
  insertRow(database, "jira_issue_type", { ...incident, id: "10900" });
  database.prepare("UPDATE jira_issue_type SET name = 'Incident (old)' WHERE id = ?").run(String(incident["id"]));
  database.prepare("UPDATE jira_issue_type_scheme_item SET issue_type_id = '10900' WHERE issue_type_id = ?").run(String(incident["id"]));
  await desk.advance(24 * 60 * 60);
  const made = await desk.rest("ada", "POST", "/rest/api/3/issue", {
    fields: { project: { key: "PAY" }, issuetype: { id: "10900" }, summary: "x" },
  });
  await desk.settle();
  const shown = await desk.readTriage("ada", made.body.key);
  expect(shown.ok && shown.value).toMatchObject({ state: "incident" });
});

test("a history longer than the hundred entries that come with an issue is told whole", async () => {
  const { desk, key } = await anIncidentAtRest();
  const before = (await whatIsSeen(desk, key)).timeline.length;
  // A bulk of edits during a long delay of events (or an old task that becomes an incident).
  for (let n = 0; n < 130; n += 1) {
    desk.sandbox.faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "lose" } });
    await desk.edit("grace", key, { impact: n % 2 === 0 ? "High" : "Medium" });
  }
  await desk.edit("grace", key, { impact: "High" });
  await desk.advance(15 * 60);
  let told = 0;
  let page: number | null | undefined;
  while (page !== null) {
    const answer = await desk.invoke<TimelineView>("ada", "incident-timeline", key, "readTimeline", page === undefined ? {} : { page });
    if (!answer.ok || answer.value.state !== "timeline") throw new Error("No timeline.");
    told += answer.value.entries.length;
    page = answer.value.olderPage;
  }
  expect(told).toBe(before + 131 + 1); // each edit, and the app's own
}, 60_000);

test("a history entry that is committed after one with a higher number is told, too", async () => {
  const { desk, key } = await anIncidentAtRest();
  await desk.edit("grace", key, { impact: "High" }); // takes the next number
  // Ada's edit took its number before Grace's, but was committed after the app had looked.
  const { database } = desk.sandbox;
  const last = database.prepare("SELECT max(id) AS id FROM jira_changelog").get() as { id: number };
  database.prepare("UPDATE jira_changelog SET id = id + 1 WHERE id = ?").run(last.id);
  database.prepare("UPDATE jira_changelog_item SET history_id = history_id + 1 WHERE history_id = ?").run(last.id);
  await desk.settle();
  const grace = rowOf(database, "SELECT * FROM jira_changelog WHERE id = ?", last.id + 1);
  const ada = desk.sandbox.jira.accountByEmail("ada@example.com")?.accountId ?? "";
  insertRow(database, "jira_changelog", { ...grace, id: last.id, author_id: ada });
  const item = rowOf(database, "SELECT * FROM jira_changelog_item WHERE history_id = ? AND position = 0", last.id + 1);
  const urgency = { field: "Urgency", field_id: desk.fields.urgency, from_string: "Medium", to_string: "Low" };
  insertRow(database, "jira_changelog_item", { ...item, ...urgency, history_id: last.id });
  await desk.edit("joan", key, { priority: { id: "1" } }); // anything that makes it look again
  await desk.advance(15 * 60);

  const { timeline } = await whatIsSeen(desk, key);
  expect(
    timeline
      .filter(({ fact }) => fact.kind === "levels-set")
      .map(({ by }) => by)
      .toSorted(),
  ).toEqual(["Ada Marsh", "Grace Okafor"]);
});

test("a history item without toString is an emptied field", async () => {
  const { issueAnswer } = await import("../../src/contract/jira/issue-answer");
  const answer = {
    id: "1",
    key: "A-1",
    fields: {
      project: { id: "1" },
      issuetype: { id: "1", name: "x" },
      status: { id: "1", name: "x", statusCategory: { key: "new" } },
      created: "2026-01-17T12:34:00.000+0000",
    },
    changelog: { histories: [{ id: "1", created: "2026-01-17T12:34:00.000+0000", items: [{ field: "labels", fieldId: "labels" }] }] },
  };
  expect(issueAnswer.safeParse(answer).success).toBe(true);
});

test("someone whose consent is needed is asked for it by Forge", async () => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({
    on: { kind: "call", operation: "jira:GET /rest/api/3/issue/{issueIdOrKey}", nth: 1 },
    do: { kind: "answer", status: 401, headers: { "forge-proxy-error": "NEEDS_AUTHENTICATION_ERR" } },
  });
  await desk.readTriage("ada", key).then(
    (a) => console.warn(JSON.stringify(a)),
    (e) => console.warn("rejected " + e),
  );
  expect(desk.sandbox.meter.entries().at(-1)?.outcome).toBe("NEEDS_AUTHENTICATION_ERR");
});
