import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer, RefusalView } from "../../src/contract/ui/answer";
import { ask } from "./ask";

type Held<Value> = {
  /** The last value that came; it stays while a later call is refused. */
  readonly value: Value | null;
  readonly refusal: RefusalView | null;
  /** The app's clock at the last answer, epoch ms. */
  readonly answeredAt: number;
  readonly isAsking: boolean;
};

export type Asked<Value> = Held<Value> & {
  /** Asks something else of the same shape, after what is being asked already, and holds its answer. */
  readonly put: (call: () => Promise<Answer<Value>>) => Promise<Answer<Value>>;
};

/** Asks `read` once, at first, and holds what came last. Calls go one after the other, so an old answer never covers a newer one. */
export function useAnswer<Value>(read: () => Promise<Answer<Value>>): Asked<Value> {
  const [held, setHeld] = useState<Held<Value>>({ value: null, refusal: null, answeredAt: Date.now(), isAsking: true });
  const latest = useRef<Promise<unknown>>(Promise.resolve());

  const put = useCallback(async (call: () => Promise<Answer<Value>>) => {
    const asking = latest.current.then(() => ask(call));
    latest.current = asking;
    setHeld((before) => ({ ...before, isAsking: true }));
    const answer = await asking;
    setHeld((before) => ({
      value: answer.ok ? answer.value : before.value,
      refusal: answer.ok ? null : answer.refusal,
      answeredAt: answer.ok ? answer.now : before.answeredAt,
      isAsking: latest.current !== asking,
    }));
    return answer;
  }, []);

  useEffect(() => {
    void put(read);
    // Only the first `read` is asked unbidden; whoever wants it again says so through `put`.
  }, [put]);

  return { ...held, put };
}
