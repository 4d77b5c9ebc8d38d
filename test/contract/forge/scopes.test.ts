import api, { route } from "@forge/api";
import { kvs } from "@forge/kvs";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scopesFor } from "../../../sandbox/forge/scopes/scopes-for";
import { ADA, aSmallForge, failureOf } from "./a-small-forge";

const withScopes = (...scopes: string[]) => aSmallForge({}, undefined, { scopes });
const edit = (voice: "asApp" | "asUser") => api[voice]().requestJira(route`/rest/api/3/issue/${"PAY-1"}`, { method: "PUT", body: "{}" });

test.each(["asApp", "asUser"] as const)("a call %s beyond the manifest's scopes is refused before it reaches Jira", async (voice) => {
  const { inTheApp, calls, meter } = await withScopes("read:jira-work");
  const response = await inTheApp(() => edit(voice));
  expect([response.status, await response.json()]).toEqual([401, { code: 401, message: "Unauthorized; scope does not match" }]);
  expect(calls).toEqual([]);
  expect(meter.entries()[0]?.jiraCalls).toMatchObject([{ status: 401 }]);
});

test("either the classic scopes of an operation or all its granular ones open it", async () => {
  const statusWith = async (...scopes: string[]) => (await (await withScopes(...scopes)).inTheApp(() => edit("asApp"))).status;
  expect(await statusWith("write:jira-work")).toBe(200);
  expect(await statusWith("write:issue:jira")).toBe(200);
  expect(await statusWith("write:comment:jira")).toBe(401);
});

test("half of the granular scopes open nothing", async () => {
  const link = (...scopes: string[]) =>
    withScopes(...scopes).then(({ inTheApp }) =>
      inTheApp(() => api.asApp().requestJira(route`/rest/api/3/issueLink`, { method: "POST", body: "{}" })),
    );
  expect((await link("write:issue-link:jira", "write:issue:jira")).status).toBe(401);
  expect((await link("write:issue-link:jira", "write:issue:jira", "write:comment:jira")).status).toBe(200);
});

test("an operation that asks for no scope is open to every app", async () => {
  const { inTheApp } = await withScopes();
  expect((await inTheApp(() => api.asApp().requestJira(route`/rest/api/3/serverInfo`))).status).toBe(200);
});

test("the page's own calls need the manifest's scopes too", async () => {
  const { forge, calls } = await withScopes("read:jira-work");
  const { token } = forge.openContext({ accountId: ADA, moduleKey: "panel", location: {} }) ?? { token: "" };
  const ask = (method: string) => forge.fetchProduct({ token, restPath: "/rest/api/3/issue/PAY-1", init: { method } });
  expect([(await ask("DELETE")).status, (await ask("GET")).status]).toEqual([401, 200]);
  expect(calls).toHaveLength(1);
});

test("storage is shut to an app that does not ask for it", async () => {
  const { inTheApp } = await withScopes("read:jira-work");
  expect(await failureOf(inTheApp(() => kvs.set("k", 1)))).toMatchObject({ code: "FORBIDDEN", responseDetails: { status: 403 } });
});

test("an operation with a name of its own is not taken for an id", () => {
  expect(scopesFor("POST", "/rest/api/3/issue/bulk")).toMatchObject({ classic: ["write:jira-work"] });
  expect(scopesFor("GET", "/rest/api/2/priority/search?id=1")).toMatchObject({ classic: ["manage:jira-configuration"] });
  expect(scopesFor("GET", "/rest/api/3/moon")).toBeNull();
});

test("every operation our Jira answers has its scopes in the table", () => {
  const folder = join(__dirname, "../../../sandbox/jira/routes");
  const routes = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/router\.(get|post|put|delete)\(\s*"(\/[^"]*)"/g)].map(
      ([, method = "", path = ""]) => `${method.toUpperCase()} /rest/api/3${path.replaceAll(/:\w+/g, "x-1")}`,
    ),
  );
  expect(routes.length).toBeGreaterThan(50);
  const unlisted = routes.filter((each) => scopesFor(...(each.split(" ") as [string, string])) === null);
  expect(unlisted).toEqual([]);
});
