import { aJiraWithFunctions } from "./a-jira-with-functions";

/** A Jira in which people saved filters: Ada one for herself and one for all, Vint one of Ada's name. */
async function aJiraWithFilters() {
  const jira = aJiraWithFunctions(() => ({ jql: "key = WEB-1" }));
  const save = async (who: string, name: string, jql: string, isShared = false): Promise<string> => {
    const sharePermissions = isShared ? [{ type: "authenticated" }] : [];
    const { status, body } = await jira.ask(who, "POST", "/filter", { name, jql, sharePermissions });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return (body as { id: string }).id;
  };
  const own = await save("radia", "Mine", "key in (WEB-1, WEB-2) order by key desc");
  await save("radia", "For all", "key in (WEB-2, WEB-3)", true);
  return { ...jira, save, own };
}

test.each([
  ["filter = Mine", ["WEB-2", "WEB-1"]],
  ["filter = mine order by key", ["WEB-1", "WEB-2"]],
  ["savedFilter in (Mine, 'For all') order by key", ["WEB-1", "WEB-2", "WEB-3"]],
  ["filter = 'For all' and request != Mine", ["WEB-3"]],
  ["not filter != Mine order by key", ["WEB-1", "WEB-2"]],
  ["filter not in (Mine) and key in (WEB-1, WEB-2, WEB-3)", ["WEB-3"]],
])("%s finds what the saved conditions find", async (jql, keys) => {
  const { found } = await aJiraWithFilters();

  const order = jql.includes("order by") ? (some: string[]): string[] => some : (some: string[]): string[] => some.toSorted().toReversed();
  expect(order(await found("radia", jql))).toEqual(keys);
});

test("a filter is named by its id too, and nobody uses one that is not shared with them", async () => {
  const { found, own } = await aJiraWithFilters();

  expect((await found("radia", `filter = ${own} order by key`)).length).toBe(2);
  expect(await found("vint", `filter = ${own}`)).toEqual([`The value '${own}' does not exist for the field 'filter'.`]);
  expect(await found("vint", "filter = Mine")).toEqual(["The value 'Mine' does not exist for the field 'filter'."]);
  expect(await found("vint", "filter = 'For all' order by key")).toEqual(["WEB-2", "WEB-3"]);
});

test("a filter is asked in the viewer's name", async () => {
  const { found, save } = await aJiraWithFilters();
  await save("radia", "Of the viewer", "project = WEB and assignee = currentUser()", true);

  expect(await found("vint", "filter = 'Of the viewer' order by key")).toEqual(
    await found("vint", "project = WEB and assignee = currentUser() order by key"),
  );
});

test("filters that ask for each other are refused in Jira's words", async () => {
  const { ask, found, save } = await aJiraWithFilters();
  const id = await save("radia", "Alpha", "filter = Mine");
  await save("radia", "Beta", "filter = Alpha");
  await ask("radia", "PUT", `/filter/${id}`, { name: "Alpha", jql: "filter = Beta" });

  expect(await found("radia", "filter = Alpha")).toEqual([
    "Field 'filter' with value 'Alpha' matches filter 'Alpha' and causes a cyclical reference, this query can not be executed and should be edited.",
  ]);
});

test("a function of an app in a saved filter is asked when the filter is", async () => {
  const { found, save, asked } = await aJiraWithFilters();
  await save("radia", "Computed", "issue in prioritised(High)", true);

  expect(await found("vint", "filter = Computed")).toEqual(["WEB-1"]);
  expect(await found("radia", "filter = Computed and project = WEB")).toEqual(["WEB-1"]);
  expect(asked).toHaveLength(1);
});
