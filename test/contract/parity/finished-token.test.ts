import { Hono } from "hono";
import { resolve } from "node:path";
import { createClock } from "../../../sandbox/clock";
import { createSandbox } from "../../../sandbox/create-sandbox";
import { serve } from "../../../sandbox/serve";
import { freePorts } from "../../browser/support/free-ports";
import { APP_FOLDER } from "./every-call-site";

test("a proxy token is worth nothing once its invocation is over", async () => {
  const port = await freePorts();
  const siteUrl = `http://localhost:${port}`;
  const statuses: number[] = [];
  const tokens: string[] = [];
  const ask = async (token: string): Promise<void> => {
    const headers = { "forge-proxy-authorization": `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(`${siteUrl}/forge-proxy/kvs/api/v1/query`, { method: "POST", headers, body: "{}" });
    statuses.push(response.status);
  };
  const sandbox = await createSandbox({
    databaseFile: ":memory:",
    manifestFile: resolve(APP_FOLDER, "manifest.yml"),
    clock: createClock({ manualAt: Date.UTC(2026, 10, 2, 12) }),
    siteUrl,
    uiOrigin: `http://localhost:${port + 1}`,
    scenario: "empty",
    runner: () => ({
      async invoke(envelope) {
        const { token } = envelope._meta["proxy"] as { token: string };
        tokens.push(token);
        await ask(token);
        return { success: true, body: undefined };
      },
      stop: async () => undefined,
    }),
  });
  const listening = await serve(new Hono().route("/forge-proxy", sandbox.forge.proxy), port);

  await sandbox.clock.advance(10_000);
  for (const token of tokens) await ask(token);

  await listening.close();
  await sandbox.close();
  expect(tokens).toHaveLength(1);
  expect(statuses).toEqual([200, 401]);
});
