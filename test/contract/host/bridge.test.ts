import type { WireMessage } from "../../../sandbox/forge/bridge/wire/messages";
import { createPeer, type Peer } from "../../../sandbox/forge/bridge/wire/peer";
import { createFrameEvents } from "../../../sandbox/forge/bridge/parent/frame-events";

/** Two ends of a bridge, with the clone in between that `postMessage` makes. */
function aFrameAndItsPage(methods: Record<string, (argument: never) => unknown>): Peer {
  const page: Peer = createPeer(
    (message) => frame.receive(structuredClone(message) as WireMessage),
    (name, argument) => {
      const method = methods[name];
      if (!method) throw new Error(`no ${name}`);
      return method(argument as never);
    },
  );
  const frame: Peer = createPeer(
    (message) => page.receive(structuredClone(message) as WireMessage),
    () => undefined,
  );
  return frame;
}

test("a function in a payload is called back with what the page gives it", async () => {
  const frame = aFrameAndItsPage({ openModal: ({ onClose }: { onClose: (payload: string) => unknown }) => onClose("closed") });
  const heard: unknown[] = [];
  await frame.call("openModal", { onClose: (payload: unknown) => void heard.push(payload) });
  expect(heard).toEqual(["closed"]);
});

test("a function in an answer works from the frame: one stops listening", async () => {
  const events = createFrameEvents();
  const frame = aFrameAndItsPage({
    on: ({ event, callback }: { event: string; callback: (payload: unknown) => unknown }) => events.on(event, callback),
  });
  const heard: unknown[] = [];
  const subscription = (await frame.call("on", { event: "told", callback: (payload: unknown) => void heard.push(payload) })) as {
    unsubscribe: () => Promise<void>;
  };

  events.emit("told", 1);
  await subscription.unsubscribe();
  events.emit("told", 2);

  expect(heard).toEqual([1]);
});

test("what the page throws arrives as a plain error with its message", async () => {
  const frame = aFrameAndItsPage({});
  await expect(frame.call("openRovo", {})).rejects.toThrow("no openRovo");
});
