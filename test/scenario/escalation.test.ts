/** An incident that nobody takes reaches the next person on time; one that is taken leaves people in peace. */
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { accountOf, aDeskThatEscalates, mailTo, pages, save } from "../support/escalating";

afterEach(closeDesks);

const MINUTE = 60;

async function escalationField(desk: Desk, key: string): Promise<unknown> {
  const { body } = await desk.rest("radia", "GET", "/rest/api/3/field");
  const field = (body as { id: string; name: string }[]).find(({ name }) => name === "Escalation");
  return (await desk.rest("ada", "GET", `/rest/api/3/issue/${key}`)).body.fields[field?.id ?? ""];
}

test("an incident that nobody takes pages step after step and round after round, each within seconds of its minute", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(120 * MINUTE);

  expect(pages(desk, key)).toEqual(["grace 5", "joan 15", "grace 50", "joan 60"]);
  expect(await escalationField(desk, key)).toBe("Step 2 of 2, round 2");
  const told = (await desk.timeline(key)).map(({ fact }) => fact.kind);
  expect(told.filter((kind) => kind === "paged")).toHaveLength(4);
});

test("an acknowledged incident pages nobody, and its field says so", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(6 * MINUTE);
  expect(await desk.invoke("ada", "triage-panel", key, "acknowledge", {})).toMatchObject({ ok: true });
  await desk.advance(120 * MINUTE);

  expect(pages(desk, key)).toEqual(["grace 5"]);
  expect(await escalationField(desk, key)).toBe("Acknowledged");
});

test("an acknowledgement that is over pages the same person again, then the next", async () => {
  const desk = await aDeskThatEscalates({ acknowledgementHolds: 20 });
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(6 * MINUTE);
  await desk.invoke("ada", "triage-panel", key, "acknowledge", {});
  await desk.advance(40 * MINUTE);

  expect(pages(desk, key)).toEqual(["grace 5", "grace 26", "joan 36"]);
});

test("assigning it, or starting work on it, is taking it", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(MINUTE);
  await desk.rest("ada", "PUT", `/rest/api/3/issue/${key}/assignee`, { accountId: accountOf(desk, "ada") });
  await desk.advance(60 * MINUTE);

  expect(pages(desk, key)).toEqual([]);
});

test("a policy that is edited meanwhile bends nothing that runs", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(6 * MINUTE);
  const steps = [mailTo(desk, "radia", "first", 1)];
  await save(desk, "policies", { policies: [{ id: "day", name: "By day", steps }], rules: [], defaultPolicyId: "day" }, 1);
  const later = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(20 * MINUTE);

  expect(pages(desk, key)).toEqual(["grace 5", "joan 15"]);
  expect(pages(desk, later)).toEqual(["radia 7"]);
});

test("an incident that was there before there were policies pages nobody", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(MINUTE);
  await save(
    desk,
    "policies",
    {
      policies: [{ id: "day", name: "By day", steps: [mailTo(desk, "grace", "first", 5)] }],
      rules: [],
      defaultPolicyId: "day",
    },
    null,
  );
  await desk.edit("ada", key, { impact: "Low" });
  await desk.advance(60 * MINUTE);

  expect(pages(desk, key)).toEqual([]);
});

test("an incident whose event is lost is found within the hour, and escalates from then on by the times since it was raised", async () => {
  const desk = await aDeskThatEscalates();
  desk.sandbox.faults.order({ on: { kind: "event", eventType: "avi:jira:created:issue", nth: 1 }, do: { kind: "lose" } });
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(130 * MINUTE);

  const [first, second] = pages(desk, key);
  expect(first).toMatch(/^grace \d+$/);
  expect(Number(first?.split(" ")[1])).toBeLessThanOrEqual(70);
  expect(second).toMatch(/^joan \d+$/);
  expect((await desk.standing(key)).priority).toBe("Highest");
});

test("an incident that is marked mitigated waits for nobody", async () => {
  const desk = await aDeskThatEscalates();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(6 * MINUTE);
  await desk.invoke("ada", "triage-panel", key, "mark", { as: "mitigated", isMarked: true });
  await desk.advance(90 * MINUTE);
  expect(pages(desk, key)).toEqual(["grace 5"]);
  expect(await escalationField(desk, key)).toBe("Mitigated");
});
