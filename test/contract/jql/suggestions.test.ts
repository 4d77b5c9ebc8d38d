import { aJiraWithFunctions } from "./a-jira-with-functions";

const jira = aJiraWithFunctions(() => ({ jql: "key = WEB-1" }));

async function suggested(who: string, query: string): Promise<[string, string][]> {
  const { body } = await jira.ask(who, "GET", `/jql/autocompletedata/suggestions?${query}`);
  return (body.results as { value: string; displayName: string }[]).map(({ value, displayName }) => [value, displayName]);
}

test("values of a field are suggested by the letters in them, which are marked", async () => {
  expect(await suggested("radia", "fieldName=priority&fieldValue=est")).toEqual([
    ["Highest", "High<b>est</b>"],
    ["Lowest", "Low<b>est</b>"],
  ]);
  expect((await suggested("radia", "fieldName=priority")).map(([value]) => value)).toEqual(["Highest", "High", "Medium", "Low", "Lowest"]);
  expect(await suggested("radia", "fieldName=statusCategory&fieldValue=PROG")).toEqual([["In Progress", "In <b>Prog</b>ress"]]);
});

test("people are suggested by name and e-mail, and named by account id", async () => {
  const { accountId, displayName } = (await jira.ask("grace", "GET", "/myself")).body as { accountId: string; displayName: string };

  expect(await suggested("radia", "fieldName=assignee&fieldValue=grace@")).toEqual([
    [accountId, `${displayName} - <b>grace@</b>example.com`],
  ]);
  expect(await suggested("radia", "fieldName=status&predicateName=by&predicateValue=grace@")).toHaveLength(1);
});

test("projects, labels and parts of projects are suggested only to who may browse them", async () => {
  await jira.ask("ada", "POST", "/issue", {
    fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Down", labels: ["secret-label"] },
  });

  expect((await suggested("ada", "fieldName=project")).map(([value]) => value)).toEqual(expect.arrayContaining(["Payments", "Website"]));
  expect((await suggested("vint", "fieldName=project")).map(([value]) => value)).toEqual(["Website"]);
  expect(await suggested("ada", "fieldName=labels&fieldValue=secret")).toHaveLength(1);
  expect(await suggested("vint", "fieldName=labels&fieldValue=secret")).toEqual([]);
  expect(await suggested("nobody", "fieldName=project")).toEqual([]);
});

test("what a label holds is text, never HTML", async () => {
  await jira.ask("ada", "POST", "/issue", {
    fields: { project: { key: "WEB" }, issuetype: { name: "Task" }, summary: "Odd", labels: ["<i>odd"] },
  });

  expect(await suggested("ada", "fieldName=labels&fieldValue=odd")).toEqual([["<i>odd", "&lt;i&gt;<b>odd</b>"]]);
});

test("history predicates suggest what the field held", async () => {
  expect(await suggested("ada", "fieldName=priority&predicateName=from&predicateValue=high")).toEqual([
    ["Highest", "<b>High</b>est"],
    ["High", "<b>High</b>"],
  ]);
});

test.each([
  "",
  "fieldName=colour",
  "fieldName=status&predicateName=during",
  "fieldName=status&predicateValue=a",
  "fieldName=summary&predicateName=by",
])("'%s' is refused", async (query) => {
  expect((await jira.ask("ada", "GET", `/jql/autocompletedata/suggestions?${query}`)).status).toBe(400);
});
