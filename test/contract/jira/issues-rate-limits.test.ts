import { DatabaseSync } from "node:sqlite";
import { createClock } from "../../../sandbox/clock";
import { createJira } from "../../../sandbox/jira/create-jira";
import { seedSite } from "../../../sandbox/jira/seed/seed-site";
import type { JiraLimits } from "../../../sandbox/seams";
import { NOON } from "./a-small-jira";

const MINUTES_TO_THE_HOUR = 26;

async function aLimitedJira(limits: JiraLimits) {
  const database = new DatabaseSync(":memory:");
  const clock = createClock({ manualAt: NOON });
  seedSite(database, clock, { scenario: "empty" });
  const jira = createJira({ database, clock, siteUrl: "http://localhost:4400", publish: () => undefined, limits });
  const accountId = jira.accountByEmail("ada@example.com")!.accountId;
  const ask = (method: string, path: string, body?: unknown, viaAppId?: string): Promise<Response> =>
    jira.handle(
      new Request(`http://localhost:4400/rest/api/3${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }),
      { accountId, ...(viaAppId !== undefined && { viaAppId }) },
    );
  for (let made = 0; made < 2; made++)
    await ask("POST", "/issue", { fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Down" } });
  const times = async (count: number, call: () => Promise<Response>): Promise<number[]> => {
    const statuses: number[] = [];
    for (let made = 0; made < count; made++) statuses.push((await call()).status);
    return [...new Set(statuses)];
  };
  return { ask, times, advance: (milliseconds: number) => clock.advance(milliseconds) };
}

const label = (name: string) => ({ fields: { labels: [name] } });

test("an app's points last until the next full hour; other apps and people have their own", async () => {
  const { ask, times, advance } = await aLimitedJira({ pointsPerHour: 20 });
  const read = (viaAppId?: string) => () => ask("GET", "/issue/PAY-1?fields=summary", undefined, viaAppId);

  expect(await times(10, read("one"))).toEqual([200]);
  const refused = await read("one")();
  expect(refused.status).toBe(429);
  const headers = ["retry-after", "ratelimit-reason", "ratelimit-policy", "ratelimit"].map((name) => refused.headers.get(name));
  expect(headers).toEqual([
    String(MINUTES_TO_THE_HOUR * 60),
    "jira-quota-global-based",
    '"jira-quota-global-based";q=20;w=3600',
    `"jira-quota-global-based";r=0;t=${MINUTES_TO_THE_HOUR * 60}`,
  ]);
  expect(await times(11, read("other"))).toEqual([200, 429]);
  expect(await times(20, read())).toEqual([200]);
  await advance(MINUTES_TO_THE_HOUR * 60_000);
  expect((await read("one")()).headers.get("ratelimit")).toBe('"jira-quota-global-based";r=18;t=3600');
});

test.each([
  ["100 reads of a kind", 100, "GET", "/serverInfo", undefined],
  ["150 reads of issues", 150, "GET", "/issue/PAY-1", undefined],
  ["50 changes of a kind", 50, "PUT", "/issue/PAY-1", label("same")],
] as const)("%s go through at once, one more waits for its second", async (_, most, method, path, body) => {
  const { ask, times, advance } = await aLimitedJira({ burst: true });
  const call = () => ask(method, path, body);

  expect((await times(most, call)).every((status) => status < 300)).toBe(true);
  const refused = await call();
  expect(refused.status).toBe(429);
  expect(refused.headers.get("ratelimit-reason")).toBe("jira-burst-based");
  expect((await ask("GET", "/myself")).status).toBe(200);
  await advance(1000);
  expect((await times(most, call)).every((status) => status < 300)).toBe(true);
});

test("an issue takes 20 writes in two seconds, and another issue its own", async () => {
  const { ask, times, advance } = await aLimitedJira({ issueWrites: true });
  const write = (key: string) => () => ask("PUT", `/issue/${key}`, label("same"));

  expect(await times(20, write("PAY-1"))).toEqual([204]);
  const refused = await write("PAY-1")();
  expect([refused.status, refused.headers.get("retry-after"), refused.headers.get("ratelimit-reason")]).toEqual([
    429,
    "2",
    "jira-per-issue-on-write",
  ]);
  expect((await ask("GET", "/issue/PAY-1")).status).toBe(200);
  expect(await times(20, write("PAY-2"))).toEqual([204]);
  await advance(2000);
  expect(await times(20, write("PAY-1"))).toEqual([204]);
});

test("an issue takes 100 writes in thirty seconds", async () => {
  const { ask, times, advance } = await aLimitedJira({ issueWrites: true });
  const write = () => ask("PUT", "/issue/PAY-1", label("same"));
  for (let round = 0; round < 5; round++) {
    expect(await times(20, write)).toEqual([204]);
    await advance(2000);
  }

  const refused = await write();

  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "20"]);
  await advance(20_000);
  expect(await times(20, write)).toEqual([204]);
});

test("nothing is limited where no limit is named", async () => {
  const { ask, times } = await aLimitedJira({});

  expect(await times(160, () => ask("PUT", "/issue/PAY-1", label("same")))).toEqual([204]);
});
