import type { OpenContexts } from "../context/open-contexts";
import type { ChannelUse, PublishResult, Realtime, Subscribed } from "./create-realtime";

/** As the bridge gives it: errors are words alone. */
export type PagePublishResult = Omit<PublishResult, "errors"> & { readonly errors?: readonly string[] };
type FromPage = Omit<ChannelUse, "context">;

/** The realtime channels as the page of a context's token uses them. */
export type PageRealtime = {
  publish(token: string, use: FromPage & { readonly payload: unknown }): Promise<PagePublishResult>;
  subscribe(
    token: string,
    use: FromPage & { readonly replaySeconds?: number | undefined },
    listener: (payload: unknown) => void,
  ): Promise<Subscribed>;
};

const GONE = "The page's context is gone: reload it.";

/** Gives the pages' side of realtime: the place a channel belongs to is that of the opened module, whatever the page says. */
export function pageRealtime(realtime: Realtime, contexts: OpenContexts): PageRealtime {
  return {
    async publish(token, use) {
      const opened = contexts.byToken(token);
      if (!opened) return { eventId: null, eventTimestamp: null, errors: [GONE] };
      const { errors, ...published } = await realtime.publish({ ...use, context: opened.context });
      return errors ? { ...published, errors: errors.map(({ message }) => message) } : published;
    },
    async subscribe(token, use, listener) {
      const opened = contexts.byToken(token);
      return opened ? realtime.subscribe({ ...use, context: opened.context }, listener) : { ok: false, message: GONE };
    },
  };
}
