/** Each kind of bad input or broken platform gives a sentence of its own, and nothing is half written. */
import type { Answer } from "../../src/contract/ui/answer";
import type { SiteConfiguration } from "../../src/core/configuration/configuration";
import type { LevelChoices } from "../../src/contract/ui/level-editor";
import type { TriageView } from "../../src/contract/ui/triage";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { whatIsSeen } from "../support/what-is-seen";

afterEach(closeDesks);

const GET_ISSUE = "jira:GET /rest/api/3/issue/{issueIdOrKey}";
const PUT_ISSUE = "jira:PUT /rest/api/3/issue/{issueIdOrKey}";
const PUT_FIELD = "jira:PUT /rest/api/3/app/field/{fieldIdOrKey}/value";
const LONG_ENOUGH_SECONDS = 15 * 60;

async function anIncidentAtRest(): Promise<{ desk: Desk; key: string }> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  return { desk, key };
}

function refusalOf(answer: Answer<unknown>): { kind: string; message: string } {
  if (answer.ok) throw new Error(`Expected a refusal, got ${JSON.stringify(answer.value)}`);
  return { kind: answer.refusal.kind, message: answer.refusal.message };
}

async function expectUntouched({ desk, key }: { desk: Desk; key: string }, act: () => Promise<unknown>): Promise<void> {
  const before = await whatIsSeen(desk, key);
  await act();
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect(await whatIsSeen(desk, key)).toEqual(before);
}

test("an unknown impact is refused by Jira at the field, on create and on edit", async () => {
  const { desk, key } = await anIncidentAtRest();
  await expectUntouched({ desk, key }, async () => {
    expect(await desk.edit("ada", key, { impact: "Total" })).toEqual({
      status: 400,
      body: { errorMessages: [], errors: { [desk.fields.impact]: "Impact is one of the levels that the project's matrix has." } },
    });
  });
  await expect(desk.raise("tim", { impact: "Total" })).rejects.toThrow("Impact is one of the levels that the project's matrix has.");
});

test("an unknown level that came past the validation is named in the panel, and the priority stays", async () => {
  const { desk, key } = await anIncidentAtRest();
  const { id } = (await desk.rest("ada", "GET", `/rest/api/3/issue/${key}`)).body;
  const request = new Request(`http://localhost:4400/rest/api/3/app/field/${desk.fields.impact}/value`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ updates: [{ issueIds: [Number(id)], value: "Total" }] }),
  });
  const appId = desk.sandbox.database.prepare("SELECT 1").get() && "5f0a4a3e-2a4c-4d0e-9d0b-3d1c5b7f9e21";
  const written = await desk.sandbox.jira.handle(request, { accountId: desk.sandbox.forge.appAccountId(), viaAppId: String(appId) });
  expect(written.status).toBe(204);
  await desk.settle();

  const triage = await desk.readTriage("ada", key);
  expect(triage.ok && triage.value.state === "incident" && triage.value.explanation).toEqual({
    kind: "unknown-level",
    field: "impact",
    value: "Total",
  });
  expect((await desk.standing(key)).priority).toBe("Medium");
});

test.each<[string, unknown]>([
  ["a text", "High"],
  ["a list", [1, 2]],
  ["nothing", null],
  ["a level missing", { impactId: "high" }],
  ["another issue named on top", { impactId: "high", urgencyId: "high", issueId: "10001" }],
  ["a number for a level", { impactId: 1, urgencyId: "high" }],
  ["a very long level", { impactId: "h".repeat(1000), urgencyId: "high" }],
])("a payload that is %s is not understood", async (_, payload) => {
  const { desk, key } = await anIncidentAtRest();
  await expectUntouched({ desk, key }, async () => {
    const { kind, message } = refusalOf(await desk.invoke("ada", "triage-panel", key, "pickCell", payload));
    expect(kind).toBe("bad-payload");
    expect(message).toMatch(/^The request was not understood \(.+\)\. Reload the page and try again\. Nothing was changed\.$/);
  });
});

