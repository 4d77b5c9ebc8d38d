/** A priority set by hand: with a reason, until its end or until it is withdrawn, and edits in Jira as a question. */
import type { Answer } from "../../src/contract/ui/answer";
import type { IncidentTriageView, OverrideOffer, TriageView } from "../../src/contract/ui/triage";
import type { Rules } from "../../src/core/configuration/documents";
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks, NOON } from "../support/a-desk";
import { letManageIncidents } from "../support/let-manage-incidents";

afterEach(closeDesks);

const REASON = "The board meets at three.";
const HOUR_SECONDS = 3600;
/** One round of the sweep, and time for the events it causes. */
const SWEPT_SECONDS = 330;

async function aDeskWith(rules: Partial<Rules> = {}): Promise<{ desk: Desk; key: string }> {
  const desk = await aDesk();
  const document = { editedPriority: "put-back", whoMayOverride: "edit-issues", ...rules };
  await desk.ask("radia", "site-admin", null, "saveDocument", { kind: "rules", document, basedOn: null, reason: "So we agreed." });
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.advance(SWEPT_SECONDS);
  return { desk, key };
}

function override(desk: Desk, as: Person, key: string, over: object = {}): Promise<Answer<TriageView>> {
  return desk.invoke(as, "triage-panel", key, "overridePriority", { priorityId: "1", reason: REASON, until: null, ...over });
}

function shown(answer: Answer<TriageView>): IncidentTriageView {
  if (!answer.ok || answer.value.state !== "incident") throw new Error(`No incident: ${JSON.stringify(answer)}`);
  return answer.value;
}

async function fieldOf(desk: Desk, key: string): Promise<{ override?: string } | null> {
  const { body } = await desk.rest("ada", "GET", `/rest/api/3/issue/${key}`);
  return (body as { fields: Record<string, { override?: string } | null> }).fields[desk.fields.incidentPriority] ?? null;
}

const told = async (desk: Desk, key: string): Promise<readonly string[]> => (await desk.timeline(key)).map(({ fact }) => fact.kind);

