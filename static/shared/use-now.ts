import { useEffect, useState } from "react";

const TICK_MS = 15_000;

/** Gives the app's clock, going on from the `answeredAt` of the last answer; redraws every quarter of a minute. */
export function useNow(answeredAt: number): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const started = performance.now();
    setElapsed(0);
    const ticking = setInterval(() => setElapsed(performance.now() - started), TICK_MS);
    return () => clearInterval(ticking);
  }, [answeredAt]);
  return answeredAt + elapsed;
}