test("a level that the matrix does not have is refused by its name", async () => {
  const { desk, key } = await anIncidentAtRest();
  await expectUntouched({ desk, key }, async () => {
    expect(refusalOf(await desk.pickCell("ada", key, "total", "high"))).toEqual({
      kind: "unknown-level",
      message: "“total” is no level of impact. Reload the page and pick a cell again. Nothing was changed.",
    });
  });
});

test("an issue of another type says how to make it an incident, and is not triaged", async () => {
  const { desk } = await anIncidentAtRest();
  const made = await desk.rest("ada", "POST", "/rest/api/3/issue", {
    fields: { project: { key: "WEB" }, issuetype: { name: "Task" }, summary: "New footer" },
  });
  const { key } = made.body as { key: string };

  const shown = await desk.readTriage("ada", key);
  expect(shown.ok && shown.value).toEqual({ state: "not-an-incident", issueType: "Task", incidentTypes: ["Incident"] });
  expect(refusalOf(await desk.pickCell("ada", key, "high", "high"))).toEqual({
    kind: "not-an-incident",
    message: "This is a Task, not an incident. Change its work type to Incident to triage it. Nothing was changed.",
  });
});

test("someone who cannot see the issue is not let in, and one who lost sight of it while looking is told so", async () => {
  const { desk, key } = await anIncidentAtRest();
  await expect(desk.readTriage("vint", key)).rejects.toThrow("cannot open");

  desk.sandbox.faults.order({
    on: { kind: "call", operation: GET_ISSUE, nth: 1 },
    do: {
      kind: "answer",
      status: 404,
      body: { errorMessages: ["Issue does not exist or you do not have permission to see it."], errors: {} },
    },
  });
  expect(refusalOf(await desk.readTriage("ada", key))).toEqual({
    kind: "not-visible",
    message: "You cannot see this issue, or it no longer exists. Nothing was changed.",
  });
});

test("someone who may not edit sees the panel read-only, and a forged call is refused", async () => {
  const { desk, key } = await anIncidentAtRest();
  const shown = await desk.readTriage("tim", key);
  expect(shown.ok && shown.value.state === "incident" && shown.value.canEdit).toBe(false);

  await expectUntouched({ desk, key }, async () => {
    for (const forged of [desk.pickCell("tim", key, "high", "high"), desk.invoke("tim", "triage-panel", key, "recompute")]) {
      expect(refusalOf(await forged)).toEqual({
        kind: "not-allowed",
        message: "You may not edit this incident. Ask an administrator for the right to. Nothing was changed.",
      });
    }
  });
});

test("a surface that only reads cannot be made to write", async () => {
  const { desk, key } = await anIncidentAtRest();
  await expectUntouched({ desk, key }, async () => {
    await expect(desk.invoke("ada", "incident-summary", key, "pickCell", { impactId: "high", urgencyId: "high" })).rejects.toThrow(
      /no definition for 'pickCell'/,
    );
  });
});

/** Puts something else in the place of the stored configuration, as a hand at the storage would. */
function overwriteConfiguration(desk: Desk, document: unknown): void {
  const { changes } = desk.sandbox.database
    .prepare("UPDATE forge_kvs SET value = ? WHERE space LIKE '%configuration'")
    .run(JSON.stringify({ revision: 2, document }));
  expect(changes).toBe(1);
}