test("an override is in Jira, in the field, in the panel and in the timeline at once, and JQL finds it by its reason", async () => {
  const { desk, key } = await aDeskWith();
  const view = shown(await override(desk, "ada", key));

  expect(view.explanation).toMatchObject({ kind: "overridden", reason: REASON, until: null, byMatrix: { name: "Medium" } });
  expect(await desk.standing(key)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
  expect(await fieldOf(desk, key)).toMatchObject({ override: REASON });
  expect((await told(desk, key))[0]).toBe("priority-overridden");
  await desk.advance(SWEPT_SECONDS);
  expect(await desk.standing(key)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
  expect((await told(desk, key)).filter((kind) => /priority|override/.test(kind))).toEqual(["priority-overridden", "priority-set"]);
  const jql = `"Incident priority.Override" is not EMPTY AND project = PAY`;
  const { body } = await desk.rest("ada", "POST", "/rest/api/3/search/jql", { jql, fields: ["summary"] });
  expect((body as { issues: { key: string }[] }).issues.map((issue) => issue.key)).toEqual([key]);
});

test("an override ends by itself within one sweep of its end, never before", async () => {
  const { desk, key } = await aDeskWith();
  await override(desk, "ada", key, { until: NOON + 3 * HOUR_SECONDS * 1000 });
  await desk.advance(2 * HOUR_SECONDS);
  expect((await desk.standing(key)).priority).toBe("Highest");
  await desk.advance(HOUR_SECONDS);

  expect(await desk.standing(key)).toMatchObject({ priority: "Medium", incidentPriority: "Medium" });
  expect(await fieldOf(desk, key)).not.toHaveProperty("override");
  expect((await told(desk, key)).slice(0, 3)).toEqual(["priority-set", "override-ended", "priority-overridden"]);
});

test("an override that ends within a quarter of an hour ends within seconds of its time, between two sweeps", async () => {
  const { desk, key } = await aDeskWith();
  const until = NOON + 1_000_000;
  const { now } = await override(desk, "ada", key, { until });
  await desk.advance((until - now) / 1000 - 1);
  expect((await desk.standing(key)).priority).toBe("Highest");
  const sweeps = (): number => desk.sandbox.meter.entries().filter(({ moduleKey }) => moduleKey === "sweep").length;
  const before = sweeps();
  await desk.advance(5);

  expect(await desk.standing(key)).toMatchObject({ priority: "Medium", incidentPriority: "Medium" });
  expect(sweeps()).toBe(before);
});

test("an override ends although events came in between and all of them were done", async () => {
  const { desk, key } = await aDeskWith();
  await override(desk, "ada", key, { until: NOON + 3 * HOUR_SECONDS * 1000 });
  await desk.advance(SWEPT_SECONDS);
  await desk.edit("grace", key, { impact: "Low" });
  await desk.advance(2 * HOUR_SECONDS);
  expect((await desk.standing(key)).priority).toBe("Highest");
  await desk.advance(2 * HOUR_SECONDS);
  expect(await desk.standing(key)).toMatchObject({ impact: "Low", priority: "Low", incidentPriority: "Low" });
});

test("an override whose invocation dies before Jira heard of it is carried out and told in its maker's name", async () => {
  const { desk, key } = await aDeskWith();
  const operation = "jira:PUT /rest/api/3/issue/{issueIdOrKey}";
  desk.sandbox.faults.order({ on: { kind: "call", operation, nth: 1 }, do: { kind: "answer", status: 503 } });
  expect(await override(desk, "ada", key)).toMatchObject({ ok: false, refusal: { kind: "jira-unavailable" } });
  await desk.advance(2 * SWEPT_SECONDS);

  expect((await desk.standing(key)).priority).toBe("Highest");
  const ada = desk.sandbox.jira.accountByEmail("ada@example.com")?.accountId;
  expect((await desk.timeline(key))[0]).toMatchObject({ by: { accountId: ada }, fact: { kind: "priority-overridden", reason: REASON } });
});

test("withdrawn with one call, the matrix's priority is back at once, and told", async () => {
  const { desk, key } = await aDeskWith();
  await override(desk, "ada", key);
  const view = shown(await desk.invoke<TriageView>("grace", "triage-panel", key, "withdrawOverride"));

  expect(view.explanation).toMatchObject({ kind: "by-matrix" });
  await desk.advance(SWEPT_SECONDS);
  expect(await desk.standing(key)).toMatchObject({ priority: "Medium", incidentPriority: "Medium" });
  expect((await told(desk, key)).slice(0, 2)).toEqual(["override-withdrawn", "priority-overridden"]);
});

test("a cell picked under an override sets the levels; the priority stays, and the panel says what the matrix would give", async () => {
  const { desk, key } = await aDeskWith();
  await override(desk, "ada", key);
  const view = shown(await desk.pickCell("ada", key, "high", "medium"));

  expect(view).toMatchObject({ priority: { name: "Highest" }, explanation: { kind: "overridden", byMatrix: { name: "High" } } });
  await desk.advance(SWEPT_SECONDS);
  expect(await desk.standing(key)).toEqual({ impact: "High", urgency: "Medium", priority: "Highest", incidentPriority: "Highest" });
});

test("a priority edited in Jira is put back and asked about; kept with a reason, it stands", async () => {
  const { desk, key } = await aDeskWith();
  await desk.edit("grace", key, { priority: { id: "1" } });
  await desk.advance(SWEPT_SECONDS);
  expect((await desk.standing(key)).priority).toBe("Medium");
  const grace = desk.sandbox.jira.accountByEmail("grace@example.com")?.accountId;
  const asked = shown(await desk.readTriage("ada", key)).editedPriority;
  expect(asked).toMatchObject({ priority: { name: "Highest" }, by: { accountId: grace }, isKept: false });

  const kept = shown(await override(desk, "ada", key));
  expect(kept).toMatchObject({ editedPriority: null, priority: { name: "Highest" } });
  await desk.advance(SWEPT_SECONDS);
  expect((await desk.standing(key)).priority).toBe("Highest");
});

test("where the project keeps them, a priority edited in Jira stands as that person's override, and the panel asks why", async () => {
  const { desk, key } = await aDeskWith({ editedPriority: "keep" });
  await desk.edit("grace", key, { priority: { id: "1" } });
  await desk.advance(SWEPT_SECONDS);

  expect(await desk.standing(key)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
  expect(shown(await desk.readTriage("ada", key))).toMatchObject({
    editedPriority: { isKept: true },
    explanation: { kind: "overridden", reason: "Edited in Jira" },
  });
  const dismissed = shown(await desk.invoke<TriageView>("ada", "triage-panel", key, "dismissEditedPriority"));
  expect(dismissed).toMatchObject({ editedPriority: null, explanation: { kind: "overridden" } });
});

test("a priority that Jira refuses is no override", async () => {
  const { desk, key } = await aDeskWith();
  const operation = "jira:PUT /rest/api/3/issue/{issueIdOrKey}";
  desk.sandbox.faults.order({ on: { kind: "call", operation, nth: 1 }, do: { kind: "answer", status: 400 } });
  expect(await override(desk, "ada", key)).toMatchObject({ ok: false, refusal: { kind: "jira-refused" } });
  await desk.advance(SWEPT_SECONDS);
  expect(shown(await desk.readTriage("ada", key)).explanation).toMatchObject({ kind: "by-matrix" });
});

test("where only managers of incidents may override, those may, though they cannot edit the issue, and nobody else", async () => {
  const { desk, key } = await aDeskWith({ whoMayOverride: "manage-incidents" });
  expect(shown(await desk.readTriage("ada", key)).canOverride).toBe("ask");
  expect(await override(desk, "ada", key)).toMatchObject({ ok: false, refusal: { kind: "not-allowed" } });
  await letManageIncidents(desk, "tim");

  expect(await desk.invoke("tim", "triage-panel", key, "mayOverride")).toMatchObject({ ok: true, value: { priorities: {} } });
  expect(await desk.invoke("ada", "triage-panel", key, "mayOverride")).toMatchObject({ ok: true, value: null });
  expect(shown(await override(desk, "tim", key)).priority?.name).toBe("Highest");
  const tim = desk.sandbox.jira.accountByEmail("tim@example.com")?.accountId;
  await desk.advance(SWEPT_SECONDS);
  expect((await desk.timeline(key))[0]).toMatchObject({ by: { accountId: tim }, fact: { kind: "priority-overridden" } });
});

/** PAY with a priority scheme of its own, without Low and Lowest. */
async function narrowScheme(desk: Desk): Promise<void> {
  const scheme = { name: "Payments", defaultPriorityId: 3, priorityIds: [1, 2, 3], projectIds: [10000] };
  const made = await desk.rest("radia", "POST", "/rest/api/3/priorityscheme", scheme);
  expect(made.status).toBe(202);
}

test("an override offers the priorities of the project's own scheme, and others are refused by their name", async () => {
  const { desk, key } = await aDeskWith();
  await narrowScheme(desk);

  expect(shown(await desk.readTriage("ada", key)).priorities.map(({ name }) => name)).toEqual(["Highest", "High", "Medium"]);
  expect(await override(desk, "ada", key, { priorityId: "5" })).toMatchObject({
    ok: false,
    refusal: {
      kind: "unfit-override",
      message: expect.stringMatching(/^Lowest is not in this project's priority scheme, which has Highest, High, Medium\./),
    },
  });
});

test("whoever may override without editing is offered the same, and refused the same", async () => {
  const { desk, key } = await aDeskWith({ whoMayOverride: "manage-incidents" });
  await narrowScheme(desk);
  await letManageIncidents(desk, "tim");

  const offer = await desk.invoke<OverrideOffer>("tim", "triage-panel", key, "mayOverride");
  expect(offer.ok && offer.value.priorities.map(({ name }) => name)).toEqual(["Highest", "High", "Medium"]);
  expect(await override(desk, "tim", key, { priorityId: "5" })).toMatchObject({ ok: false, refusal: { kind: "unfit-override" } });
});

test.each([
  ["no reason", { reason: " " }],
  ["an end that has passed", { until: NOON - 1000 }],
  ["a priority the site does not have", { priorityId: "99" }],
])("an override with %s is refused and changes nothing", async (_, over) => {
  const { desk, key } = await aDeskWith();
  expect(await override(desk, "ada", key, over)).toMatchObject({ ok: false, refusal: { kind: "unfit-override" } });
  expect(shown(await desk.readTriage("ada", key)).explanation).toMatchObject({ kind: "by-matrix" });
});
