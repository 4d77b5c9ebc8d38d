import { useEffect, useRef } from "react";

/** After how long to look again whether what is owed has been performed; then the page rests until Jira tells of a change. */
const WAITS_MS = [3_000, 10_000, 30_000];

/** Calls back a few times, ever more slowly, while something is still owed to Jira. */
export function useCatchUp(isCatchingUp: boolean, answeredAt: number, reread: () => void): void {
  const turns = useRef(0);
  const latest = useRef(reread);
  useEffect(() => {
    latest.current = reread;
  });
  useEffect(() => {
    if (!isCatchingUp) {
      turns.current = 0;
      return;
    }
    const wait = WAITS_MS[turns.current];
    if (wait === undefined) return;
    turns.current += 1;
    const waiting = setTimeout(() => latest.current(), wait);
    return () => clearTimeout(waiting);
  }, [isCatchingUp, answeredAt]);
}
