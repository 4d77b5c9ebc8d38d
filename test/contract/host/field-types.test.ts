import { aSiteOfManyModules } from "./a-site-of-many-modules";

type Site = Awaited<ReturnType<typeof aSiteOfManyModules>>;
type Reply = { readonly status: number; readonly body: Record<string, unknown> };

let site: Site;
beforeEach(async () => {
  site = await aSiteOfManyModules();
});
afterEach(() => site.sandbox.close());

async function jira(person: string, method: string, path: string, body?: unknown): Promise<Reply> {
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }), headers: { "content-type": "application/json" } };
  const caller = { accountId: site.accountIdOf(person) };
  const answer = await site.sandbox.jira.handle(new Request(`http://localhost:4400/rest/api/3${path}`, init), caller);
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>) };
}
const type = () => site.sandbox.forge.modules().find(({ key }) => key === "ladder")?.ari;
const create = (person: string) => jira(person, "POST", "/field", { name: "Rung", type: type() });

/** A field of the app's type on the screens of incidents, and an incident. */
async function aRung(): Promise<{ field: string; issue: string }> {
  const field = (await create("radia")).body["id"] as string;
  await onScreens(field);
  return { field, issue: await raise() };
}
async function onScreens(field: string): Promise<void> {
  for (const { id } of (await jira("radia", "GET", "/screens?maxResults=100")).body["values"] as { id: number }[]) {
    const tabs = (await jira("radia", "GET", `/screens/${id}/tabs`)).body as unknown as { id: number }[];
    await jira("radia", "POST", `/screens/${id}/tabs/${tabs[0]?.id}/fields`, { fieldId: field });
  }
}
async function raise(): Promise<string> {
  const fields = { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Climb" };
  return (await jira("ada", "POST", "/issue", { fields })).body["key"] as string;
}
async function configure(field: string, configuration: unknown): Promise<number> {
  const path = `/app/field/${field}/context/configuration`;
  const { id } = ((await jira("radia", "GET", path)).body["values"] as { id: string }[])[0]!;
  return (await jira("radia", "PUT", path, { configurations: [{ id, configuration }] })).status;
}

test("a field of an app's type is there when an administrator made it, once for each time, and not before", async () => {
  const named = async () =>
    ((await jira("ada", "GET", "/field")).body as unknown as { name: string }[]).filter(({ name }) => name === "Rung");
  expect(await named()).toHaveLength(0);
  expect((await create("ada")).status).toBe(403);
  expect((await create("radia")).body).toMatchObject({ name: "Rung", custom: true, schema: { type: "number", custom: type() } });
  await create("radia");
  expect(await named()).toHaveLength(2);
});

test("a type that no app has is refused by its name", async () => {
  const unknown = `${type()}-of-nobody`;
  expect((await jira("radia", "POST", "/field", { name: "Rung", type: unknown })).body["errors"]).toEqual({
    type: `The custom field type '${unknown}' is not valid.`,
  });
});

test("what the app keeps for a context decides in validation and formatter, and reaches the page of the field", async () => {
  const { field, issue } = await aRung();
  expect(await configure(field, { top: 7 })).toBe(200);
  const set = (value: number) => jira("ada", "PUT", `/issue/${issue}`, { fields: { [field]: value } });
  expect((await set(8)).body["errors"]).toEqual({ [field]: "That is above the ladder." });
  expect((await set(6)).status).toBe(204);
  expect((await jira("ada", "GET", `/issue/${issue}?expand=renderedFields`)).body["renderedFields"]).toMatchObject({ [field]: "6 of 7" });
  const { body } = await site.ask("ada", "POST", "/forge/context", {
    moduleKey: "ladder",
    location: { issueIdOrKey: issue },
    extension: { fieldId: field, configuration: { top: 1000 } },
  });
  expect(body["context"]).toMatchObject({ extension: { configuration: { top: 7 }, fieldContextId: expect.any(String) } });
});

test("what is kept for a context is read and written by administrators alone, and only of fields of an app's type", async () => {
  const { field } = await aRung();
  const path = `/app/field/${field}/context/configuration`;
  expect((await jira("ada", "GET", path)).status).toBe(403);
  expect((await jira("radia", "PUT", path, { configurations: [{ id: "999999", configuration: {} }] })).status).toBe(400);
  expect((await jira("radia", "GET", `${path}?issueId=1&fieldContextId=2`)).status).toBe(400);
  expect((await jira("radia", "GET", "/app/field/summary/context/configuration")).status).toBe(404);
  const found = await jira("radia", "GET", `${path}?projectKeyOrId=PAY&issueTypeId=10001`);
  expect(found.body).toMatchObject({ total: 1, isLast: true, values: [{ id: expect.any(String), fieldContextId: expect.any(String) }] });
});

test("text typed for an object is what the manifest's parser makes of it, and is validated as that", async () => {
  const all = (await jira("ada", "GET", "/field")).body as unknown as { id: string; name: string }[];
  const weight = all.find(({ name }) => name === "Weight")!.id;
  const issue = await raise();
  expect((await jira("ada", "PUT", `/issue/${issue}`, { fields: { [weight]: "5 kg" } })).status).toBe(204);
  expect((await jira("ada", "PUT", `/issue/${issue}`, { fields: { [weight]: "11 lb" } })).body["errors"]).toEqual({
    [weight]: "Weigh it in kg.",
  });
  const { fields } = (await jira("ada", "GET", `/issue/${issue}`)).body as { fields: Record<string, unknown> };
  expect(fields[weight]).toEqual({ amount: "5", unit: "kg" });
});
