import type { MeterEntry } from "../../meter";

/** A function of the app that runs now: whom its proxy token stands for. */
export type LiveInvocation = {
  readonly id: string;
  readonly token: string;
  readonly functionKey: string;
  /** The invoking user; null for what the platform starts by itself. */
  readonly accountId: string | null;
  /** The first invocation of the chain of queue events this one belongs to. */
  readonly chainId: string;
  readonly entry: MeterEntry;
  outsideCalls: number;
  /** For how long it has run, in real milliseconds. */
  readonly runningMs: () => number;
  readonly secondsMax: number;
  /** What slow calls took of them. */
  slowSeconds: number;
};

/** The invocations that run now, by their token: with its end a token is worth nothing. */
export type LiveInvocations = {
  add(invocation: LiveInvocation): void;
  remove(token: string): void;
  byToken(token: string): LiveInvocation | null;
};

/** An empty list of invocations. */
export function createLiveInvocations(): LiveInvocations {
  const live = new Map<string, LiveInvocation>();
  return {
    add: (invocation) => void live.set(invocation.token, invocation),
    remove: (token) => void live.delete(token),
    byToken: (token) => live.get(token) ?? null,
  };
}
