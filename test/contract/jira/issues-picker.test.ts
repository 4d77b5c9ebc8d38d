import { aSmallJira } from "./a-small-jira";

test("the picker suggests what a person may see by letters of key or summary, but not the issue they are on", async () => {
  const { ask, raise } = aSmallJira();
  const [one, other] = [await raise("ada", { summary: "Checkout is slow" }), await raise("ada", { summary: "Login is slow" })];
  const suggested = async (who: "ada" | "vint", query: string): Promise<string[]> => {
    const { body } = await ask(who, "GET", `/issue/picker?${query}`);
    return body.sections[0].issues.map((issue: { key: string }) => issue.key);
  };

  expect(await suggested("ada", "query=SLOW")).toEqual([other, one]);
  expect(await suggested("ada", `query=slow&currentIssueKey=${other}`)).toEqual([one]);
  expect(await suggested("ada", `query=${one.toLowerCase()}`)).toEqual([one]);
  expect(await suggested("ada", "query=slow&currentJQL=project%20%3D%20WEB")).toEqual([]);
  expect(await suggested("vint", "query=slow")).toEqual([]);
});

test("which issues one watches is told for many at once, false for those that are not there", async () => {
  const { ask, raise } = aSmallJira();
  const { id } = (await ask("ada", "GET", `/issue/${await raise("tim")}`)).body;

  const watching = async (who: "ada" | "tim") =>
    (await ask(who, "POST", "/issue/watching", { issueIds: [id, "999999"] })).body.issuesIsWatching;

  expect(await watching("tim")).toEqual({ [id]: true, "999999": false });
  expect(await watching("ada")).toEqual({ [id]: false, "999999": false });
});
