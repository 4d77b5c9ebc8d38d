import { createControl } from "../../../sandbox/control/create-control";
import { aSmallJira } from "../jira/a-small-jira";

function aJiraUnderControl() {
  const small = aSmallJira();
  const control = createControl({ current: () => small as never, reset: async () => undefined });
  const order = (body: unknown) =>
    control.request("http://localhost:4400/jira", { method: "POST", headers: { host: "localhost:4400" }, body: JSON.stringify(body) });
  const found = async () =>
    ((await small.ask("ada", "POST", "/search/jql", { jql: "project = PAY", fields: ["key"] })).body.issues as { key: string }[]).map(
      ({ key }) => key,
    );
  return { ...small, order, found };
}

test("the search index falls behind from the order on, and catches up when it is taken back", async () => {
  const { order, raise, found, clock } = aJiraUnderControl();
  const first = await raise();
  expect(await (await order({ searchLagSeconds: 10 })).json()).toEqual({ searchLagSeconds: 10 });
  const second = await raise();
  expect(await found()).toEqual([first]);
  await clock.advance(10_000);
  expect((await found()).toSorted()).toEqual([first, second]);
  const third = await raise();
  await order({ searchLagSeconds: 0 });
  expect((await found()).toSorted()).toEqual([first, second, third]);
  await order({ searchLagSeconds: 10 });
  expect((await found()).toSorted()).toEqual([first, second, third]);
});

test("rate limits hold from the order on, and are off again when it is taken back", async () => {
  const { order, raise, ask } = aJiraUnderControl();
  const key = await raise();
  const write = (n: number) => ask("ada", "PUT", `/issue/${key}`, { fields: { summary: `${n}` } });
  const statuses = async (many: number) => {
    const seen: number[] = [];
    for (let n = 0; n < many; n += 1) seen.push((await write(n)).status);
    return new Set(seen);
  };
  expect(await statuses(30)).toEqual(new Set([204]));
  await order({ rateLimits: "on" });
  expect(await statuses(21)).toEqual(new Set([204, 429]));
  await order({ rateLimits: "off" });
  expect(await statuses(30)).toEqual(new Set([204]));
  await order({ rateLimits: "on" });
  expect(await statuses(20)).toEqual(new Set([204]));
});

test("an order that is none is refused", async () => {
  const { order } = aJiraUnderControl();
  expect((await order({ rateLimits: true })).status).toBe(400);
  expect((await order({ searchLagSeconds: -1 })).status).toBe(400);
});
