import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { Jira } from "../../seams";
import type { Sessions } from "../session";

type Touched = Parameters<Parameters<Jira["onIssueTouched"]>[0]>[0];

/** `/gateway/stream`: the issues that were just changed, as far as the session's user may see them, for pages that follow along. */
export function touchedStream(jira: Pick<Jira, "onIssueTouched" | "issueFor">, sessions: Sessions): Hono {
  const followers = new Set<(touched: Touched) => void>();
  jira.onIssueTouched((touched) => followers.forEach((follow) => follow(touched)));

  const routes = new Hono();
  routes.get("/", (context) =>
    streamSSE(context, async (stream) => {
      const accountId = sessions.accountIdOf(context.req.raw);
      const follow = (touched: Touched): void => {
        if (accountId === null || !jira.issueFor(touched.issueId, accountId)) return;
        void stream.writeSSE({ event: "touched", data: JSON.stringify(touched) });
      };
      followers.add(follow);
      await stream.writeSSE({ event: "ready", data: "{}" });
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      followers.delete(follow);
    }),
  );
  return routes;
}
