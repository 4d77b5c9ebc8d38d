import { DatabaseSync } from "node:sqlite";
import { createClock } from "../../../sandbox/clock";
import { createJira } from "../../../sandbox/jira/create-jira";
import { seedSite } from "../../../sandbox/jira/seed/seed-site";
import { aSmallJira, NOON } from "./a-small-jira";

/** A Jira whose search is ten seconds behind. */
function aLaggingJira() {
  const database = new DatabaseSync(":memory:");
  const clock = createClock({ manualAt: NOON });
  seedSite(database, clock, { scenario: "empty" });
  const jira = createJira({ database, clock, siteUrl: "http://localhost:4400", publish: () => undefined, search: { lagSeconds: 10 } });
  const accountId = jira.accountByEmail("radia@example.com")!.accountId;
  async function ask(method: string, path: string, body?: unknown) {
    const request = new Request(`http://localhost:4400/rest/api/3${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = await jira.handle(request, { accountId });
    const text = await answer.text();
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what Jira answers as it comes
    return { status: answer.status, body: (text === "" ? null : JSON.parse(text)) as any };
  }
  const found = async (jql: string, reconcileIssues: number[] = []): Promise<string[]> =>
    (await ask("POST", "/search/jql", { jql, fields: ["key"], reconcileIssues })).body.issues.map((issue: { key: string }) => issue.key);
  const raise = async () =>
    (await ask("POST", "/issue", { fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Down" } })).body as {
      id: string;
      key: string;
    };
  return { ask, found, raise, advance: (seconds: number) => clock.advance(seconds * 1000) };
}

test("a new issue is found once the index has caught up, and at once where it is reconciled", async () => {
  const { found, raise, advance, ask } = aLaggingJira();
  const { id, key } = await raise();

  expect(await found("project = PAY")).toEqual([]);
  expect((await ask("POST", "/search/approximate-count", { jql: "project = PAY" })).body.count).toBe(0);
  expect(await found("project = PAY", [Number(id)])).toEqual([key]);
  await advance(9);
  expect(await found("project = PAY")).toEqual([]);
  await advance(1);
  expect(await found("project = PAY")).toEqual([key]);
});

test("a change is searched as it was until the index has caught up, and read as it is", async () => {
  const { ask, found, raise, advance } = aLaggingJira();
  const { id, key } = await raise();
  await advance(20);
  await ask("PUT", `/issue/${key}`, { fields: { summary: "Slow" } });
  await advance(1);
  await ask("PUT", `/issue/${key}`, { fields: { summary: "Up" } });

  expect(await found("summary ~ Down")).toEqual([key]);
  expect(await found("summary ~ Up")).toEqual([]);
  expect(await found("summary ~ Up", [Number(id)])).toEqual([key]);
  expect(await found("summary ~ Down", [Number(id)])).toEqual([]);
  const shown = await ask("POST", "/search/jql", { jql: "summary ~ Down", fields: ["summary"] });
  expect(shown.body.issues[0].fields.summary).toBe("Up");
  await advance(9);
  expect(await found("summary ~ Slow")).toEqual([key]);
  await advance(1);
  expect(await found("summary ~ Up")).toEqual([key]);
});

test("an issue that was deleted is found no more", async () => {
  const { ask, found, raise, advance } = aLaggingJira();
  const { key } = await raise();
  await advance(20);
  await ask("PUT", `/issue/${key}`, { fields: { summary: "Gone" } });
  await ask("DELETE", `/issue/${key}`);

  expect(await found("project = PAY")).toEqual([]);
});

test("fifty issues can be reconciled, fifty-one cannot", async () => {
  const { ask } = aLaggingJira();
  const search = (count: number) =>
    ask("POST", "/search/jql", { jql: "project = PAY", reconcileIssues: Array.from({ length: count }, (_, index) => index + 1) });

  expect((await search(50)).status).toBe(200);
  expect((await search(51)).status).toBe(400);
});

test("a page token is good for seven days", async () => {
  const { ask, clock, raise } = aSmallJira();
  await raise();
  await raise();
  const search = (nextPageToken?: string) => ask("ada", "POST", "/search/jql", { jql: "project = PAY", maxResults: 1, nextPageToken });
  const { nextPageToken } = (await search()).body;

  await clock.advance(7 * 86_400_000 - 1000);
  expect((await search(nextPageToken)).status).toBe(200);
  await clock.advance(1000);
  expect((await search(nextPageToken)).body.errorMessages).toEqual(["The provided next page token is invalid or expired."]);
});

test("a query is taken apart into clauses, operands and order", async () => {
  const { ask } = aSmallJira();
  const query = 'project = PAY AND NOT status was "To triage" BEFORE now() AND assignee in (currentUser(), EMPTY) ORDER BY created DESC';

  const { body } = await ask("ada", "POST", "/jql/parse?validation=strict", { queries: [query, "colour = red", "project ="] });

  expect(body.queries[0].structure).toMatchObject({
    where: {
      operator: "and",
      clauses: [
        { field: { name: "project" }, operator: "=", operand: { value: "PAY" } },
        {
          operator: "not",
          clauses: [
            { operator: "was", operand: { value: "To triage" }, predicates: [{ operator: "before", operand: { function: "now" } }] },
          ],
        },
        { operator: "in", operand: { values: [{ function: "currentUser", arguments: [] }, { keyword: "empty" }] } },
      ],
    },
    orderBy: { fields: [{ field: { name: "created" }, direction: "desc" }] },
  });
  expect(body.queries[1]).toMatchObject({ structure: {}, errors: [expect.stringContaining("colour")] });
  expect(body.queries[2].structure).toBeUndefined();
});

test("queries are matched against issues, each with its own errors, and never against what one may not see", async () => {
  const { ask, raise } = aSmallJira();
  const id = Number((await ask("ada", "GET", `/issue/${await raise()}`)).body.id);
  const asked = { jqls: ["project = PAY", "project = WEB", "colour = red"], issueIds: [id, 999_999] };

  const { matches } = (await ask("ada", "POST", "/jql/match", asked)).body;
  expect(matches.map((match: { matchedIssues: number[] }) => match.matchedIssues)).toEqual([[id], [], []]);
  expect(matches[2].errors).toHaveLength(1);
  expect((await ask("vint", "POST", "/jql/match", { ...asked, jqls: ["summary ~ Checkout"] })).body.matches[0].matchedIssues).toEqual([]);
});

test("the reference data names the fields that can be searched, with their operators", async () => {
  const { ask } = aSmallJira();

  const { visibleFieldNames } = (await ask("ada", "GET", "/jql/autocompletedata")).body;

  const named = (value: string) => visibleFieldNames.find((field: { value: string }) => field.value === value);
  expect(named("status").operators).toEqual(expect.arrayContaining(["=", "was", "changed"]));
  expect(named("Team")).toMatchObject({ cfid: expect.stringMatching(/^cf\[\d+\]$/) as string, searchable: "true" });
});
