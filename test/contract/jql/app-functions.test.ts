import { insertIssues } from "../../bench/insert-issues";
import { aJiraWithFunctions, type Asked, DAY_MS, NOON } from "./a-jira-with-functions";

const prioritised = ({ arguments: [priority], operator }: Asked): unknown => ({
  jql: `priority ${operator === "in" ? "=" : "!="} "${priority}"`,
});
const newTask = { fields: { project: { key: "WEB" }, issuetype: { name: "Task" }, summary: "New", priority: { name: "High" } } };
const byKey = (keys: readonly string[]): string[] => keys.toSorted();

test.each([
  ["Lowest", 0],
  ["High", 1001],
  ["Low", 5000],
])("a function that stands for the issues of priority %s finds all %i of them, as a plain scan does", async (priority, count) => {
  const { found, database } = aJiraWithFunctions(prioritised);
  insertIssues(database, 100, 100 + 7000, NOON);
  database.exec(`UPDATE jira_issue SET priority_id = '3' WHERE priority_id IN ('2', '4', '5');
    UPDATE jira_issue SET priority_id = '2' WHERE number BETWEEN 101 AND 1101; UPDATE jira_issue SET priority_id = '4' WHERE number BETWEEN 2001 AND 7000`);
  const rows = database.prepare("SELECT key, priority_id FROM jira_issue").all() as { key: string; priority_id: string }[];
  const scanned = rows.filter((row) => row.priority_id === { High: "2", Low: "4", Lowest: "5" }[priority]).map(({ key }) => key);

  expect(byKey(await found("radia", `issue in prioritised(${priority})`))).toEqual(byKey(scanned));
  expect(scanned).toHaveLength(count);
});

test("an app is asked once for a set of arguments, in nobody's name, and the answer stays true as issues change", async () => {
  const { found, asked, ask } = aJiraWithFunctions(prioritised);
  const before = await found("ada", "issue in prioritised(High)");
  const { key } = (await ask("ada", "POST", "/issue", newTask)).body as { key: string };

  expect(byKey(await found("grace", "project = WEB and issue in prioritised(High) order by key"))).toEqual(byKey([...before, key]));
  expect(asked).toEqual([{ field: "issue", type: ["issue"], operator: "in", functionName: "prioritised", arguments: ["High"] }]);
});

test("other arguments, another operator and another spelling of the field are asked each", async () => {
  const { found, asked } = aJiraWithFunctions(prioritised);
  for (const jql of [
    "issue in prioritised(High)",
    "issue in PRIORITISED(Low)",
    "issue not in prioritised(High)",
    "key in prioritised(High)",
  ])
    await found("ada", jql);

  expect(asked.map(({ field, operator, arguments: given }) => [field, operator, ...given])).toEqual([
    ["issue", "in", "High"],
    ["issue", "in", "Low"],
    ["issue", "not in", "High"],
    ["key", "in", "High"],
  ]);
});

test("each viewer finds only what they may browse, by one fragment", async () => {
  const { found, ask, asked } = aJiraWithFunctions(() => ({ jql: "created is not EMPTY" }));
  await ask("ada", "POST", "/issue", { fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Down" } });
  const query = "issue in prioritised(all)";

  expect(await found("ada", query)).toEqual(expect.arrayContaining(["PAY-1"]));
  expect(await found("vint", query)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^PAY/)]));
  expect(asked).toHaveLength(1);
});

test("a fragment is asked in the viewer's name, and turned round where the query turns the function round", async () => {
  const { ask, found } = aJiraWithFunctions(() => ({ jql: "reporter = currentUser()" }));
  const { key } = (await ask("ada", "POST", "/issue", newTask)).body as { key: string };
  const [mine, others] = [await found("ada", "issue in prioritised(x)"), await found("ada", "not issue in prioritised(x)")];

  expect(mine).toEqual([key]);
  expect(others).not.toEqual([]);
  expect(byKey(others)).toEqual(byKey(await found("ada", "reporter != currentUser()")));
  expect(byKey(await found("grace", "issue in prioritised(x)"))).toEqual(byKey(await found("grace", "reporter = currentUser()")));
});

test("an answer that nobody used for seven days is asked for again; one in use is not", async () => {
  const { found, asked, clock } = aJiraWithFunctions(prioritised);
  await found("ada", "issue in prioritised(High)");
  await clock.advance(7 * DAY_MS - 1000);
  await found("ada", "issue in prioritised(High)");
  await clock.advance(7 * DAY_MS - 1000);
  await found("ada", "issue in prioritised(High)");
  expect(asked).toHaveLength(1);

  await clock.advance(7 * DAY_MS);
  await found("ada", "issue in prioritised(High)");
  expect(asked).toHaveLength(2);
});

