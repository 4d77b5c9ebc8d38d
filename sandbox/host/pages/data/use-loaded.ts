import { useCallback, useEffect, useState } from "react";

export type Loaded<Value> =
  { readonly state: "loading" } | { readonly state: "failed"; readonly error: Error } | { readonly state: "ready"; readonly value: Value };

/**
 * What `load` gave, loaded again when `key` changes or `reload` is called.
 * While it loads again, the last value of the same key stays: a page that follows along does not flicker.
 */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): { readonly loaded: Loaded<Value>; readonly reload: () => void } {
  const [held, setHeld] = useState<{ key: string; loaded: Loaded<Value> }>({ key, loaded: { state: "loading" } });
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setHeld({ key, loaded: { state: "ready", value } }),
      (error: unknown) =>
        isWanted && setHeld({ key, loaded: { state: "failed", error: error instanceof Error ? error : new Error(String(error)) } }),
    );
    return () => {
      isWanted = false;
    };
    // `load` is made anew with each drawing; `key` says what it loads.
  }, [key, round]);

  const reload = useCallback(() => setRound((count) => count + 1), []);
  return { loaded: held.key === key ? held.loaded : { state: "loading" }, reload };
}
