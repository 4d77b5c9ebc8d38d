import { aJiraWithFunctions } from "./a-jira-with-functions";

/** A Jira where Vint may not see the project Payments, an issue of it, nor Radia's filter. */
async function aJiraWithSecrets() {
  const jira = aJiraWithFunctions(() => ({ jql: "key = WEB-1" }));
  const issue = { fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Down" } };
  const { id, key } = (await jira.ask("ada", "POST", "/issue", issue)).body as { id: string; key: string };
  const { id: project, name } = (await jira.ask("ada", "GET", "/project/PAY")).body as { id: string; name: string };
  const { id: filter } = (await jira.ask("radia", "POST", "/filter", { name: "Secret plan", jql: "project = WEB" })).body as { id: string };
  const accountOf = async (who: string): Promise<string> => (await jira.ask(who, "GET", "/myself")).body.accountId as string;
  const ids: Record<string, string> = { issue: id, project, filter };
  const sanitized = async (query: string, accountId: string | null): Promise<string> =>
    (await jira.ask("radia", "POST", "/jql/sanitize", { queries: [{ query, accountId }] })).body.queries[0].sanitizedQuery as string;
  return { ...jira, ids, key, name, accountOf, sanitized };
}

test.each([
  ["project = '{name}' and status = Done", "project = {project} and status = Done"],
  ["project in (WEB, PAY) ORDER BY created", "project in (WEB, {project}) ORDER BY created"],
  ["key = {key} or not parent = '{key}'", "key = {issue} or not parent = {issue}"],
  ["issue in linkedIssues({key}, blocks)", "issue in linkedIssues({issue}, blocks)"],
  ["filter = 'Secret plan' and fixVersion in releasedVersions(PAY)", "filter = {filter} and fixVersion in releasedVersions({project})"],
  ["summary ~ '{name}' and project = WEB", "summary ~ '{name}' and project = WEB"],
])("%s tells who may not see them ids in the place of names, and leaves all else as it was", async (query, expected) => {
  const { sanitized, accountOf, ids, key, name } = await aJiraWithSecrets();
  const filled = (text: string): string =>
    text
      .replaceAll("{name}", name)
      .replaceAll("{key}", key)
      .replace(/\{(\w+)\}/g, (_, what: string) => ids[what] ?? "");

  expect(await sanitized(filled(query), await accountOf("vint"))).toBe(filled(expected));
  expect(await sanitized(filled(query), null)).not.toContain("Secret plan");
  expect(await sanitized(filled(query), await accountOf("radia"))).toBe(filled(query));
});

test("a query that does not parse is told as such, beside the others", async () => {
  const { ask } = await aJiraWithSecrets();

  const { queries } = (await ask("radia", "POST", "/jql/sanitize", { queries: [{ query: "invalid query" }, { query: "key = WEB-1" }] }))
    .body;
  expect(queries).toEqual([
    { initialQuery: "invalid query", errors: { errorMessages: [expect.stringContaining("(line 1, character 9)")], errors: {} } },
    { initialQuery: "key = WEB-1", sanitizedQuery: expect.stringMatching(/^key = \S+$/) as string },
  ]);
});

test("only administrators sanitize, at most twenty queries, each once", async () => {
  const { ask } = await aJiraWithSecrets();
  const status = async (who: string, queries: { query: string }[]) => (await ask(who, "POST", "/jql/sanitize", { queries })).status;
  const some = (count: number) => Array.from({ length: count }, (_, index) => ({ query: `id = ${index}` }));

  expect(await status("vint", some(1))).toBe(403);
  expect(await status("radia", some(20))).toBe(200);
  expect(await status("radia", some(21))).toBe(400);
  expect(await status("radia", [...some(1), ...some(1)])).toBe(400);
});
