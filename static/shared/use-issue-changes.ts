import { events } from "@forge/bridge";
import { useEffect, useRef } from "react";

/** Calls back whenever Jira says that the issue on this page changed. The viewer's own changes are not told by Jira. */
export function useIssueChanges(onChange: () => void): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const subscribing = events.on("JIRA_ISSUE_CHANGED", () => latest.current());
    return () => void subscribing.then((subscription) => subscription.unsubscribe());
  }, []);
}
