/** The unmodified `@forge/bridge` on this host's bridge: from a frame's call to another frame's callback. */
import { publishGlobal } from "@forge/realtime";
import { createBridgeMethods, type FramePlace } from "../../../sandbox/forge/bridge/parent/create-bridge-methods";
import { realtimeRoutes } from "../../../sandbox/host/gateway/realtime-routes";
import { ADA, aSmallForge } from "./a-small-forge";

const GATEWAY = "/gateway/forge/realtime";

/** What of a browser's EventSource the page uses, over the routes themselves. */
function eventSourceOn(open: (path: string) => Promise<Response>, opened: ReadableStreamDefaultReader<Uint8Array>[]) {
  return class {
    private readonly listeners = new Map<string, (event: { data: string }) => void>();
    constructor(path: string) {
      void this.read(path);
    }
    addEventListener(name: string, listener: (event: { data: string }) => void): void {
      this.listeners.set(name, listener);
    }
    private async read(path: string): Promise<void> {
      const reader = (await open(path)).body!.getReader();
      opened.push(reader);
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const [, name = "", data = ""] = /event: (.*)\ndata: (.*)/.exec(new TextDecoder().decode(part.value)) ?? [];
        this.listeners.get(name)?.({ data });
      }
    }
  };
}

const opened: ReadableStreamDefaultReader<Uint8Array>[] = [];
afterAll(() => Promise.all(opened.map((reader) => reader.cancel())));

/** A page with one frame of the panel, and the bridge as the frame's app imports it. */
async function aFrame() {
  const small = await aSmallForge();
  const routes = realtimeRoutes({ forge: small.forge, sessions: { accountIdOf: () => ADA } as never });
  const ask = async (path: string, init?: RequestInit): Promise<Response> => routes.request(path.slice(GATEWAY.length), init);
  const opening = small.forge.openContext({ accountId: ADA, moduleKey: "panel", location: { issueIdOrKey: "PAY-1" } });
  const place = { frameId: "one", session: async () => opening } as unknown as FramePlace;
  const methods = createBridgeMethods(place);
  Object.assign(globalThis, {
    fetch: ask,
    EventSource: eventSourceOn(ask, opened),
    __bridge: { callBridge: async (name: string, argument: unknown) => methods[name]?.(argument) },
  });
  const { realtime } = await import("@forge/bridge");
  return { ...small, realtime, methods };
}

/** Lets what is on its way over streams arrive. */
const arrive = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test("a frame hears what functions and frames publish until it unsubscribes or is gone", async () => {
  const { realtime, inTheApp, methods } = await aFrame();
  const heard: unknown[] = [];
  const subscription = await realtime.subscribeGlobal("news", (payload) => void heard.push(payload));
  await inTheApp(() => publishGlobal("news", { from: "a function" }));
  expect(await realtime.publishGlobal("news", "from a frame")).toMatchObject({ eventId: expect.any(String) });
  await arrive();
  expect(heard).toEqual([{ from: "a function" }, "from a frame"]);

  await subscription.unsubscribe();
  expect(await realtime.publishGlobal("news", "unheard")).toMatchObject({ eventId: null });

  await realtime.subscribe("news", (payload) => void heard.push(payload));
  methods["frameGone"]?.(undefined);
  await arrive();
  expect(await realtime.publish("news", "unheard")).toMatchObject({ eventId: null });
  await expect(realtime.subscribe("news", () => undefined, { contextOverrides: ["board" as never] })).rejects.toThrow("no property");
});