test("a fragment of a thousand values is taken, one of a value more is refused in Jira's words", async () => {
  const keys = (count: number): string => Array.from({ length: count }, () => "WEB-1").join(", ");
  const { found } = aJiraWithFunctions(({ arguments: [count] }) => ({ jql: `issue in (${keys(Number(count) - 1)}) and project = WEB` }));

  expect(await found("ada", "issue in prioritised(1000)")).toEqual(["WEB-1"]);
  expect(await found("ada", "issue in prioritised(1001)")).toEqual([
    "Function 'prioritised' provided by 'Desk' has returned more than the maximum of 1000 values for this JQL fragment.",
  ]);
});

test("an error an app gives is told to whoever searches, without asking the app again", async () => {
  const { found, asked } = aJiraWithFunctions(() => ({ error: "There is no priority Huge." }));

  expect(await found("ada", "issue in prioritised(Huge)")).toEqual(["There is no priority Huge."]);
  expect(await found("grace", "issue in prioritised(Huge)")).toEqual(["There is no priority Huge."]);
  expect(asked).toHaveLength(1);
});

test.each<[string, unknown, string]>([
  ["throws", new Error("gone"), "Function 'prioritised' provided by 'Desk' could not be computed."],
  ["gives no fragment", { keys: [] }, "Function 'prioritised' provided by 'Desk' could not be computed."],
  [
    "gives no JQL",
    { jql: "priority High" },
    "has returned no valid JQL fragment. Error in the JQL Query: Expecting operator but got 'High'.",
  ],
  ["gives an order", { jql: "priority = High order by key" }, "has returned a JQL fragment that is not a condition and nothing else."],
  ["calls a function of an app", { jql: "issue in prioritised(High)" }, "can not be used in the JQL fragment of another"],
  ["names what is not there", { jql: "priority = Huge" }, "The value 'Huge' does not exist for the field 'priority'."],
])("a function that %s refuses the search, never finds nothing", async (_, answer, sentence) => {
  const { found } = aJiraWithFunctions(() => answer);

  expect(await found("ada", "issue in prioritised(High)")).toEqual([expect.stringContaining(sentence)]);
});

test("an answer that was no fragment is not kept: the app is asked again", async () => {
  const answers = [new Error("gone"), { jql: "key = WEB-1" }];
  const { found } = aJiraWithFunctions(() => answers.shift());
  await found("ada", "issue in prioritised(High)");

  expect(await found("ada", "issue in prioritised(High)")).toEqual(["WEB-1"]);
});

test.each([
  ["issue in prioritised()", "Function 'prioritised' expected '1-2' arguments but received '0'."],
  ["issue in prioritised(a, b, c)", "Function 'prioritised' expected '1-2' arguments but received '3'."],
  ["issue = prioritised(High)", "The operator '=' is not supported by the function 'prioritised'."],
  ["status in prioritised(High)", "A value provided by the function 'prioritised' is invalid for the field 'status'."],
  ["issue in (WEB-1, prioritised(High))", "The function 'prioritised' of an app can not be one of several values."],
  ["issue in unheardOf(High)", "Unable to find JQL function 'unheardOf(High)'."],
])("%s is refused without asking the app", async (jql, sentence) => {
  const { found, asked } = aJiraWithFunctions(prioritised);

  expect(await found("ada", jql)).toEqual([sentence]);
  expect(asked).toEqual([]);
});

test("Jira's own function is called where an app's bears its name", async () => {
  const { ask, found, asked } = aJiraWithFunctions(() => ({ jql: "key = WEB-1" }));
  const { key } = (await ask("ada", "POST", "/issue", newTask)).body as { key: string };

  expect(await found("ada", "reporter = currentUser()")).toEqual([key]);
  expect(asked).toEqual([]);
});

test("counting, matching and checking a query use the function too", async () => {
  const { ask, found, asked } = aJiraWithFunctions(prioritised);
  const jql = "issue in prioritised(High)";
  const [first] = await found("ada", jql);
  const { id } = (await ask("ada", "GET", `/issue/${first}?fields=id`)).body as { id: string };

  expect((await ask("ada", "POST", "/search/approximate-count", { jql })).body).toEqual({ count: (await found("ada", jql)).length });
  expect((await ask("ada", "POST", "/jql/match", { jqls: [jql], issueIds: [Number(id)] })).body.matches).toEqual([
    { matchedIssues: [Number(id)], errors: [] },
  ]);
  const [checked] = (await ask("ada", "POST", "/jql/parse?validation=strict", { queries: [jql] })).body.queries;
  expect(checked).toMatchObject({ structure: { where: { operand: { function: "prioritised", arguments: ["High"] } } } });
  expect(checked).not.toHaveProperty("errors");
  const { visibleFunctionNames } = (await ask("ada", "GET", "/jql/autocompletedata")).body;
  expect(visibleFunctionNames).toContainEqual(expect.objectContaining({ value: 'prioritised("")', isList: "true" }));
  expect(asked).toHaveLength(1);
});
