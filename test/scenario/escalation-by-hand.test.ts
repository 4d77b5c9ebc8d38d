/** What people do about how an incident waits: having the next step come now, and handing the incident to another. */
import type { Desk } from "../support/a-desk";
import { closeDesks } from "../support/a-desk";
import { accountOf, aDeskThatEscalates, mailTo, pages } from "../support/escalating";

afterEach(closeDesks);

const MINUTE = 60;
/** The transitions of the demo's workflow that resolve an incident. */
const TO_RESOLVED = ["31", "41"];
const RAISED = { impact: "High", urgency: "High" };

function escalate(desk: Desk, key: string, after: { round: number; step: number } | null) {
  return desk.invoke("ada", "triage-panel", key, "escalateNow", { after });
}

async function toldKinds(desk: Desk, key: string): Promise<string[]> {
  return (await desk.timeline(key)).map(({ fact }) => fact.kind);
}

test("escalating pages the next step at once, tells who asked, and the step after it counts its delay from then", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", RAISED);
  await desk.advance(2 * MINUTE);
  const answer = await escalate(desk, key, null);
  await desk.advance(20 * MINUTE);

  expect(answer).toMatchObject({ ok: true, value: { waiting: { escalation: { lastPaged: { round: 1, step: 1 } } } } });
  expect(pages(desk, key)).toEqual(["grace 2", "joan 12"]);
  expect(await toldKinds(desk, key)).toContain("escalated-now");
});

test("of two who escalate at once one is answered by the other's page", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", RAISED);
  await desk.advance(MINUTE);
  await escalate(desk, key, null);

  expect(await escalate(desk, key, null)).toMatchObject({ ok: true });
  expect(pages(desk, key)).toEqual(["grace 1"]);
});

test("who has acknowledged can still have more people called, and keeps the incident", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", RAISED);
  await desk.advance(MINUTE);
  await desk.invoke("ada", "triage-panel", key, "acknowledge", {});
  const answer = await escalate(desk, key, null);
  await desk.advance(60 * MINUTE);

  expect(answer).toMatchObject({ ok: true, value: { waiting: { acknowledgement: { by: { accountId: accountOf(desk, "ada") } } } } });
  expect(pages(desk, key)).toEqual(["grace 1"]);
});

test("past the last step nothing is escalated, and that is said", async () => {
  const desk = await aDeskThatEscalates({ rounds: { count: 1, after: 30 } }, (site) => [mailTo(site, "grace", "only", 5)]);
  const key = await desk.raise("tim", RAISED);
  await desk.advance(6 * MINUTE);

  expect(await escalate(desk, key, { round: 1, step: 1 })).toMatchObject({ ok: false, refusal: { kind: "nothing-left" } });
});

test("a resolved incident is neither escalated nor handed over", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", RAISED);
  for (const id of TO_RESOLVED) await desk.rest("ada", "POST", `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
  await desk.advance(MINUTE);
  const refused = { ok: false, refusal: { kind: "already-resolved" } };

  expect(await escalate(desk, key, null)).toMatchObject(refused);
  expect(await desk.invoke("ada", "triage-panel", key, "handOver", { accountId: accountOf(desk, "grace") })).toMatchObject(refused);
  expect((await desk.rest("ada", "GET", `/rest/api/3/issue/${key}`)).body.fields.assignee).toBeNull();
});

test("who is handed an incident is its assignee and has it, and nobody else is called", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", RAISED);
  await desk.advance(MINUTE);
  const grace = accountOf(desk, "grace");
  const answer = await desk.invoke("ada", "triage-panel", key, "handOver", { accountId: grace });
  await desk.advance(60 * MINUTE);

  expect(answer).toMatchObject({ ok: true, value: { waiting: { acknowledgement: { by: { accountId: grace } } } } });
  const { fields } = (await desk.rest("ada", "GET", `/rest/api/3/issue/${key}?expand=changelog`)).body;
  expect(fields.assignee.accountId).toBe(grace);
  expect(pages(desk, key)).toEqual([]);
  expect(await desk.timeline(key)).toContainEqual(
    expect.objectContaining({
      by: { kind: "person", accountId: accountOf(desk, "ada") },
      fact: { kind: "handed-over", to: { kind: "person", accountId: grace } },
    }),
  );
});

test("whom Jira does not let be assigned is handed nothing, in Jira's words, and the paging goes on", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", RAISED);
  await desk.advance(MINUTE);
  const answer = await desk.invoke("ada", "triage-panel", key, "handOver", { accountId: accountOf(desk, "vint") });
  await desk.advance(6 * MINUTE);

  expect(answer).toMatchObject({ ok: false, refusal: { kind: "jira-refused" } });
  expect(pages(desk, key)).toEqual(["grace 5"]);
});
