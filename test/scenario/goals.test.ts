/** Goals of an incident: their clocks follow Jira's history, warn and are breached on time, and escalation goes by them. */
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks, NOON } from "../support/a-desk";
import { accountOf, pages, save } from "../support/escalating";

afterEach(closeDesks);

const MINUTE = 60;
const ANY = { priorityIds: [], serviceIds: [], workTypeIds: [] };
const RESPOND = { id: "respond", name: "Respond", kind: "response", targets: [{ ...ANY, minutes: 20 }], warnAtPercent: 50 };
const RESOLVE = {
  id: "resolve",
  name: "Resolve",
  kind: "resolution",
  metBy: "resolved",
  targets: [{ ...ANY, minutes: 60 }],
  warnAtPercent: 50,
};

async function aDeskWithGoals(goals: readonly object[]): Promise<Desk> {
  const desk = await aDesk();
  await save(desk, "goals", goals, null);
  return desk;
}

async function told(desk: Desk, key: string): Promise<readonly string[]> {
  const goals = (await desk.timeline(key)).filter(({ fact }) => fact.kind.startsWith("goal-"));
  return goals.map(({ fact, at }) => `${fact.kind} ${Math.floor((at - NOON) / 60_000)}`).toReversed();
}

test("a goal that nobody meets warns and is breached, each once and on its minute", async () => {
  const desk = await aDeskWithGoals([RESPOND]);
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(90 * MINUTE);
  expect(await told(desk, key)).toEqual(["goal-warned 10", "goal-breached 20"]);
});

test("an acknowledgement meets the response goal, and taking it back lets its clock go on", async () => {
  const desk = await aDeskWithGoals([RESPOND]);
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(5 * MINUTE);
  await desk.invoke("ada", "triage-panel", key, "acknowledge", {});
  await desk.advance(30 * MINUTE);
  expect(await told(desk, key)).toEqual([]);
  await desk.invoke("ada", "triage-panel", key, "withdrawAcknowledgement", {});
  await desk.advance(30 * MINUTE);
  expect(await told(desk, key)).toEqual(["goal-warned 40", "goal-breached 50"]);
});

test("an incident keeps the goals it began with", async () => {
  const desk = await aDeskWithGoals([RESPOND]);
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(MINUTE);
  await save(desk, "goals", [{ ...RESPOND, targets: [{ ...ANY, minutes: 600 }] }], 1);
  await desk.advance(30 * MINUTE);
  expect(await told(desk, key)).toEqual(["goal-warned 10", "goal-breached 20"]);
});

test("a step that waits for a breach pages at the breach, also who acknowledged", async () => {
  const desk = await aDeskWithGoals([RESOLVE]);
  const step = {
    id: "boss",
    name: "Boss",
    after: 5,
    condition: { kind: "goal-breached", goal: "resolution" },
    targets: [{ kind: "person", accountId: accountOf(desk, "grace") }],
    actions: [{ kind: "mail" }],
  };
  await save(desk, "policies", { policies: [{ id: "day", name: "By day", steps: [step] }], defaultPolicyId: "day" }, null);
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(5 * MINUTE);
  await desk.invoke("ada", "triage-panel", key, "acknowledge", {});
  await desk.advance(90 * MINUTE);
  expect(pages(desk, key)).toEqual(["grace 60"]);
});
