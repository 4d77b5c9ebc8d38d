import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";
import { askJira } from "../data/ask-jira";
import { useTouchedIssues } from "./touched-issues";

const READ_EVERY_MS = 30_000;
const NowContext = createContext<number>(Date.now());

/** The site's present, epoch ms: the sandbox's clock, which may stand still or have been moved. */
export function useNow(): number {
  return useContext(NowContext);
}

/** Reads the sandbox's clock now and then, and whenever something happens on the site. */
export function SiteClock({ children }: { readonly children: ReactNode }) {
  const [now, setNow] = useState(() => Date.now());
  const read = useCallback(() => {
    void askJira<{ now: number }>("/gateway/clock").then(
      (clock) => setNow(clock.now),
      // The sandbox is gone or restarting; the times on the page stay as they are.
      () => undefined,
    );
  }, []);

  useEffect(() => {
    read();
    const timer = setInterval(read, READ_EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  useTouchedIssues(read);

  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}
