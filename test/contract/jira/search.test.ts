import { aSmallJira, type SmallJira, type Who } from "./a-small-jira";

async function keysFound({ ask }: SmallJira, who: Who, jql: string): Promise<string[]> {
  const { status, body } = await ask(who, "POST", "/search/jql", { jql, fields: ["summary"] });
  if (status !== 200) throw new Error(JSON.stringify(body));
  return (body.issues as { key: string }[]).map((issue) => issue.key);
}

test("issues are found by fields of Jira and of the app", async () => {
  const site = aSmallJira();
  const first = await site.raise("tim", { [site.fields.team]: "Red", priority: { name: "High" } });
  const second = await site.raise("ada", { [site.fields.team]: "Blue" });
  const issueIds = [Number((await site.ask("ada", "GET", `/issue/${second}?fields=id`)).body.id)];
  await site.ask("app", "PUT", `/app/field/${site.fields.verdict}/value`, { updates: [{ issueIds, value: { word: "Fine", weight: 3 } }] });

  expect(await keysFound(site, "ada", "priority = High")).toEqual([first]);
  expect(await keysFound(site, "ada", "Team ~ Blue")).toEqual([second]);
  expect(await keysFound(site, "ada", '"Verdict.Word" = Fine')).toEqual([second]);
  expect(await keysFound(site, "ada", "Verdict ~ Fine")).toEqual([second]);
  expect(await keysFound(site, "ada", "project = PAY AND reporter = currentUser() ORDER BY created DESC")).toEqual([second]);
});

test("one finds only what one may browse", async () => {
  const site = aSmallJira("demo");
  await site.raise();
  expect(await keysFound(site, "ada", "project in (PAY, WEB) ORDER BY key ASC")).toHaveLength(7);
  expect(await keysFound(site, "vint", "project in (PAY, WEB) ORDER BY key ASC")).toHaveLength(6);
  expect((await site.ask("vint", "POST", "/search/approximate-count", { jql: "project in (PAY, WEB)" })).body).toEqual({ count: 6 });
});

test("pages follow one another by token, without a total", async () => {
  const site = aSmallJira("demo");
  const keys: string[] = [];
  let token = "";
  do {
    const { body } = await site.ask("ada", "GET", `/search/jql?jql=project%3DWEB&maxResults=4&fields=key,summary${token}`);
    keys.push(...(body.issues as { key: string }[]).map((issue) => issue.key));
    expect(body).not.toHaveProperty("total");
    token = body.isLast === true ? "" : `&nextPageToken=${body.nextPageToken as string}`;
  } while (token !== "");
  expect(new Set(keys).size).toBe(6);
});

test("without fields a search gives ids alone", async () => {
  const { ask } = aSmallJira("demo");
  const { body } = await ask("ada", "GET", "/search/jql?jql=project%3DWEB&maxResults=1");
  expect(Object.keys(body.issues[0] as object)).toEqual(["id"]);
});

test.each([
  ["", "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."],
  ["ORDER BY created", "Unbounded JQL queries are not allowed here. Please add a search restriction to your query."],
  ["colour = red", "Field 'colour' does not exist or you do not have permission to view it."],
])("the query '%s' is refused in Jira's words", async (jql, sentence) => {
  const { ask } = aSmallJira();
  const { status, body } = await ask("ada", "POST", "/search/jql", { jql });
  expect([status, body.errorMessages]).toEqual([400, [sentence]]);
});

test("a page token of another search is refused", async () => {
  const { ask } = aSmallJira("demo");
  const { body } = await ask("ada", "POST", "/search/jql", { jql: "project = WEB", maxResults: 2 });
  const refused = await ask("ada", "POST", "/search/jql", { jql: "project = PAY", nextPageToken: body.nextPageToken });
  expect(refused.status).toBe(400);
});
