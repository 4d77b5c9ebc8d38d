type Listener = (payload: unknown) => unknown;

/** What frames of one page tell one another: `events.on` and `events.emit` of the bridge. */
export type FrameEvents = {
  on(event: string, listener: Listener): { unsubscribe: () => void };
  /** Reaches every listener, the sender's own included. */
  emit(event: string, payload: unknown): void;
};

export function createFrameEvents(): FrameEvents {
  const listeners = new Map<string, Set<Listener>>();

  return {
    on(event, listener) {
      const ofEvent = listeners.get(event) ?? new Set();
      listeners.set(event, ofEvent);
      ofEvent.add(listener);
      return { unsubscribe: () => void ofEvent.delete(listener) };
    },
    emit(event, payload) {
      for (const listener of listeners.get(event) ?? []) listener(payload);
    },
  };
}
