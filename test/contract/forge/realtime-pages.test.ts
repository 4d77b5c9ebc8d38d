import { publish } from "@forge/realtime";
import { realtimeRoutes } from "../../../sandbox/host/gateway/realtime-routes";
import { ADA, aSmallForge } from "./a-small-forge";

const GRACE = "account-of-grace";

/** The gateway's realtime routes, asked in the name of a header's account. */
async function aGateway() {
  const small = await aSmallForge();
  const accountIdOf = (request: Request) => request.headers.get("x-account");
  const routes = realtimeRoutes({ forge: small.forge, sessions: { accountIdOf } as never });
  const { token } = small.forge.openContext({ accountId: ADA, moduleKey: "panel", location: { issueIdOrKey: "PAY-1" } })!;
  const post = async (path: string, body: unknown, account = ADA) => {
    const answer = await routes.request(path, { method: "POST", headers: { "x-account": account }, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const response = await routes.request("/stream", { headers: { "x-account": ADA } });
  const reader = response.body!.getReader();
  const next = async () => {
    const words = new TextDecoder().decode((await reader.read()).value);
    return JSON.parse(/data: (.*)/.exec(words)?.[1] ?? "null") as Record<string, unknown>;
  };
  const { streamId } = await next();
  return { ...small, token, post, next, streamId, leave: () => reader.cancel() };
}

test("a page hears over its one stream what a function published, under its subscription", async () => {
  const { post, next, token, streamId, inTheApp, leave } = await aGateway();
  const { body } = await post("/subscribe", { token, streamId, channelName: "news" });
  await inTheApp(() => publish("news", { n: 1 }));
  expect(await next()).toEqual({ subscriptionId: body["subscriptionId"], payload: { n: 1 } });
  await leave();
});

test("nothing is sent after a subscription ended", async () => {
  const { post, token, streamId, inTheApp, leave } = await aGateway();
  const { body } = await post("/subscribe", { token, streamId, channelName: "news" });
  await post("/unsubscribe", { token, subscriptionId: body["subscriptionId"] });
  expect(await inTheApp(() => publish("news", "x"))).toMatchObject({ eventId: null });
  await leave();
});

test("nobody listens through another person's stream", async () => {
  const { post, token, streamId, leave } = await aGateway();
  expect(await post("/subscribe", { token, streamId, channelName: "news" }, GRACE)).toMatchObject({ status: 404 });
  await leave();
});

test("a page publishes, and what the channel refuses is said in words", async () => {
  const { post, next, token, streamId, leave } = await aGateway();
  await post("/subscribe", { token, streamId, channelName: "news", options: { contextOverrides: ["project"] } });
  const published = await post("/publish", {
    token,
    channelName: "news",
    eventPayload: "hello",
    options: { contextOverrides: ["project"] },
  });
  expect(published.body).toMatchObject({ eventId: expect.any(String) });
  expect(await next()).toMatchObject({ payload: "hello" });
  const refused = await post("/subscribe", { token, streamId, channelName: "news", options: { contextOverrides: ["board"] } });
  expect(refused).toEqual({ status: 400, body: { message: 'The context of this module has no property "board".' } });
  await leave();
});
