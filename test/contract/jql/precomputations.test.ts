import { aJiraWithFunctions, NOON } from "./a-jira-with-functions";

const PATH = "/jql/function/computation";

/** A Jira that has asked for two fragments. */
async function aJiraThatAsked() {
  const jira = aJiraWithFunctions(({ arguments: [key] }) => (key === "none" ? { error: "There is none." } : { jql: `key = ${key}` }));
  await jira.found("ada", "issue in prioritised(WEB-1)");
  await jira.clock.advance(60_000);
  await jira.found("ada", "issue in prioritised(none)");
  const kept = (await jira.ask("desk", "GET", PATH)).body.values as { id: string; arguments: string[] }[];
  return { ...jira, idOf: (given: string) => kept.find((one) => one.arguments[0] === given)?.id ?? "" };
}

test("an app reads what Jira keeps of its functions, and when each was made and used", async () => {
  const { ask, functionKey } = await aJiraThatAsked();

  const { body } = await ask("desk", "GET", `${PATH}?functionKey=${encodeURIComponent(functionKey)}&orderBy=-created&maxResults=1`);
  expect(body).toMatchObject({ total: 2, isLast: false, maxResults: 1, startAt: 0 });
  expect(body.values).toEqual([
    {
      id: expect.any(String) as string,
      functionKey,
      functionName: "prioritised",
      field: "issue",
      operator: "in",
      arguments: ["none"],
      error: "There is none.",
      created: "2026-01-17T12:01:00.000+0000",
      updated: "2026-01-17T12:01:00.000+0000",
      used: "2026-01-17T12:01:00.000+0000",
    },
  ]);
});

test("what an app posts is what everybody finds from then on, without another question", async () => {
  const { ask, found, asked, clock, idOf } = await aJiraThatAsked();
  await clock.advance(60_000);
  const values = [
    { id: idOf("WEB-1"), value: "key = WEB-2" },
    { id: idOf("none"), value: "key = WEB-3" },
  ];

  expect((await ask("desk", "POST", PATH, { values })).status).toBe(204);
  expect(await found("ada", "issue in prioritised(WEB-1)")).toEqual(["WEB-2"]);
  expect(await found("grace", "issue in prioritised(none)")).toEqual(["WEB-3"]);
  expect(asked).toHaveLength(2);
  const { precomputations } = (await ask("desk", "POST", `${PATH}/search`, { precomputationIDs: [idOf("WEB-1")] })).body;
  expect(precomputations).toMatchObject([{ value: "key = WEB-2", updated: new Date(NOON + 120_000).toISOString().replace("Z", "+0000") }]);
});

test("an error an app posts takes the fragment's place", async () => {
  const { ask, found, idOf } = await aJiraThatAsked();
  await ask("desk", "POST", PATH, { values: [{ id: idOf("WEB-1"), error: "No longer known." }] });

  expect(await found("ada", "issue in prioritised(WEB-1)")).toEqual(["No longer known."]);
});

test("an id that is not kept refuses the whole post, or is skipped where the app says so", async () => {
  const { ask, found, idOf } = await aJiraThatAsked();
  const body = {
    values: [
      { id: idOf("WEB-1"), value: "key = WEB-2" },
      { id: "gone", value: "key = WEB-2" },
    ],
  };

  const refused = await ask("desk", "POST", PATH, body);
  expect([refused.status, refused.body.notFoundPrecomputationIDs]).toEqual([404, ["gone"]]);
  expect(await found("ada", "issue in prioritised(WEB-1)")).toEqual(["WEB-1"]);
  const skipped = await ask("desk", "POST", `${PATH}?skipNotFoundPrecomputations=true`, body);
  expect([skipped.status, skipped.body]).toEqual([200, { notFoundPrecomputationIDs: ["gone"] }]);
  expect(await found("ada", "issue in prioritised(WEB-1)")).toEqual(["WEB-2"]);
});

test.each([
  ["no JQL", { value: "priority High" }],
  ["more than a thousand values", { value: `issue in (${Array.from({ length: 1001 }, () => "WEB-1").join(",")})` }],
  ["neither a value nor an error", {}],
  ["both a value and an error", { value: "key = WEB-2", error: "No." }],
])("a post of %s is refused and changes nothing", async (_, posted) => {
  const { ask, found, idOf } = await aJiraThatAsked();

  expect((await ask("desk", "POST", PATH, { values: [{ id: idOf("WEB-1"), ...posted }] })).status).toBe(400);
  expect(await found("ada", "issue in prioritised(WEB-1)")).toEqual(["WEB-1"]);
});

test("precomputations are an app's own: no person's, no other app's", async () => {
  const { ask, functionKey, othersKey, idOf } = await aJiraThatAsked();
  const ids = { precomputationIDs: [idOf("WEB-1")] };

  expect((await ask("radia", "GET", PATH)).status).toBe(403);
  expect((await ask("radia", "POST", PATH, { values: [] })).status).toBe(403);
  expect((await ask("radia", "POST", `${PATH}/search`, ids)).status).toBe(403);
  expect((await ask("other", "GET", PATH)).body.values).toEqual([]);
  expect((await ask("other", "POST", PATH, { values: [{ id: idOf("WEB-1"), value: "key = WEB-2" }] })).status).toBe(404);
  expect((await ask("other", "POST", `${PATH}/search`, ids)).body).toEqual({
    precomputations: [],
    notFoundPrecomputationIDs: ids.precomputationIDs,
  });
  expect((await ask("other", "GET", `${PATH}?functionKey=${encodeURIComponent(functionKey)}`)).status).toBe(403);
  expect((await ask("desk", "GET", `${PATH}?functionKey=${encodeURIComponent(othersKey)}`)).status).toBe(403);
  expect((await ask("desk", "GET", `${PATH}?functionKey=unheard-of`)).status).toBe(404);
});

test("an order Jira does not know is refused", async () => {
  const { ask } = await aJiraThatAsked();
  expect((await ask("desk", "GET", `${PATH}?orderBy=colour`)).status).toBe(400);
});
