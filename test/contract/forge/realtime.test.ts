import { Jira, publish, publishGlobal, signRealtimeToken } from "@forge/realtime";
import { ADA, aSmallForge } from "./a-small-forge";

type SmallForge = Awaited<ReturnType<typeof aSmallForge>>;
type Use = Parameters<SmallForge["forge"]["realtime"]["subscribe"]>[1];

/** The panel opened on an issue, ready to listen. */
function aPanel({ forge }: SmallForge, issueIdOrKey = "PAY-1") {
  const { token } = forge.openContext({ accountId: ADA, moduleKey: "panel", location: { issueIdOrKey } })!;
  const heard: unknown[] = [];
  const listen = (use: Partial<Use> = {}) =>
    forge.realtime.subscribe(token, { channelName: "news", isGlobal: false, ...use }, (payload) => void heard.push(payload));
  const tell = (payload: unknown, use: Partial<Use> = {}) =>
    forge.realtime.publish(token, { channelName: "news", isGlobal: false, ...use, payload });
  return { heard, listen, tell };
}

test("what a function publishes for the page that invoked it is heard there", async () => {
  const small = await aSmallForge();
  const panel = aPanel(small);
  expect(await panel.listen()).toMatchObject({ ok: true });

  const published = await small.inTheApp(() => publish("news", { state: "acknowledged" }));

  expect(published).toEqual({ eventId: expect.any(String), eventTimestamp: String(small.clock.now()) });
  expect(panel.heard).toEqual([{ state: "acknowledged" }]);
});

test("pages tell one another, and nobody hears anything after unsubscribing", async () => {
  const small = await aSmallForge();
  const [one, other] = [aPanel(small), aPanel(small)];
  const subscribed = await other.listen();
  await one.tell("first");
  if (subscribed.ok) subscribed.unsubscribe();
  expect(await one.tell("second")).toEqual({ eventId: null, eventTimestamp: null });
  expect(other.heard).toEqual(["first"]);
});

test("a channel is heard under its own name and scope only", async () => {
  const small = await aSmallForge();
  const panel = aPanel(small);
  await panel.listen({ channelName: "other" });
  await panel.listen({ isGlobal: true });
  await panel.listen({ contextOverrides: [Jira.Project] });

  expect(await small.inTheApp(() => publish("news", "quiet"))).toEqual({ eventId: null, eventTimestamp: null });
  expect(panel.heard).toEqual([]);

  await small.inTheApp(() => publishGlobal("news", "to everyone"));
  await small.inTheApp(() => publish("news", "to the project", { contextOverrides: [Jira.Project] }));
  expect(panel.heard).toEqual(["to everyone", "to the project"]);
});

test("no context at all is the global channel, and a property the place does not have is refused", async () => {
  const small = await aSmallForge();
  const panel = aPanel(small);
  await panel.listen({ isGlobal: true });
  await small.inTheApp(() => publish("news", "all", { contextOverrides: [] }));
  expect(panel.heard).toEqual(["all"]);
  expect(await small.inTheApp(() => publish("news", "board", { contextOverrides: [Jira.Board] }))).toMatchObject({
    eventId: null,
    errors: [{ message: 'The context of this module has no property "board".' }],
  });
});

test("a function that no page invoked publishes to global channels only", async () => {
  let results: unknown[] = [];
  const small = await aSmallForge({
    onSchedule: async () => {
      results = [await publish("news", "scoped"), await publishGlobal("news", "global")];
    },
  });
  const panel = aPanel(small);
  await panel.listen({ isGlobal: true });
  await small.clock.advance(300_000);
  expect(results).toMatchObject([{ eventId: null, errors: [{}] }, { eventId: expect.any(String) }]);
  expect(panel.heard).toEqual(["global"]);
});

test("claims divide a channel: equal claims meet, whatever the order of their keys", async () => {
  const small = await aSmallForge();
  const panel = aPanel(small);
  const signed = (claims: unknown) => small.inTheApp(() => signRealtimeToken("news", claims));
  const mine = await signed({ team: "red", level: 1 });
  await panel.listen({ isGlobal: true, token: mine.token as string });

  const same = await signed({ level: 1, team: "red" });
  const other = await signed({ level: 2, team: "red" });
  await small.inTheApp(() => publishGlobal("news", "same", { token: same.token as string }));
  await small.inTheApp(() => publishGlobal("news", "other", { token: other.token as string }));
  await small.inTheApp(() => publishGlobal("news", "none"));

  expect(panel.heard).toEqual(["same"]);
});

test("a token is worth nothing to subscribe with when it is only for publishing, of another channel, forged or too old", async () => {
  const small = await aSmallForge();
  const panel = aPanel(small);
  const { token } = await small.inTheApp(() => signRealtimeToken("news", {}, ["publish"]));
  const why = async (use: Partial<Use>) => {
    const answer = await panel.listen({ isGlobal: true, ...use });
    return answer.ok ? "" : answer.message.split(": ")[1];
  };
  expect(await why({ token: token as string })).toBe("MISSING_PERMISSION");
  expect(await why({ token: token as string, channelName: "other" })).toBe("CHANNEL_NAME_MISMATCH");
  const parts = (token as string).split(".");
  expect(await why({ token: `${parts[0]}.${parts[1]}.${Buffer.from("forged").toString("base64url")}` })).toBe("INVALID_TOKEN");
  await small.clock.advance(3_600_000);
  expect(await why({ token: token as string })).toBe("TOKEN_EXPIRED");
});

test("the package refuses to publish with a token that only subscribes", async () => {
  const small = await aSmallForge();
  const { token } = await small.inTheApp(() => signRealtimeToken("news", {}, ["subscribe"]));
  expect(await small.inTheApp(() => publishGlobal("news", "x", { token: token as string }))).toMatchObject({
    errors: [{ message: "Realtime token validation failed: MISSING_PERMISSION" }],
  });
  expect(await aPanel(small).tell("x", { isGlobal: true, token: token as string })).toEqual({
    eventId: null,
    eventTimestamp: null,
    errors: ["Realtime token validation failed: MISSING_PERMISSION"],
  });
});

test("who subscribes late hears again what was published lately", async () => {
  const small = await aSmallForge();
  await aPanel(small).listen();
  await small.inTheApp(() => publish("news", "old"));
  await small.clock.advance(20_000);
  await small.inTheApp(() => publish("news", "new"));
  const late = aPanel(small);
  await late.listen({ replaySeconds: 10 });
  const later = aPanel(small);
  await later.listen({ replaySeconds: 60 });
  expect([late.heard, later.heard]).toEqual([["new"], ["old", "new"]]);
});

test("a call of realtime can go wrong as ordered", async () => {
  const small = await aSmallForge();
  small.faults.order({ on: { kind: "call", operation: "realtime", nth: 1 }, do: { kind: "answer", status: 503 } });
  expect(await small.inTheApp(() => publishGlobal("news", "x"))).toMatchObject({ eventId: null, errors: [{ status: 503 }] });
});
