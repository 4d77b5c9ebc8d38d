import Resolver from "@forge/resolver";
import { ADA, aSmallForge } from "./a-small-forge";

test("a resolver gets its payload, and who and where from the platform", async () => {
  const resolver = new Resolver();
  resolver.define("look", ({ payload, context }) => ({ payload, context }));
  const { forge } = await aSmallForge({ resolve: resolver.getDefinitions() as never });
  const opened = forge.openContext({
    accountId: ADA,
    moduleKey: "panel",
    location: { issueIdOrKey: "PAY-1" },
    extension: { entryPoint: "edit", issue: { id: "forged" } },
  });
  expect(opened?.context).toMatchObject({
    accountId: ADA,
    moduleKey: "panel",
    extension: { type: "jira:issuePanel", entryPoint: "edit", issue: { id: "10001" } },
  });
  const answer = await forge.invoke({ token: opened?.token ?? "", functionKey: "look", payload: { a: 1 } });
  expect(answer).toMatchObject({
    ok: true,
    body: {
      payload: { a: 1 },
      context: {
        accountId: ADA,
        moduleKey: "panel",
        extension: { issue: { id: "10001", key: "PAY-1", typeId: "3" }, project: { key: "PAY" } },
      },
    },
  });
});

test("a failing function rejects with its message, and no stack", async () => {
  const { forge } = await aSmallForge({
    resolve: () => {
      throw new Error("out of luck");
    },
  });
  const { token } = forge.openContext({ accountId: ADA, moduleKey: "panel", location: {} }) ?? { token: "" };
  expect(await forge.invoke({ token, functionKey: "x", payload: null })).toEqual({
    ok: false,
    message: "There was an error invoking the function - out of luck",
  });
});

test("nobody opens a module on an issue they may not browse", async () => {
  const { forge } = await aSmallForge();
  expect(forge.openContext({ accountId: "account-of-vint", moduleKey: "panel", location: { issueIdOrKey: "PAY-1" } })).toBeNull();
});

test("a token nobody was given opens nothing", async () => {
  const { forge } = await aSmallForge();
  expect(await forge.invoke({ token: "guessed", functionKey: "x", payload: {} })).toMatchObject({ ok: false });
  expect((await forge.fetchProduct({ token: "guessed", restPath: "/rest/api/3/myself", init: {} })).status).toBe(401);
});

test("the page's own Jira calls are always the user's", async () => {
  const { forge, calls } = await aSmallForge();
  const { token } = forge.openContext({ accountId: ADA, moduleKey: "panel", location: {} }) ?? { token: "" };
  await forge.fetchProduct({
    token,
    restPath: "/rest/api/3/issue/PAY-1",
    init: { method: "PUT", headers: [["content-type", "application/json"]], body: "{}" },
  });
  expect(calls).toMatchObject([{ method: "PUT", path: "/rest/api/3/issue/PAY-1", body: "{}", caller: { accountId: ADA } }]);
});