test.each<[string, unknown, RegExp]>([
  ["a text", "High", /expected object/],
  ["a matrix with a hole", "hole", /matrix\.document\.cells\.high\.low: the cell impact High × urgency Low is empty/],
  ["a cell with a priority the site lacks", "stranger", /names priority 99, which the site does not have/],
])("a configuration written by hand into %s stops nobody's incident and is named", async (_, kind, reason) => {
  const { desk, key } = await anIncidentAtRest();
  const row = desk.sandbox.database.prepare("SELECT value FROM forge_kvs WHERE space LIKE '%configuration'").get() as { value: string };
  const { document } = JSON.parse(row.value) as { document: SiteConfiguration };
  const cells = document.documents.matrix.document.cells as Record<string, Record<string, string>>;
  if (kind === "hole") delete cells["high"]?.["low"];
  if (kind === "stranger") cells["high"] = { ...cells["high"], low: "99" };
  overwriteConfiguration(desk, kind === "High" ? "High" : document);

  await expectUntouchedInJira(desk, key, async () => {
    const refusal = refusalOf(await desk.pickCell("ada", key, "high", "high"));
    expect(refusal.kind).toBe("configuration-unreadable");
    expect(refusal.message).toMatch(
      /^The stored configuration cannot be used \(.+\)\. Nothing was changed\. Ask a Jira administrator to restore it\.$/,
    );
    expect(refusal.message).toMatch(reason);
    const choices = await desk.invoke<LevelChoices>("ada", "triage-panel", key, "readTriage");
    expect(choices.ok).toBe(false);
  });
});

async function expectUntouchedInJira(desk: Desk, key: string, act: () => Promise<unknown>): Promise<void> {
  const before = [await desk.standing(key), await desk.history(key)];
  await act();
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect([await desk.standing(key), await desk.history(key)]).toEqual(before);
}

test.each([
  [429, { "Retry-After": "30" }, "jira-busy", "Jira is busy and asks to wait. Nothing was changed. Try again in 30 seconds."],
  [
    403,
    {},
    "jira-refused",
    "Jira does not allow this. Nothing was changed. In the first minutes after an installation that passes: try again then. If it happens again, tell a Jira administrator.",
  ],
  [500, {}, "jira-unavailable", "Jira does not answer as it should. Nothing was changed. Try again in a moment."],
  [
    200,
    {},
    "jira-unavailable",
    "Jira's answer could not be understood. Nothing was changed. If it happens again, tell a Jira administrator.",
  ],
])("Jira answering %i when a pick reads the issue", async (status, headers, kind, message) => {
  const { desk, key } = await anIncidentAtRest();
  await expectUntouched({ desk, key }, async () => {
    desk.sandbox.faults.order({
      on: { kind: "call", operation: GET_ISSUE, nth: 1 },
      do: { kind: "answer", status, headers, body: "<html>gateway</html>" },
    });
    expect(refusalOf(await desk.pickCell("ada", key, "high", "high"))).toEqual({ kind, message });
  });
});

test.each([429, 500, 503])("Jira answering %i when the panel opens shows what was last known, and its age", async (status) => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({ on: { kind: "call", operation: GET_ISSUE, nth: 1 }, do: { kind: "answer", status } });

  const shown: Answer<TriageView> = await desk.readTriage("ada", key);

  expect(shown.ok && shown.value).toMatchObject({
    state: "unreachable",
    lastKnown: { impact: "Medium", urgency: "Medium", priority: "Medium" },
  });
});

test.each([
  [
    429,
    { "Retry-After": "30" },
    "jira-busy",
    "Jira is busy and asks to wait. Your choice is kept and will be carried out within a few minutes.",
  ],
  [500, {}, "jira-unavailable", "Jira does not answer as it should. Your choice is kept and will be carried out within a few minutes."],
])("Jira answering %i when a pick writes: the choice is kept, and carried out", async (status, headers, kind, message) => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({ on: { kind: "call", operation: PUT_ISSUE, nth: 1 }, do: { kind: "answer", status, headers } });

  expect(refusalOf(await desk.pickCell("ada", key, "high", "high"))).toEqual({ kind, message });
  expect((await desk.standing(key)).priority).toBe("Medium");
  await desk.advance(6 * 60);

  expect(await desk.standing(key)).toEqual({ impact: "High", urgency: "High", priority: "Highest", incidentPriority: "Highest" });
  expect((await whatIsSeen(desk, key)).timeline.at(-1)).toMatchObject({ by: "Ada Marsh", fact: { kind: "levels-set" } });
});

