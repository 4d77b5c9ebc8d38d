import { aLivedInJira, type LivedInJira } from "./a-lived-in-jira";
import { aSmallJira } from "./a-small-jira";

async function aFieldOnAScreen({ ask }: LivedInJira): Promise<string> {
  const type = "com.atlassian.jira.plugin.system.customfieldtypes:textfield";
  const { id } = (await ask("radia", "POST", "/field", { name: "Region", type })).body;
  await ask("radia", "POST", "/screens/1/tabs/1/fields", { fieldId: id });
  return id;
}

const known = async ({ ask }: LivedInJira, id: string): Promise<boolean[]> => {
  const on = async (path: string) => JSON.stringify((await ask("radia", "GET", path)).body).includes(`"${id}"`);
  return [await on("/field"), await on("/screens/1/tabs/1/fields"), await on("/field/search/trashed")];
};

test("a field in the trash is known to nothing but the trash, and comes back to where it was", async () => {
  const jira = aLivedInJira();
  const id = await aFieldOnAScreen(jira);
  const before = await known(jira, id);
  await jira.ask("radia", "POST", `/field/${id}/trash`);
  const within = await known(jira, id);
  await jira.ask("radia", "POST", `/field/${id}/restore`);

  expect([before, within, await known(jira, id)]).toEqual([
    [true, true, false],
    [false, false, true],
    [true, true, false],
  ]);
});

test("a deleted field is gone for good, from the trash and from screens", async () => {
  const jira = aLivedInJira();
  const id = await aFieldOnAScreen(jira);
  await jira.ask("radia", "POST", `/field/${id}/trash`);

  expect((await jira.ask("radia", "DELETE", `/field/${id}`)).status).toBe(303);
  expect(await known(jira, id)).toEqual([false, false, false]);
  expect((await jira.ask("radia", "POST", `/field/${id}/restore`)).status).toBe(404);
  expect((await jira.ask("radia", "DELETE", `/field/${id}`)).status).toBe(404);
});

test("an app's field is locked, and Jira's own are no custom fields", async () => {
  const { ask, fields } = aSmallJira();

  expect((await ask("radia", "DELETE", `/field/${fields.team}`)).body.errorMessages).toEqual(["The custom field is locked."]);
  expect((await ask("radia", "POST", `/field/${fields.team}/trash`)).status).toBe(400);
  expect((await ask("radia", "DELETE", "/field/summary")).status).toBe(404);
  expect((await ask("ada", "DELETE", `/field/${fields.team}`)).status).toBe(403);
});

test("a search of fields says on how many screens one is, where that is asked for", async () => {
  const jira = aLivedInJira();
  const id = await aFieldOnAScreen(jira);
  const found = async (query: string) => (await jira.ask("radia", "GET", `/field/search?id=${id}${query}`)).body.values[0];

  expect(await found("")).not.toHaveProperty("screensCount");
  expect(await found("&expand=screensCount,contextsCount,isLocked")).toMatchObject({ screensCount: 1, contextsCount: 1, isLocked: false });
  expect((await jira.ask("radia", "GET", "/field/search?orderBy=size")).status).toBe(400);
  expect((await jira.ask("radia", "GET", "/field/search?type=custom&orderBy=-name")).body.values[0].name).toBe("Urgency");
});

test.each<[string, object, number]>([
  ["a permission scheme that is not there", { permissionScheme: 999 }, 404],
  ["a lead who is not there", { leadAccountId: "x" }, 400],
  ["a category that is not there", { categoryId: 999 }, 400],
])("a project is not given %s", async (_what, body, status) => {
  const { ask } = aLivedInJira();

  expect((await ask("radia", "PUT", "/project/PAY", body)).status).toBe(status);
});

test("a team-managed project takes no permission scheme by way of its own change either", async () => {
  const { ask } = aLivedInJira();

  expect((await ask("radia", "PUT", "/project/TEAM", { permissionScheme: 1 })).status).toBe(400);
});
