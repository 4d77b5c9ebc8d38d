/** Events doubled, held back and out of order; invocations that die at every outside call: it all ends the same. */
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import type { Seen } from "../support/what-is-seen";
import { whatIsSeen } from "../support/what-is-seen";

afterEach(closeDesks);

/** Longer than the grace of a decision and two sweeps. */
const LONG_ENOUGH_SECONDS = 15 * 60;

/** Ada raises impact, Grace urgency, both in Jira's own boxes; the story every fault is held against. */
async function twoEdits(disturb: (desk: Desk) => void): Promise<Seen> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  disturb(desk);
  await desk.edit("ada", key, { impact: "High" });
  await desk.advance(1);
  await desk.edit("grace", key, { urgency: "High" });
  await desk.advance(LONG_ENOUGH_SECONDS);
  return whatIsSeen(desk, key);
}

test.each<[string, (desk: Desk) => void]>([
  ["the first event delivered twice", ({ sandbox }) => sandbox.faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "double" } })],
  ["the second event delivered twice", ({ sandbox }) => sandbox.faults.order({ on: { kind: "event", nth: 2 }, do: { kind: "double" } })],
  [
    "both events delivered twice",
    ({ sandbox }) => {
      sandbox.faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "double" } });
      sandbox.faults.order({ on: { kind: "event", nth: 2 }, do: { kind: "double" } });
    },
  ],
])("%s changes nothing", async (_, disturb) => {
  expect(await twoEdits(disturb)).toEqual(await twoEdits(() => undefined));
});

/** Both edits are made before either event arrives; only the order of the events differs. */
async function twoEditsAtOnce(heldSeconds: readonly [number, number]): Promise<Seen> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  heldSeconds.forEach((seconds) => desk.sandbox.faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "hold", seconds } }));
  await desk.edit("ada", key, { impact: "High" });
  await desk.edit("grace", key, { urgency: "High" });
  await desk.advance(LONG_ENOUGH_SECONDS);
  return whatIsSeen(desk, key);
}

test("two events in the wrong order end as in the right one, and each change keeps its author", async () => {
  const inOrder = await twoEditsAtOnce([0, 120]);
  const reversed = await twoEditsAtOnce([120, 0]);

  expect(reversed).toEqual(inOrder);
  expect(reversed.timeline.filter(({ fact }) => fact.kind === "levels-set").map(({ by }) => by)).toEqual(["Ada Marsh", "Grace Okafor"]);
});

test("an event that comes after the app has looked changes nothing", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.advance(LONG_ENOUGH_SECONDS);
  const before = await whatIsSeen(desk, key);

  desk.sandbox.forge.receive({
    eventType: "avi:jira:updated:issue",
    payload: {
      eventType: "avi:jira:updated:issue",
      issue: { id: (await desk.rest("ada", "GET", `/rest/api/3/issue/${key}`)).body.id, key },
    },
    causedByAppId: null,
  });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await whatIsSeen(desk, key)).toEqual(before);
});

/** Ada picks a cell in the panel; the invocation may die on the way. */
async function aPick(disturb: (desk: Desk) => void): Promise<Seen> {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  disturb(desk);
  await desk.pickCell("ada", key, "high", "high").catch(() => undefined);
  await desk.advance(LONG_ENOUGH_SECONDS);
  return whatIsSeen(desk, key);
}

/* A pick asks the outside six times: storage, Jira, storage (the decision), Jira twice (the effects), storage (struck off). */
test.each([1, 2, 3])("a pick that dies at outside call %i, before its decision is stored, has changed nothing", async (nth) => {
  const seen = await aPick(({ sandbox }) =>
    sandbox.faults.order({ on: { kind: "outside-call", nth, functionKey: "issue-panel" }, do: { kind: "die" } }),
  );

  expect(seen.standing.priority).toBe("Medium");
  expect(seen.timeline.map(({ fact }) => fact.kind)).toEqual(["raised", "priority-set"]);
});

test.each([4, 5, 6])("a pick that dies at outside call %i, after its decision is stored, is finished by the sweep", async (nth) => {
  const finished = await aPick(({ sandbox }) =>
    sandbox.faults.order({ on: { kind: "outside-call", nth, functionKey: "issue-panel" }, do: { kind: "die" } }),
  );

  expect(finished).toEqual(await aPick(() => undefined));
});

test.each([1, 2, 3, 4, 5, 6])("a trigger that dies at outside call %i is made good", async (nth) => {
  const die = ({ sandbox }: Desk): void =>
    sandbox.faults.order({ on: { kind: "outside-call", nth, functionKey: "issue-events" }, do: { kind: "die" } });

  expect(await twoEdits(die)).toEqual(await twoEdits(() => undefined));
});

test.each([
  ["the decision", "kvs:/transaction", 1],
  ["the edit of the issue", "jira:PUT /rest/api/3/issue/{issueIdOrKey}", 1],
  ["the app's field", "jira:PUT /rest/api/3/app/field/{fieldIdOrKey}/value", 1],
  ["the striking off", "kvs:/transaction", 2],
])("an answer lost after %s took effect doubles nothing", async (_, operation, nth) => {
  const cut = await aPick(({ sandbox }) => sandbox.faults.order({ on: { kind: "call", operation, nth }, do: { kind: "cut-after" } }));

  expect(cut).toEqual(await aPick(() => undefined));
});

test("two people who pick at the same moment end in one cell, and neither choice is lost or told twice", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();

  await Promise.all([desk.pickCell("ada", key, "high", "high"), desk.pickCell("grace", key, "low", "low")]);
  await desk.advance(LONG_ENOUGH_SECONDS);

  const seen = await whatIsSeen(desk, key);
  expect([seen.standing.impact, seen.standing.urgency, seen.standing.priority, seen.standing.incidentPriority]).toEqual(
    seen.standing.impact === "High" ? ["High", "High", "Highest", "Highest"] : ["Low", "Low", "Lowest", "Lowest"],
  );
  const choices = seen.timeline.filter(({ fact }) => fact.kind === "levels-set" && fact.matrixVersion === 1).map(({ by }) => by);
  expect(choices.toSorted()).toEqual(["Ada Marsh", "Grace Okafor"]);
});

test("one person's double click is one choice", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();

  await Promise.all([desk.pickCell("ada", key, "high", "high"), desk.pickCell("ada", key, "high", "high")]);
  await desk.advance(LONG_ENOUGH_SECONDS);

  const seen = await whatIsSeen(desk, key);
  expect(seen.history).toEqual((await aPick(() => undefined)).history);
  expect(seen.timeline).toEqual((await aPick(() => undefined)).timeline);
});

test("two events handled at the same moment tell each change once", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();
  await desk.edit("grace", key, { impact: "High" });

  await Promise.all([
    desk.invoke("ada", "triage-panel", key, "recompute"),
    desk.invoke("ada", "triage-panel", key, "recompute"),
    desk.invoke("grace", "triage-panel", key, "recompute"),
  ]);
  await desk.advance(LONG_ENOUGH_SECONDS);

  const seen = await whatIsSeen(desk, key);
  expect(seen.standing).toEqual({ impact: "High", urgency: "Medium", priority: "High", incidentPriority: "High" });
  expect(seen.timeline.map(({ fact }) => fact.kind)).toEqual(["raised", "priority-set", "levels-set", "priority-set"]);
});
