/** Every step that fell due is on record: when it was due, when somebody came to it, and what became of it. */
import type { LedgerFiguresView, LedgerPageView, DueStepView } from "../../src/contract/ui/operations";
import type { Answer } from "../../src/contract/ui/answer";
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks, NOON } from "../support/a-desk";
import { accountOf, mailTo, save } from "../support/escalating";
import { letManageIncidents } from "../support/let-manage-incidents";

afterEach(closeDesks);

const MINUTE = 60;
const HIGH = { impact: "High", urgency: "High" };

async function aDeskWith(steps: (desk: Desk) => readonly object[]): Promise<Desk> {
  const desk = await aDesk();
  await save(desk, "policies", { policies: [{ id: "day", name: "By day", steps: steps(desk) }], defaultPolicyId: "day" }, null);
  return desk;
}

function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

const figures = async (desk: Desk, as: Person = "radia") =>
  valueOf(await desk.ask<LedgerFiguresView>(as, "operations", null, "readFigures"));
const lines = async (desk: Desk, as: Person = "radia") =>
  valueOf(await desk.ask<LedgerPageView>(as, "operations", null, "readLedger", { page: null })).lines;
const stepsOf = async (desk: Desk, key: string, as: Person = "tim") =>
  valueOf(await desk.invoke<readonly DueStepView[]>(as, "incident-timeline", key, "readSteps"));

/** How long each line is kept, in days from noon. */
function daysLeft(desk: Desk): readonly number[] {
  const rows = desk.sandbox.database.prepare("SELECT expires_at AS ends FROM forge_kvs WHERE space = 'entity:ledger'").all();
  return rows.map(({ ends }) => Math.round((Number(ends) - NOON) / 86_400_000));
}

test("a step that the queue brings is seconds late, and nothing is missed or rescued", async () => {
  const desk = await aDeskWith((at) => [mailTo(at, "grace", "first", 5), mailTo(at, "joan", "second", 10)]);
  const key = await desk.raise("tim", HIGH);
  await desk.advance(20 * MINUTE);

  expect(await figures(desk)).toMatchObject({ steps: 2, missed: 0, rescued: 0, byResult: { paged: 2 }, worst: [], stoppedSince: null });
  expect((await figures(desk)).lateness?.max).toBeLessThan(10_000);
  const told = await lines(desk);
  expect(told.map(({ issueKey, stepName, cameBy, dueAt }) => [issueKey, stepName, cameBy, Math.floor((dueAt - NOON) / 60_000)])).toEqual([
    [key, "second", "queue", 15],
    [key, "first", "queue", 5],
  ]);
  expect(await stepsOf(desk, key)).toMatchObject([{ stepName: "second" }, { stepName: "first" }]);
});

test("a step that the queue lost is rescued by the sweep, and its lateness says how late", async () => {
  const desk = await aDeskWith((at) => [mailTo(at, "grace", "first", 7)]);
  desk.sandbox.faults.order({ on: { kind: "call", operation: "queue:push", rate: 1, seed: 1 }, do: { kind: "answer", status: 500 } });
  await desk.raise("tim", HIGH);
  await desk.advance(20 * MINUTE);

  const { rescued, missed, lateness, worst } = await figures(desk);
  expect([rescued, missed, worst.length]).toEqual([1, 0, 1]);
  expect(lateness?.max).toBeGreaterThan(30_000);
  expect(lateness?.max).toBeLessThan(5 * 60_000);
  expect(await lines(desk)).toMatchObject([{ cameBy: "sweep", result: { kind: "paged" } }]);
});

test("a step that Jira keeps from being paged is missed while it is owed, and not once it is done", async () => {
  const desk = await aDeskWith((at) => [mailTo(at, "grace", "first", 5)]);
  await desk.raise("tim", HIGH);
  await desk.advance(MINUTE);
  const notify = "jira:POST /rest/api/3/issue/{issueIdOrKey}/notify";
  desk.sandbox.faults.order({ on: { kind: "call", operation: notify, rate: 1, seed: 1 }, do: { kind: "answer", status: 503 } });
  await desk.advance(20 * MINUTE);
  expect(await figures(desk)).toMatchObject({ missed: 1, byResult: { claimed: 1 } });
  desk.sandbox.faults.clear();
  await desk.advance(40 * MINUTE);

  expect(await figures(desk)).toMatchObject({ missed: 0, byResult: { claimed: 0, paged: 1 } });
});

