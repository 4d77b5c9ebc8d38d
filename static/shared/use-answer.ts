import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer, RefusalView } from "../../src/contract/ui/answer";
import { ask } from "./ask";

export type Asked<Value> = {
  /** The last value that came; it stays while a later call is refused. */
  readonly value: Value | null;
  readonly refusal: RefusalView | null;
  /** The app's clock at the last answer, epoch ms. */
  readonly answeredAt: number;
  readonly isAsking: boolean;
  /** Asks something else of the same shape and shows its answer. While one call runs a second is not sent and gives null. */
  readonly put: (call: () => Promise<Answer<Value>>) => Promise<Answer<Value> | null>;
};

type Held<Value> = Omit<Asked<Value>, "put">;

/** Asks `read` once, at first, and holds what came last. */
export function useAnswer<Value>(read: () => Promise<Answer<Value>>): Asked<Value> {
  const [held, setHeld] = useState<Held<Value>>({ value: null, refusal: null, answeredAt: Date.now(), isAsking: true });
  const isAsking = useRef(false);

  const put = useCallback(async (call: () => Promise<Answer<Value>>) => {
    if (isAsking.current) return null;
    isAsking.current = true;
    setHeld((before) => ({ ...before, isAsking: true }));
    const answer = await ask(call);
    isAsking.current = false;
    setHeld((before) => ({
      value: answer.ok ? answer.value : before.value,
      refusal: answer.ok ? null : answer.refusal,
      answeredAt: answer.now,
      isAsking: false,
    }));
    return answer;
  }, []);

  useEffect(() => {
    void put(read);
    // Only the first `read` is asked unbidden; whoever wants it again says so through `put`.
  }, [put]);

  return { ...held, put };
}
