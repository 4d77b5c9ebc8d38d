import { createControl } from "../../../sandbox/control/create-control";
import { fillHistory } from "../../../sandbox/history/fill-history";
import type { Desk } from "../../support/a-desk";
import { aDesk, closeDesks, NOON } from "../../support/a-desk";
import { brokenLaws } from "../../simulation/model/broken-laws";
import { look } from "../../simulation/look";

afterEach(closeDesks);

const REQUEST = { incidents: 120, days: 60, seed: 7 };

async function count(desk: Desk, jql: string): Promise<number> {
  const { body } = await desk.rest("ada", "POST", "/rest/api/3/search/approximate-count", { jql: `project = PAY AND ${jql}` });
  return (body as { count: number }).count;
}

test("a past has as many incidents as asked, storms with problems, reassignments and reopenings, and sends no event or mail", async () => {
  const desk = await aDesk();
  const filled = fillHistory(desk.sandbox.database, NOON, REQUEST);

  expect(await count(desk, "issuetype = Incident")).toBe(filled.incidents);
  expect(filled.incidents).toBe(REQUEST.incidents);
  expect(await count(desk, "issuetype = Problem")).toBe(filled.problems);
  expect(filled.problems).toBeGreaterThan(0);
  expect(await count(desk, "issuetype = Problem AND issueLinkType = causes")).toBe(filled.problems);
  expect(await count(desk, "status was Resolved AND status changed from Resolved to Investigating")).toBeGreaterThan(0);
  expect(await count(desk, "assignee changed")).toBeGreaterThan(REQUEST.incidents / 2);
  expect(await count(desk, "created < -61d")).toBe(0);
  expect(desk.sandbox.forge.pendingEvents()).toEqual([]);
  expect(desk.sandbox.jira.outbox()).toEqual([]);
});

test("the past agrees with its own history, and with the matrix, when the app comes to see it", async () => {
  const desk = await aDesk();
  fillHistory(desk.sandbox.database, NOON, { incidents: 12, days: 30, seed: 3 });

  for (let number = 1; number <= 12; number += 1) {
    const key = `PAY-${number}`;
    await desk.rest("joan", "PUT", `/rest/api/3/issue/${key}/assignee`, { accountId: null });
    await desk.settle();
    const seen = await look(desk, key);
    if (seen?.type === "Incident") expect(brokenLaws(seen)).toEqual([]);
  }
});

test("more happens by day than by night, and on working days than at weekends", async () => {
  const desk = await aDesk();
  fillHistory(desk.sandbox.database, NOON, { incidents: 400, days: 120, seed: 1 });
  const moments = desk.sandbox.database.prepare("SELECT created FROM jira_issue").all() as { created: number }[];
  const created = moments.map((row) => new Date(row.created));
  const byDay = created.filter((moment) => moment.getUTCHours() >= 8 && moment.getUTCHours() < 18).length;
  const atWeekends = created.filter((moment) => [0, 6].includes(moment.getUTCDay())).length;

  expect(byDay / created.length).toBeGreaterThan(0.6);
  expect(atWeekends / created.length).toBeLessThan(0.25);
});

test("the same seed gives the same past, another seed another one", async () => {
  const past = async (seed: number): Promise<unknown> => {
    const desk = await aDesk();
    fillHistory(desk.sandbox.database, NOON, { ...REQUEST, incidents: 30, seed });
    return desk.sandbox.database.prepare("SELECT key, summary, created, updated, priority_id, status_id FROM jira_issue ORDER BY id").all();
  };
  const first = await past(1);

  expect(await past(1)).toEqual(first);
  expect(await past(2)).not.toEqual(first);
});

test.each([
  [{ incidents: 3, days: 2, seed: 1 }, 201],
  [{ incidents: 3, days: 2 }, 201],
  [{ incidents: 0, days: 2, seed: 1 }, 400],
  [{ incidents: 100_001, days: 2, seed: 1 }, 400],
  [{ incidents: 3, days: 3_661, seed: 1 }, 400],
  [{ incidents: 3 }, 400],
])("POST /sandbox/history %j answers %i", async (body, status) => {
  const desk = await aDesk();
  const control = createControl({ current: () => desk.sandbox, reset: () => Promise.resolve() });
  const answer = await control.request("http://localhost:4400/history", {
    method: "POST",
    headers: { host: "localhost:4400" },
    body: JSON.stringify(body),
  });

  expect(answer.status).toBe(status);
  expect(await count(desk, "issuetype = Incident")).toBe(status === 201 ? 3 : 0);
});
