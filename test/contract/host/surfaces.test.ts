import { UI } from "./a-small-host";
import { aSiteOfManyModules } from "./a-site-of-many-modules";

type Site = Awaited<ReturnType<typeof aSiteOfManyModules>>;
let site: Site;
beforeAll(async () => {
  site = await aSiteOfManyModules();
});
afterAll(() => site.sandbox.close());

async function open(person: string, moduleKey: string, location: object = {}): Promise<string | null> {
  const { status, body } = await site.ask(person, "POST", "/forge/context", { moduleKey, location });
  return status === 200 ? (body["token"] as string) : null;
}
async function run(person: string, moduleKey: string, payload: unknown, location: object = {}): Promise<Record<string, unknown>> {
  const token = await open(person, moduleKey, location);
  return (await site.ask(person, "POST", "/forge/invoke", { token, functionKey: "tell", payload })).body;
}

test("settings of the site open for its administrators alone, those of a project for that project's", async () => {
  expect(await open("radia", "admin-page")).not.toBeNull();
  expect(await open("ada", "admin-page")).toBeNull();
  expect(await open("edsger", "project-settings", { projectIdOrKey: "PAY" })).not.toBeNull();
  expect(await open("ada", "project-settings", { projectIdOrKey: "PAY" })).toBeNull();
  expect(await open("edsger", "project-settings")).toBeNull();
});

test("a page of a project does not open for who may not browse the project", async () => {
  expect(await open("ada", "project-page", { projectIdOrKey: "PAY" })).not.toBeNull();
  expect(await open("vint", "project-page", { projectIdOrKey: "PAY" })).toBeNull();
});

test("the context of a place is the platform's word: what a page claims of an issue or a type does not stand", async () => {
  const { body } = await site.ask("ada", "POST", "/forge/context", {
    moduleKey: "project-page",
    location: { projectIdOrKey: "PAY" },
    extension: { type: "jira:adminPage", project: { key: "SECRET" } },
  });
  const { extension } = body["context"] as { extension: { type: string; project: { key: string } } };
  expect(extension.type).toBe("jira:projectPage");
  expect(extension.project.key).toBe("PAY");
});

test("a UI Kit surface has no page to show, and its resolver answers all the same", async () => {
  const modules = (await site.ask("ada", "GET", "/forge/modules")).body as unknown as Record<string, unknown>[];
  const panel = modules.find(({ key }) => key === "kit-panel");
  expect(panel).toMatchObject({ isNative: true });
  expect(panel).not.toHaveProperty("address");
  expect(await run("ada", "kit-panel", "hello")).toMatchObject({ ok: true, body: { said: "hello", moduleKey: "kit-panel" } });
});

test("a command that opens a dialog has the page its target names, an edit view its own", async () => {
  const modules = (await site.ask("ada", "GET", "/forge/modules")).body as unknown as Record<string, unknown>[];
  expect(modules.find(({ key }) => key === "ask")).toMatchObject({ address: `${UI}/ui/page.html` });
  expect(modules.find(({ key }) => key === "go-overview")).not.toHaveProperty("address");
  expect(modules.find(({ key }) => key === "load-gadget")).toMatchObject({ editAddress: `${UI}/ui/edit.html` });
  expect((await site.ask("ada", "GET", "/forge/resources")).body).toMatchObject({ "ui/edit": `${UI}/ui/edit.html` });
});

test("an action gets its inputs beside the work item the rule runs for, and acts as who runs it", async () => {
  const found = new Request("http://jira/rest/api/3/search/jql?jql=project%20%3D%20WEB&fields=summary");
  const ada = site.accountIdOf("ada");
  const { issues } = (await (await site.sandbox.jira.handle(found, { accountId: ada })).json()) as { issues: { id: string }[] };
  const id = issues[0]!.id;
  const key = site.sandbox.jira.issueFor(id, ada)!.key;
  expect(await run("ada", "greet", { who: "Grace", times: 2 }, { issueIdOrKey: key })).toEqual({
    ok: true,
    body: { greeting: "Hello Grace, Hello Grace", about: key, by: ada },
  });
  expect(await run("ada", "greet", { who: "Grace" })).toMatchObject({ body: { about: null } });
});

