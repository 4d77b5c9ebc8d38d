import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import type { Forge } from "../../forge/forge";
import type { Sessions } from "../session";

const channel = {
  token: z.string(),
  channelName: z.string(),
  isGlobal: z.boolean().default(false),
  options: z
    .strictObject({ token: z.string(), contextOverrides: z.array(z.string()), replaySeconds: z.number().min(0) })
    .partial()
    .default({}),
};
const publishBody = z.strictObject({ ...channel, eventPayload: z.unknown() });
const subscribeBody = z.strictObject({ ...channel, streamId: z.string() });
const unsubscribeBody = z.strictObject({ token: z.string(), subscriptionId: z.string() });

type Stream = { readonly accountId: string; send(event: { subscriptionId: string; payload: unknown }): void };

/** `/gateway/forge/realtime/*`: the channels of the app, for the frames of a page; what they hear comes over one stream a page. */
export function realtimeRoutes({ forge, sessions }: { forge: Pick<Forge, "realtime">; sessions: Sessions }): Hono {
  const streams = new Map<string, Stream>();
  const subscriptions = new Map<string, { readonly streamId: string; readonly end: () => void }>();
  const routes = new Hono();

  function end(subscriptionId: string): void {
    subscriptions.get(subscriptionId)?.end();
    subscriptions.delete(subscriptionId);
  }

  routes.get("/stream", (context) =>
    streamSSE(context, async (stream) => {
      const accountId = sessions.accountIdOf(context.req.raw);
      if (accountId === null) return;
      const streamId = randomUUID();
      streams.set(streamId, { accountId, send: (event) => void stream.writeSSE({ event: "published", data: JSON.stringify(event) }) });
      await stream.writeSSE({ event: "ready", data: JSON.stringify({ streamId }) });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      streams.delete(streamId);
      for (const [subscriptionId, subscription] of subscriptions) if (subscription.streamId === streamId) end(subscriptionId);
    }),
  );

  routes.post("/publish", async (context) => {
    const body = publishBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
    const { token, channelName, isGlobal, options, eventPayload } = body.data;
    const { token: channelToken, contextOverrides } = options;
    const use = { channelName, isGlobal, token: channelToken, contextOverrides, payload: eventPayload };
    return context.json(await forge.realtime.publish(token, use));
  });

  routes.post("/subscribe", async (context) => {
    const body = subscribeBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
    const { token, streamId, channelName, isGlobal, options } = body.data;
    const stream = streams.get(streamId);
    if (stream?.accountId !== sessions.accountIdOf(context.req.raw)) return context.json({ message: "The page has no such stream." }, 404);
    const subscriptionId = randomUUID();
    const use = { channelName, isGlobal, ...options };
    const subscribed = await forge.realtime.subscribe(token, use, (payload) => stream?.send({ subscriptionId, payload }));
    if (!subscribed.ok) return context.json({ message: subscribed.message }, 400);
    subscriptions.set(subscriptionId, { streamId, end: subscribed.unsubscribe });
    return context.json({ subscriptionId });
  });

  routes.post("/unsubscribe", async (context) => {
    const body = unsubscribeBody.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ message: z.prettifyError(body.error) }, 400);
    end(body.data.subscriptionId);
    return context.json({});
  });

  return routes;
}
