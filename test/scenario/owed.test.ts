/** What is owed, and what is told of it. */
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { insertRow, rowOf } from "../support/insert-row";
import { whatIsSeen } from "../support/what-is-seen";

afterEach(closeDesks);

const PUT_ISSUE = "jira:PUT /rest/api/3/issue/{issueIdOrKey}";
const LONG_ENOUGH_SECONDS = 15 * 60;

async function anIncidentAtRest(): Promise<{ desk: Desk; key: string }> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  return { desk, key };
}
const fails = (desk: Desk, operation: string, status: number, body?: unknown): void =>
  desk.sandbox.faults.order({
    on: { kind: "call", operation, nth: 1 },
    do: { kind: "answer", status, ...(body !== undefined && { body }) },
  });

test("picking the cell one stands in takes back a choice that is kept for later", async () => {
  const { desk, key } = await anIncidentAtRest();
  fails(desk, PUT_ISSUE, 500);
  await desk.pickCell("ada", key, "high", "high"); // kept for later

  await desk.pickCell("ada", key, "medium", "medium"); // Jira is back; she changes her mind
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect((await desk.standing(key)).priority).toBe("Medium");
});

test("a choice done in Jira and not yet struck off is told, though another takes its place", async () => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({ on: { kind: "outside-call", nth: 6, functionKey: "issue-panel" }, do: { kind: "die" } });
  await desk.pickCell("ada", key, "high", "high").catch(() => undefined);
  await desk.settle(); // the trigger hears the history of Ada's choice
  await desk.pickCell("grace", key, "low", "low");
  await desk.advance(LONG_ENOUGH_SECONDS);

  const { timeline, history } = await whatIsSeen(desk, key);
  expect(history.filter((line) => line.startsWith("Impact"))).toEqual(["Impact: Medium -> High", "Impact: High -> Low"]);
  expect(timeline.filter(({ fact }) => fact.kind === "levels-set").map(({ by }) => by)).toEqual(["Ada Marsh", "Grace Okafor"]);
});

test("a choice whose event is lost is told all the same, and no longer waited for", async () => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "lose" } });
  await desk.pickCell("ada", key, "high", "high");
  const { timeline: atOnce } = await whatIsSeen(desk, key);
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect((await whatIsSeen(desk, key)).timeline).toEqual(atOnce);
  expect(desk.sandbox.database.prepare("SELECT key FROM forge_kvs WHERE space = 'entity:due' AND key LIKE 'owed:%'").all()).toEqual([]);
});

test("the same, when the later change is made in Jira's own box", async () => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({ on: { kind: "outside-call", nth: 6, functionKey: "issue-panel" }, do: { kind: "die" } });
  await desk.pickCell("ada", key, "high", "high").catch(() => undefined);
  await desk.settle();
  await desk.edit("grace", key, { impact: "Low" });
  await desk.advance(LONG_ENOUGH_SECONDS);

  const { timeline } = await whatIsSeen(desk, key);
  expect(timeline.filter(({ fact }) => fact.kind === "levels-set").map(({ by }) => by)).toEqual(["Ada Marsh", "Grace Okafor"]);
});

test("a choice kept for later that the app may not carry out is said to a person", async () => {
  const { desk, key } = await anIncidentAtRest();
  fails(desk, PUT_ISSUE, 500);
  await desk.pickCell("ada", key, "high", "high");
  fails(desk, PUT_ISSUE, 403, { errorMessages: ["The app may not edit."], errors: {} }); // once, in the sweep
  await desk.advance(60 * 60);

  const seen = await whatIsSeen(desk, key);
  // Either it was tried again, or somebody is told.
  expect(seen.standing.priority === "Highest" || seen.timeline.some(({ fact }) => JSON.stringify(fact).includes("refus"))).toBe(true);
});

test("a priority the app may not set yet (fresh install, 403 for minutes) is set once it may", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  fails(desk, PUT_ISSUE, 403);
  await desk.advance(60 * 60);

  expect((await desk.standing(key)).priority).toBe("Highest");
});

test("the configuration being unreadable for a while loses nothing that is owed", async () => {
  const { desk, key } = await anIncidentAtRest();
  fails(desk, PUT_ISSUE, 500);
  await desk.pickCell("ada", key, "high", "high");
  const row = desk.sandbox.database.prepare("SELECT value FROM forge_kvs WHERE space LIKE '%configuration'").get() as { value: string };
  const write = (value: string): unknown =>
    desk.sandbox.database.prepare("UPDATE forge_kvs SET value = ? WHERE space LIKE '%configuration'").run(value);
  write(JSON.stringify({ revision: 2, document: "nonsense" }));
  await desk.advance(10 * 60);
  write(row.value);
  await desk.advance(60 * 60);

  expect((await desk.standing(key)).priority).toBe("Highest");
});

test("an edit made while the configuration was unreadable is followed once it is mended", async () => {
  const { desk, key } = await anIncidentAtRest();
  const row = desk.sandbox.database.prepare("SELECT value FROM forge_kvs WHERE space LIKE '%configuration'").get() as { value: string };
  const write = (value: string): unknown =>
    desk.sandbox.database.prepare("UPDATE forge_kvs SET value = ? WHERE space LIKE '%configuration'").run(value);
  write(JSON.stringify({ revision: 2, document: "nonsense" }));
  await desk.edit("grace", key, { impact: "High" });
  await desk.advance(60);
  write(row.value);
  await desk.advance(2 * 60 * 60);

  expect((await desk.standing(key)).priority).toBe("High");
});