test("an action's own errors are its answer; what it throws is a failure with its message", async () => {
  expect(await run("radia", "greet", { who: "nobody" })).toEqual({
    ok: true,
    body: { errors: [{ message: "There is nobody to greet." }] },
  });
  expect(await run("radia", "greet", { who: "trouble" })).toEqual({ ok: false, message: "The greeter fell over." });
});

test("an action runs under its own name and kind, so that it has an action's 55 seconds", async () => {
  await run("radia", "greet", { who: "Ada" });
  expect(site.sandbox.meter.entries().at(-1)).toMatchObject({ functionKey: "greet", moduleType: "action", moduleKey: "greet" });
});

test("a context says the viewer's own time zone and language, what the app may do, and that the viewer may use it", async () => {
  const account = site.accountIdOf("grace");
  const myself = new Request("http://localhost:4400/rest/api/3/myself");
  const { timeZone, locale } = (await (await site.sandbox.jira.handle(myself, { accountId: account })).json()) as Record<string, string>;
  const { body } = await site.ask("grace", "POST", "/forge/context", { moduleKey: "global-page", location: {} });
  expect(body["context"]).toMatchObject({
    timezone: timeZone,
    locale,
    permissions: { scopes: ["read:jira-work", "write:jira-work"], external: {} },
    userAccess: { enabled: false, hasAccess: true },
  });
  expect(timeZone).not.toBe("UTC");
  const { body: told } = await run("grace", "global-page", "hello");
  expect(Object.keys(told as object)).toEqual(["said", "extension", "moduleKey"]);
});

test("what a section shows is the function's word about the issue it is on; a section without one has none", async () => {
  const [issue] = await anyIssue();
  const dynamic = async (moduleKey: string) => {
    const token = await open("ada", moduleKey, { issueIdOrKey: issue });
    return (await site.ask("ada", "POST", "/forge/dynamic-properties", { token })).body;
  };
  expect(await dynamic("weather")).toEqual({
    ok: true,
    body: { label: "On a Task", status: { type: "lozenge", value: { label: "weather", type: "moved" } } },
  });
  expect(site.sandbox.meter.entries().at(-1)).toMatchObject({ functionKey: "weather", moduleType: "jira:issueContext" });
  expect(await dynamic("state")).toEqual({ ok: false, message: 'The module "state" has no dynamic properties.' });
});

async function anyIssue(): Promise<string[]> {
  const found = new Request("http://jira/rest/api/3/search/jql?jql=project%20%3D%20WEB&fields=summary");
  const answer = await site.sandbox.jira.handle(found, { accountId: site.accountIdOf("ada") });
  return ((await answer.json()) as { issues: { id: string }[] }).issues.map(({ id }) => id);
}

test("the app's words lie beside its pages, where the bridge looks for them: each language, and which stands in", async () => {
  const ui = (name: string) => site.host.ui.request(`${UI}/ui/__LOCALES__/${name}`);
  expect(await (await ui("i18n-info.json")).json()).toMatchObject({
    config: { locales: ["en-GB", "de-DE"], fallback: { default: "en-GB" } },
  });
  expect(await (await ui("de-DE.json")).json()).toEqual({ greeting: { hello: "Guten Tag" } });
  expect((await ui("it-IT.json")).status).toBe(404);
  expect((await ui("..%2Fmanifest.yml")).status).toBe(404);
  const modules = (await site.ask("ada", "GET", "/forge/modules")).body as unknown as Record<string, unknown>[];
  expect(modules.find(({ key }) => key === "global-page")).toMatchObject({ title: "Overview" });
});