test.each([
  [
    403,
    { errorMessages: ["You do not have permission to edit issues in this project."], errors: {} },
    "You do not have permission to edit issues in this project.",
  ],
  [400, { errorMessages: [], errors: { priority: "The priority selected is invalid." } }, "The priority selected is invalid."],
  [400, "<html>gateway</html>", "Jira answered 400."],
])("Jira refusing a pick for good with %i %j leaves nothing owed", async (status, body, reason) => {
  const { desk, key } = await anIncidentAtRest();
  await expectUntouched({ desk, key }, async () => {
    desk.sandbox.faults.order({ on: { kind: "call", operation: PUT_ISSUE, nth: 1 }, do: { kind: "answer", status, body } });
    expect(refusalOf(await desk.pickCell("ada", key, "high", "high"))).toEqual({
      kind: "jira-refused",
      message: `Jira refused the change: ${reason} Nothing was changed.`,
    });
  });
});

test("the app's field failing after the edit leaves the choice whole and the field owed", async () => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({ on: { kind: "call", operation: PUT_FIELD, nth: 1 }, do: { kind: "answer", status: 500 } });

  refusalOf(await desk.pickCell("ada", key, "high", "high"));
  await desk.advance(6 * 60);

  expect(await desk.standing(key)).toEqual({ impact: "High", urgency: "High", priority: "Highest", incidentPriority: "Highest" });
});

test("storage that cannot be read is said, and nothing is changed", async () => {
  const { desk, key } = await anIncidentAtRest();
  await expectUntouched({ desk, key }, async () => {
    desk.sandbox.faults.order({
      on: { kind: "call", operation: "kvs:/batch/get", nth: 1 },
      do: { kind: "answer", status: 500, body: { code: "INTERNAL", message: "down" } },
    });
    expect(refusalOf(await desk.pickCell("ada", key, "high", "high"))).toEqual({
      kind: "storage-unavailable",
      message: "Forge's storage does not answer. Nothing was changed. Try again in a moment.",
    });
  });
});

test.each<[string, "answer" | "cut-after", string]>([
  ["was not written", "answer", "Medium"],
  ["was written, the answer lost", "cut-after", "Highest"],
])("a decision that %s is said to be uncertain, and is carried out if it was", async (_, kind, priority) => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({
    on: { kind: "call", operation: "kvs:/transaction", nth: 1 },
    do: kind === "answer" ? { kind, status: 500, body: { code: "INTERNAL", message: "down" } } : { kind },
  });

  expect(refusalOf(await desk.pickCell("ada", key, "high", "high"))).toEqual({
    kind: "storage-unavailable",
    message: "Forge's storage does not answer. It is not certain whether your choice was kept. Look again in a few minutes.",
  });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect((await desk.standing(key)).priority).toBe(priority);
});

test.each([429, 403, 500, 200])("a trigger that meets %i from Jira comes back and makes the priority right", async (status) => {
  const { desk, key } = await anIncidentAtRest();
  desk.sandbox.faults.order({
    on: { kind: "call", operation: GET_ISSUE, nth: 1 },
    do: { kind: "answer", status, body: "<html>gateway</html>" },
  });

  await desk.edit("grace", key, { impact: "High" });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect((await desk.standing(key)).priority).toBe("High");
});

test("a trigger that fails every time leaves a look owed to the sweep", async () => {
  const { desk, key } = await anIncidentAtRest();
  for (let nth = 1; nth <= 5; nth += 1) {
    desk.sandbox.faults.order({ on: { kind: "call", operation: GET_ISSUE, nth: 1 }, do: { kind: "answer", status: 500 } });
  }
  await desk.edit("grace", key, { impact: "High" });
  await desk.advance(30 * 60);

  expect((await desk.standing(key)).priority).toBe("High");
});

test("an event that is no event is logged and done with", async () => {
  const { desk, key } = await anIncidentAtRest();
  await expectUntouched({ desk, key }, async () => {
    desk.sandbox.forge.receive({ eventType: "avi:jira:updated:issue", payload: { nonsense: true }, causedByAppId: null });
  });
});
