import { Hono } from "hono";
import { z } from "zod";
import type { Jira } from "../../seams";
import type { Sessions } from "../session";

const switchBody = z.strictObject({ accountId: z.string() });

/** `/gateway/session`: who this browser is, whom it could be, and the switch between them. */
export function sessionRoutes(jira: Pick<Jira, "accounts">, sessions: Sessions): Hono {
  const routes = new Hono();
  const people = () => jira.accounts().filter((account) => account.accountType === "atlassian");

  routes.get("/", (context) => {
    const accountId = sessions.accountIdOf(context.req.raw);
    // A newcomer should see something at once: the first person is who one is until one switches.
    const current = people().find((account) => account.accountId === accountId) ?? people()[0] ?? null;
    if (current && current.accountId !== accountId) context.header("set-cookie", sessions.cookieFor(current.accountId));
    return context.json({ current, people: people() });
  });

  routes.post("/", async (context) => {
    const body = switchBody.safeParse(await context.req.json().catch(() => null));
    const current = body.success ? people().find((account) => account.accountId === body.data.accountId) : undefined;
    if (!current) return context.json({ message: "There is no such person on this site." }, 400);
    context.header("set-cookie", sessions.cookieFor(current.accountId));
    return context.json({ current, people: people() });
  });

  return routes;
}