test("one due row that this version does not know does not stop the sweep", async () => {
  const { desk, key } = await anIncidentAtRest();
  fails(desk, PUT_ISSUE, 500);
  await desk.pickCell("ada", key, "high", "high");
  // As a newer version, running beside this one, stores an escalation step.
  const { id } = (await desk.rest("ada", "GET", `/rest/api/3/issue/${key}`)).body;
  const { database } = desk.sandbox;
  const old = rowOf(database, "SELECT * FROM forge_kvs WHERE space LIKE '%due' AND key = ?", `owed:${id}`);
  const indexed = rowOf(database, "SELECT * FROM forge_kvs_index WHERE space LIKE '%due' AND key = ?", `owed:${id}`);
  insertRow(database, "forge_kvs", {
    ...old,
    key: "escalation:1",
    value: JSON.stringify({ ...JSON.parse(String(old["value"])), kind: "escalation" }),
  });
  insertRow(database, "forge_kvs_index", { ...indexed, key: "escalation:1" });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect((await desk.standing(key)).priority).toBe("Highest");
});

test("what keeps failing is come back to later each time, a priority as well as a choice", async () => {
  const { desk, key } = await anIncidentAtRest();
  const puts = () =>
    desk.sandbox.meter
      .entries()
      .filter(({ functionKey }) => functionKey === "sweep")
      .flatMap(({ jiraCalls }) => jiraCalls)
      .filter(({ method, operation }) => method === "PUT" && operation.includes("/issue/")).length;
  for (let nth = 1; nth <= 200; nth += 1) fails(desk, PUT_ISSUE, 500);
  await desk.edit("grace", key, { impact: "High" });
  await desk.advance(6 * 60 * 60);
  const tried = puts();
  desk.sandbox.faults.clear();
  expect(tried).toBeLessThan(15); // 4, 8, 16, 32 … minutes: about 8 in six hours, not 72
});

test("while Jira asks to wait, the sweep does not ask for the next row", async () => {
  const desk = await aDesk();
  const keys = [];
  for (let n = 0; n < 3; n += 1) keys.push(await desk.raise("tim", { impact: "Medium", urgency: "Medium" }));
  await desk.settle();
  for (const key of keys) {
    fails(desk, PUT_ISSUE, 500);
    await desk.pickCell("ada", key, "high", "high");
  }
  desk.sandbox.meter.reset();
  keys.forEach(() =>
    desk.sandbox.faults.order({
      on: { kind: "call", operation: "jira:GET /rest/api/3/issue/{issueIdOrKey}", nth: 1 },
      do: { kind: "answer", status: 429, headers: { "Retry-After": "600" } },
    }),
  );
  await desk.advance(6 * 60);
  const statuses = desk.sandbox.meter
    .entries()
    .filter(({ functionKey }) => functionKey === "sweep")
    .flatMap(({ jiraCalls }) => jiraCalls)
    .map(({ status }) => status);
  desk.sandbox.faults.clear();
  expect(statuses.filter((s) => s === 429)).toHaveLength(1);
});

test("a choice that gave way leaves the panel not catching up for ever", async () => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({ on: { kind: "outside-call", nth: 6, functionKey: "issue-panel" }, do: { kind: "die" } });
  await desk.pickCell("ada", key, "high", "high").catch(() => undefined);
  await desk.settle();
  await desk.pickCell("grace", key, "low", "low");
  await desk.advance(24 * 60 * 60);

  const triage = await desk.readTriage("ada", key);
  expect(triage.ok && triage.value.state === "incident" && triage.value.isCatchingUp).toBe(false);
});

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
};

test("a pick that Jira refuses is said to be refused, whoever else writes meanwhile", async () => {
  for (const distance of [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 22, 26]) {
    const { desk, key } = await anIncidentAtRest();
    await desk.edit("grace", key, { impact: "Low" });
    // Only a person is refused; the app may edit.
    const handle = desk.sandbox.jira.handle.bind(desk.sandbox.jira);
    const ada = desk.sandbox.jira.accountByEmail("ada@example.com")?.accountId;
    (desk.sandbox.jira as { handle: typeof handle }).handle = async (request, caller) =>
      request.method === "PUT" && caller.accountId === ada
        ? new Response(JSON.stringify({ errorMessages: ["No."], errors: {} }), { status: 403 })
        : handle(request, caller);
    const pick = desk.pickCell("ada", key, "high", "high");
    await turns(distance);
    await Promise.all([pick, desk.invoke("joan", "triage-panel", key, "recompute")]);
    const answer = await pick;
    const { impact } = await desk.standing(key);
    if (impact !== "High") expect([distance, answer.ok, impact]).toEqual([distance, false, impact]);
  }
}, 60_000);

test("a schedule that runs twice at the same moment finishes what is owed once", async () => {
  const desk = await aDesk((app) => ({ ...app, sweep: () => Promise.all([app.sweep(), app.sweep()]).then(([first]) => first) }));
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  desk.sandbox.faults.order({ on: { kind: "outside-call", nth: 4, functionKey: "issue-panel" }, do: { kind: "die" } });
  await desk.pickCell("ada", key, "high", "high").catch(() => undefined);
  desk.sandbox.meter.reset();

  await desk.advance(10 * 60);

  const writes = desk.sandbox.meter.entries().flatMap(({ jiraCalls }) => jiraCalls.filter(({ method }) => method === "PUT"));
  expect(writes.map(({ operation }) => operation)).toEqual([
    "PUT /rest/api/3/issue/{issueIdOrKey}",
    "PUT /rest/api/3/app/field/{fieldIdOrKey}/value",
  ]);
  expect((await desk.standing(key)).incidentPriority).toBe("Highest");
});
