import { randomUUID } from "node:crypto";
import type { Clock } from "../../clock";
import { REALTIME_LIMITS } from "../../limits";
import type { FullContext } from "../forge";
import { channelKey } from "./channel-key";
import type { RealtimePermission, RealtimeTokens } from "./realtime-tokens";

/** A channel as an app names it, from a function or a page. */
export type ChannelUse = {
  readonly channelName: string;
  readonly isGlobal: boolean;
  readonly token?: string | undefined;
  readonly contextOverrides?: readonly string[] | undefined;
  /** null for a function that no page invoked. */
  readonly context: FullContext | null;
};
export type PublishResult = {
  /** Both null where nobody listens, or something went wrong. */
  readonly eventId: string | null;
  readonly eventTimestamp: string | null;
  readonly errors?: readonly { readonly message: string }[];
};
export type Subscribed = { readonly ok: true; readonly unsubscribe: () => void } | { readonly ok: false; readonly message: string };

export type Realtime = {
  publish(use: ChannelUse & { readonly payload: unknown }): Promise<PublishResult>;
  /** Gives every event of the channel from now on, and those of the last `replaySeconds` at once. */
  subscribe(use: ChannelUse & { readonly replaySeconds?: number | undefined }, listener: (payload: unknown) => void): Promise<Subscribed>;
  /** Counts one operation; false where there were too many of them this second. */
  mayGoOn(): boolean;
};

/** Events are kept this long for those who ask to hear them again. Forge names no figure; this is ours. */
const REPLAY_MS = 5 * 60_000;
const TOO_MANY = "RATE_LIMIT_EXCEEDED";

type Kept = { readonly key: string; readonly at: number; readonly payload: unknown };

/** The channels between functions and open pages of the installation. They live in memory and end with the process. */
export function createRealtime(clock: Clock, tokens: RealtimeTokens): Realtime {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let kept: Kept[] = [];
  let operations: number[] = [];

  function mayGoOn(): boolean {
    operations = operations.filter((at) => at > clock.now() - 1_000);
    if (operations.length >= REALTIME_LIMITS.operationsPerSecond) return false;
    operations.push(clock.now());
    return true;
  }

  async function find(use: ChannelUse, permission: RealtimePermission): Promise<ReturnType<typeof channelKey>> {
    if (!mayGoOn()) return { ok: false, message: TOO_MANY };
    const read = use.token === undefined ? null : await tokens.read(use.token, use.channelName, permission);
    if (read && !read.ok) return { ok: false, message: `Realtime token validation failed: ${read.why}` };
    return channelKey({ ...use, name: use.channelName, claims: read?.claims });
  }

  return {
    mayGoOn,
    async publish(use) {
      const channel = await find(use, "publish");
      if (!channel.ok) return { eventId: null, eventTimestamp: null, errors: [{ message: channel.message }] };
      const hearing = listeners.get(channel.key);
      if (!hearing?.size) return { eventId: null, eventTimestamp: null };
      const at = clock.now();
      kept = [...kept.filter((event) => event.at > at - REPLAY_MS), { key: channel.key, at, payload: use.payload }];
      for (const listener of hearing) listener(use.payload);
      return { eventId: randomUUID(), eventTimestamp: String(at) };
    },
    async subscribe(use, listener) {
      const channel = await find(use, "subscribe");
      if (!channel.ok) return channel;
      const hearing = listeners.get(channel.key) ?? new Set();
      listeners.set(channel.key, hearing.add(listener));
      const since = clock.now() - Math.min(REPLAY_MS, (use.replaySeconds ?? 0) * 1000);
      if (use.replaySeconds) for (const { key, at, payload } of kept) if (key === channel.key && at >= since) listener(payload);
      return { ok: true, unsubscribe: () => void hearing.delete(listener) };
    },
  };
}
