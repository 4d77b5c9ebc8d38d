import { askGateway } from "./forge-gateway";

type Listener = (payload: unknown) => unknown;

/** What `realtime.subscribe` and `publish` of the bridge hand over. */
export type ChannelRequest = {
  readonly channelName: string;
  readonly isGlobal?: boolean;
  readonly options?: Readonly<Record<string, unknown>>;
};

const GATEWAY = "/gateway/forge/realtime";
const listeners = new Map<string, Listener>();
/** What arrived before its subscription's id did. */
const early = new Map<string, unknown[]>();
let streamId: Promise<string> | null = null;

/** Publishes as the page the token was opened for. */
export function publishToChannel(token: string, request: ChannelRequest & { readonly eventPayload: unknown }): Promise<unknown> {
  return askGateway(`${GATEWAY}/publish`, { token, ...request });
}

/** Listens to a channel until `unsubscribe`. @throws with the platform's words when it may not. */
export async function subscribeToChannel(token: string, request: ChannelRequest, listener: Listener): Promise<() => Promise<void>> {
  streamId ??= openStream();
  const { subscriptionId } = await askGateway<{ subscriptionId: string }>(`${GATEWAY}/subscribe`, {
    token,
    streamId: await streamId,
    ...request,
  });
  listeners.set(subscriptionId, listener);
  for (const payload of early.get(subscriptionId) ?? []) listener(payload);
  early.delete(subscriptionId);
  return async () => {
    listeners.delete(subscriptionId);
    await askGateway(`${GATEWAY}/unsubscribe`, { token, subscriptionId });
  };
}

/** One stream for all frames of the page: a browser opens few connections to one host. */
function openStream(): Promise<string> {
  const source = new EventSource(`${GATEWAY}/stream`);
  source.addEventListener("published", (event: MessageEvent<string>) => {
    const { subscriptionId, payload } = JSON.parse(event.data) as { subscriptionId: string; payload: unknown };
    const listener = listeners.get(subscriptionId);
    if (listener) listener(payload);
    else early.set(subscriptionId, [...(early.get(subscriptionId) ?? []), payload]);
  });
  return new Promise((resolve) => {
    source.addEventListener("ready", (event: MessageEvent<string>) => resolve((JSON.parse(event.data) as { streamId: string }).streamId));
  });
}
