import { useCallback, useRef, useState } from "react";
import type { Answer, RefusalView } from "../../src/contract/ui/answer";
import { ask } from "./ask";

export type Action = {
  readonly isBusy: boolean;
  /** Why the last call was not done. */
  readonly refusal: RefusalView | null;
  /** Puts one call; gives its value, or null when it was refused. */
  readonly run: <Value>(call: () => Promise<Answer<Value>>) => Promise<Value | null>;
  /** Takes the refusal off the screen. */
  readonly forget: () => void;
};

/** Lets a view put calls that a person asked for, and say why one was refused. */
export function useAction(): Action {
  const [state, setState] = useState<Pick<Action, "isBusy" | "refusal">>({ isBusy: false, refusal: null });
  const running = useRef(0);

  const run = useCallback(async <Value>(call: () => Promise<Answer<Value>>): Promise<Value | null> => {
    running.current += 1;
    setState({ isBusy: true, refusal: null });
    const answer = await ask(call);
    running.current -= 1;
    setState({ isBusy: running.current > 0, refusal: answer.ok ? null : answer.refusal });
    return answer.ok ? answer.value : null;
  }, []);
  const forget = useCallback(() => setState((before) => ({ ...before, refusal: null })), []);

  return { ...state, run, forget };
}
