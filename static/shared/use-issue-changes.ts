import { events } from "@forge/bridge";
import { useEffect, useRef } from "react";

/** One edit is often told as several changes; they are read once. */
const SETTLE_MS = 300;

/** Calls back when Jira says that the issue on this page changed. Jira does not tell a viewer of their own changes. */
export function useIssueChanges(onChange: () => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    const subscribing = events.on("JIRA_ISSUE_CHANGED", () => {
      clearTimeout(settling);
      settling = setTimeout(() => latest.current(), SETTLE_MS);
    });
    return () => {
      clearTimeout(settling);
      void subscribing.then((subscription) => subscription.unsubscribe());
    };
  }, []);
}
