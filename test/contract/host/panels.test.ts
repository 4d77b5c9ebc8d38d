import { aSiteOfManyModules } from "./a-site-of-many-modules";

type Site = Awaited<ReturnType<typeof aSiteOfManyModules>>;
type Panel = { readonly moduleKey: string; readonly addedId: string | null };

let site: Site;
beforeEach(async () => {
  site = await aSiteOfManyModules();
});
afterEach(() => site.sandbox.close());

async function jira(person: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }), headers: { "content-type": "application/json" } };
  const request = new Request(`http://localhost:4400/rest/api/3${path}`, init);
  return (await (await site.sandbox.jira.handle(request, { accountId: site.accountIdOf(person) })).json()) as Record<string, unknown>;
}
async function raise(project: string): Promise<string> {
  const fields = { project: { key: project }, issuetype: { name: "Task" }, summary: "Look at the panels" };
  return (await jira("ada", "POST", "/issue", { fields }))["key"] as string;
}
async function panels(issue: string, moduleKey: string): Promise<readonly Panel[]> {
  const { body } = await site.ask("ada", "GET", `/panels/${issue}`);
  return (body["panels"] as readonly Panel[]).filter((panel) => panel.moduleKey === moduleKey);
}
const add = async (issue: string, moduleKey: string, person = "ada") =>
  (await site.ask(person, "POST", `/panels/${issue}`, { moduleKey })).status;
async function pin(action: "PIN" | "UNPIN", project: string, moduleKey: string): Promise<void> {
  const moduleId = site.sandbox.forge.modules().find(({ key }) => key === moduleKey)?.ari;
  await jira("radia", "POST", "/forge/panel/action/bulk/async", { moduleId, projectList: [{ projectIdOrKey: project, action }] });
}

test("a panel is on no issue until a person puts it there, and then on that issue alone", async () => {
  const [issue, other] = [await raise("WEB"), await raise("WEB")];
  expect(await panels(issue, "note-panel")).toEqual([]);
  expect(await add(issue, "note-panel")).toBe(204);
  expect(await panels(issue, "note-panel")).toHaveLength(1);
  expect(await panels(other, "note-panel")).toEqual([]);
});

test("a panel that an administrator pins is on every issue of that project, until it is unpinned", async () => {
  const issue = await raise("WEB");
  await pin("PIN", "WEB", "note-panel");
  expect(await panels(issue, "note-panel")).toEqual([{ moduleKey: "note-panel", addedId: null }]);
  await add(issue, "note-panel");
  await pin("UNPIN", "WEB", "note-panel");
  expect((await panels(issue, "note-panel")).map(({ addedId }) => addedId)).toEqual([expect.any(String)]);
});

test("the site begins as an administrator left it: the panels pinned in PAY and nowhere else", async () => {
  expect(await panels(await raise("PAY"), "kit-panel")).toHaveLength(1);
  expect(await panels(await raise("WEB"), "kit-panel")).toHaveLength(0);
});

test("one that may be there many times is there five times at most, any other once", async () => {
  const issue = await raise("WEB");
  const five = [1, 2, 3, 4, 5].map(() => 204);
  const answers: number[] = [];
  for (let time = 0; time < 6; time += 1) answers.push(await add(issue, "note-panel"));
  expect(answers).toEqual([...five, 409]);
  expect([await add(issue, "kit-panel"), await add(issue, "kit-panel")]).toEqual([204, 409]);
});

test("who may edit the issue takes a panel off again; who may not changes nothing; who may not browse learns nothing", async () => {
  const issue = await raise("PAY");
  await add(issue, "note-panel");
  const { addedId } = (await panels(issue, "note-panel")).find((panel) => panel.addedId !== null)!;
  const remove = async (person: string) => (await site.ask(person, "DELETE", `/panels/${issue}/${addedId}`)).status;
  expect(await add(issue, "note-panel", "tim")).toBe(403);
  expect(await remove("tim")).toBe(403);
  expect((await site.ask("vint", "GET", `/panels/${issue}`)).status).toBe(404);
  expect(await add(issue, "note-panel", "vint")).toBe(404);
  expect([await remove("ada"), await remove("ada")]).toEqual([204, 409]);
});

test("only a panel of the app's can be put on an issue", async () => {
  expect(await add(await raise("WEB"), "load-gadget")).toBe(400);
});