test("a step that nobody came to although a sweep has passed is missed", async () => {
  const desk = await aDeskWith((at) => [mailTo(at, "grace", "first", 5)]);
  await desk.raise("tim", HIGH);
  await desk.advance(MINUTE);
  desk.sandbox.faults.order({
    on: { kind: "call", operation: "jira:GET /rest/api/3/issue/{issueIdOrKey}", rate: 1, seed: 1 },
    do: { kind: "answer", status: 503 },
  });
  await desk.advance(20 * MINUTE);

  expect(await figures(desk)).toMatchObject({ missed: 1, steps: 0, lateness: null });
});

test("what became of a step is on its line: nobody to page, passed over, refused", async () => {
  const desk = await aDeskWith((at) => [
    mailTo(at, "grace", "nobody", 1, { targets: [{ kind: "service-owner" }] }),
    mailTo(at, "grace", "unmoved", 1, { condition: { kind: "reopened" } } as never),
    mailTo(at, "grace", "forbidden", 1, { actions: [{ kind: "transition", statusId: "99999" }] } as never),
  ]);
  const key = await desk.raise("tim", HIGH);
  await desk.advance(10 * MINUTE);

  const results = (await stepsOf(desk, key)).map(({ stepName, result }) => [stepName, result.kind]);
  expect(results).toEqual([
    ["forbidden", "refused"],
    ["unmoved", "passed-over"],
    ["nobody", "nobody"],
  ]);
  expect((await figures(desk)).lateness?.of).toBe(2);
});

test("who manages incidents somewhere sees the figures, and of the steps only those of incidents they may browse", async () => {
  const desk = await aDeskWith((at) => [mailTo(at, "radia", "first", 5)]);
  desk.sandbox.faults.order({ on: { kind: "call", operation: "queue:push", rate: 1, seed: 1 }, do: { kind: "answer", status: 500 } });
  await letManageIncidents(desk, "vint");
  await letManageIncidents(desk, "grace");
  const key = await desk.raise("tim", HIGH);
  await desk.advance(20 * MINUTE);

  expect((await lines(desk, "grace")).map(({ issueKey }) => issueKey)).toEqual([key]);
  expect((await figures(desk, "grace")).worst.map(({ issueKey }) => issueKey)).toEqual([key]);
  expect(await figures(desk, "vint")).toMatchObject({ steps: 1, rescued: 1, worst: [] });
  expect(await lines(desk, "vint")).toEqual([]);
});

test("a schedule that stopped is said by the page, since when", async () => {
  const desk = await aDeskWith((at) => [mailTo(at, "grace", "first", 5)]);
  await desk.advance(20 * MINUTE);
  expect((await figures(desk)).stoppedSince).toBeNull();
  const before = desk.sandbox.database.prepare("SELECT value FROM forge_kvs WHERE key = 'sweep-ran-at'").get();
  const at = NOON - 60 * 60_000;
  expect(before).toBeDefined();
  desk.sandbox.database.prepare("UPDATE forge_kvs SET value = ? WHERE key = 'sweep-ran-at'").run(String(at));

  expect((await figures(desk)).stoppedSince).toBe(at);
});

test("a line is kept a year", async () => {
  const desk = await aDeskWith((at) => [mailTo(at, "grace", "first", 5)]);
  await desk.raise("tim", HIGH);
  await desk.advance(10 * MINUTE);

  expect(daysLeft(desk)).toEqual([365]);
});

test("who has gone stands on no line a week later, and the line is kept as long", async () => {
  const desk = await aDeskWith((at) => [mailTo(at, "grace", "first", 5)]);
  const key = await desk.raise("tim", HIGH);
  await desk.advance(10 * MINUTE);
  expect((await stepsOf(desk, key))[0]?.people).toEqual([{ kind: "person", accountId: accountOf(desk, "grace") }]);
  desk.sandbox.jira.changePerson(accountOf(desk, "grace"), { state: "closed" });
  await desk.advance(7 * 24 * 60 * MINUTE + 330);

  expect((await stepsOf(desk, key))[0]?.people).toEqual([{ kind: "person", accountId: "closed" }]);
  expect(daysLeft(desk)[0]).toBeGreaterThanOrEqual(365);
  await desk.edit("ada", key, { impact: "Low" });
  await desk.settle();
  expect(await desk.standing(key)).toMatchObject({ impact: "Low", priority: "Medium" });
});
