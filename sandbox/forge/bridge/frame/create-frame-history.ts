/** Where the frame's part of the address begins, as the host page knows it. */
export type HistoryStart = { readonly pathname: string; readonly search: string; readonly hash: string };

type HistoryLocation = HistoryStart & { readonly state: unknown; readonly key: string };
type Listener = (location: HistoryLocation, action: string) => void;
type To = string | Partial<HistoryStart>;

export type FrameHistory = {
  action: string;
  location: HistoryLocation;
  push(to: To, state?: unknown): void;
  replace(to: To, state?: unknown): void;
  go(delta: number): void;
  goBack(): void;
  goForward(): void;
  listen(listener: Listener): () => void;
};

/** A history of the frame's own places, with synchronous methods: it lives in the frame and dies with it. */
export function createFrameHistory(start: HistoryStart): FrameHistory {
  const entries: HistoryLocation[] = [{ ...start, state: undefined, key: "start" }];
  const listeners = new Set<Listener>();
  let index = 0;

  function arrive(action: string): void {
    history.action = action;
    history.location = entries[index] ?? history.location;
    listeners.forEach((listener) => listener(history.location, action));
  }

  const history: FrameHistory = {
    action: "POP",
    location: { ...start, state: undefined, key: "start" },
    push(to, state) {
      entries.splice(index + 1, entries.length, locationOf(to, state, `${index + 1}`));
      index += 1;
      arrive("PUSH");
    },
    replace(to, state) {
      entries[index] = locationOf(to, state, history.location.key);
      arrive("REPLACE");
    },
    go(delta) {
      const target = index + delta;
      if (target < 0 || target >= entries.length) return;
      index = target;
      arrive("POP");
    },
    goBack: () => history.go(-1),
    goForward: () => history.go(1),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return history;
}

function locationOf(to: To, state: unknown, key: string): HistoryLocation {
  if (typeof to !== "string") return { pathname: to.pathname ?? "/", search: to.search ?? "", hash: to.hash ?? "", state, key };
  const url = new URL(to, "http://frame.invalid");
  return { pathname: url.pathname, search: url.search, hash: url.hash, state, key };
}
