/** What is asked of Jira while a test goes on: by the app's functions, and by its pages through the bridge. */
import type { HeardRequest } from "./atlassian-document";

export type Ear = {
  /** For a desk, which tells it of every request that the app sends out. */
  hear(request: Request): void;
  /** Lets a page ask Jira over the bridge meanwhile, and answers that nothing is there. */
  whileAPageIsOpen(act: () => Promise<unknown>): Promise<void>;
  /** Every request to Jira's platform so far. */
  heard(): Promise<readonly HeardRequest[]>;
};

type ProductFetch = { readonly restPath: string; readonly fetchRequestInit: { readonly method?: string; readonly body?: string } };

const BASE = "http://jira.invalid";

/** A page's requests are relative to it; Node's own take none of that sort. */
class RequestOfAPage extends Request {
  constructor(input: string, init?: RequestInit) {
    super(new URL(input, BASE), init);
  }
}

/** Gives what hears all that the app asks of Jira. */
export function createEar(): Ear {
  const waiting: Promise<HeardRequest>[] = [];
  const take = (relative: string, method: string, body: Promise<string>): void => {
    const { pathname: path, searchParams: query } = new URL(relative, BASE);
    if (path.startsWith("/rest/api/")) waiting.push(body.then((text) => ({ method, path, query, body: text })));
  };

  return {
    // Forge's proxy is told in a header where a request is to go.
    hear: (request) => take(request.headers.get("forge-proxy-target-relative") ?? "/", request.method, request.text()),
    async whileAPageIsOpen(act) {
      const { Request: ofNode } = globalThis;
      const callBridge = async (name: string, payload: ProductFetch): Promise<unknown> => {
        if (name !== "fetchProduct") throw new Error(`The page called ${name} of the bridge.`);
        const { method = "GET", body } = payload.fetchRequestInit;
        take(payload.restPath, method, Promise.resolve(body ?? ""));
        return { body: "", status: 404, statusText: "Not Found", headers: {} };
      };
      Object.assign(globalThis, { Request: RequestOfAPage, __bridge: { callBridge } });
      try {
        await act();
      } finally {
        Object.assign(globalThis, { Request: ofNode, __bridge: undefined });
      }
    },
    heard: () => Promise.all(waiting),
  };
}
