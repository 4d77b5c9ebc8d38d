import { useEffect, useRef } from "react";

export type TouchedIssue = {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectKey: string;
  readonly byAccountId: string | null;
};

const followers = new Set<(touched: TouchedIssue) => void>();
let stream: EventSource | null = null;

/** Calls `follow` for each issue that is changed from now on, by anyone, as far as the user may see it. */
export function useTouchedIssues(follow: (touched: TouchedIssue) => void): void {
  const latest = useRef(follow);
  latest.current = follow;

  useEffect(() => {
    const follower = (touched: TouchedIssue) => latest.current(touched);
    followers.add(follower);
    stream ??= open();
    return () => void followers.delete(follower);
  }, []);
}

function open(): EventSource {
  const source = new EventSource("/gateway/stream");
  source.addEventListener("touched", (event: MessageEvent<string>) => {
    const touched = JSON.parse(event.data) as TouchedIssue;
    followers.forEach((follow) => follow(touched));
  });
  return source;
}
