import { Hono } from "hono";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../clock";
import type { Faults } from "../faults";
import type { Forge } from "../forge/forge";
import { historyRoutes } from "../history/history-routes";
import type { Meter } from "../meter";
import { priceOf } from "../price";
import { JIRA_LIMITS } from "../jira/http/rate-limits";
import type { Jira } from "../seams";
import { appRequest, clockRequest, eventsRequest, jiraRequest, resetRequest, storageRequest, userRequest } from "./control-requests";
import { faultSchema } from "./fault-schema";
import { loopbackOnly, sameOriginWrites } from "../origins";

/** The sandbox as control sees it. */
export type Controlled = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly jira: Pick<Jira, "outbox" | "people" | "accounts" | "changePerson" | "setSearchLag" | "setLimits">;
  readonly forge: Pick<
    Forge,
    "sayGoodbye" | "reinstall" | "withholdPermissions" | "pendingEvents" | "setEventDelay" | "setQueueDelay" | "setParallel" | "setQueryLag"
  >;
  readonly meter: Meter;
  readonly faults: Faults;
};

export type ControlOptions = {
  /** The sandbox of this moment: a reset may put another in its place. */
  readonly current: () => Controlled;
  /** Starts the site over; the seed decides everything left to chance. */
  readonly reset: (request: { readonly seed?: number | undefined }) => Promise<void>;
};

/** HTTP for people and tests: who there is, the clock, the meter, faults, what waits and what was mailed. On loopback only. */
export function createControl({ current, reset }: ControlOptions): Hono {
  const control = new Hono();
  control.use(loopbackOnly, (context, next) => sameOriginWrites(new URL(context.req.url).origin)(context, next));

  /** Takes a body of this shape at the path; what is none is refused. */
  function post<Schema extends z.ZodType>(path: string, schema: Schema, act: (asked: z.infer<Schema>) => unknown): void {
    control.post(path, async (context) => {
      const body = schema.safeParse((await context.req.json().catch(() => null)) as unknown);
      if (!body.success) return context.json({ error: z.prettifyError(body.error) }, 400);
      const answer = await act(body.data);
      return answer instanceof Response ? answer : context.json(answer ?? body.data);
    });
  }

  control.get("/users", (context) => {
    const people = current()
      .jira.accounts()
      .filter((account) => account.accountType === "atlassian");
    return context.json(people.map(({ accountId, email, displayName, role }) => ({ accountId, email, displayName, role })));
  });
  post("/users", userRequest, ({ accountId, ...change }) => {
    const { jira } = current();
    const isDone = jira.changePerson(accountId, change);
    if (isDone) return jira.people().find((person) => person.accountId === accountId);
    return Response.json(
      { error: `There is nobody ${accountId} on the site, or no more: a closed account stays closed.` },
      { status: 404 },
    );
  });

  control.get("/clock", (context) => context.json(reading(current().clock)));
  post("/clock", clockRequest, async (asked) => {
    const { clock } = current();
    if ("release" in asked) clock.release();
    else await clock.advance(asked.advanceSeconds * 1000);
    return reading(clock);
  });

  control.get("/meter", (context) =>
    context.json(
      current()
        .meter.entries()
        .map((entry) => ({ ...entry, price: priceOf(entry) })),
    ),
  );
  control.delete("/meter", (context) => {
    current().meter.reset();
    return context.body(null, 204);
  });

  control.get("/faults", (context) => context.json([...current().faults.ordered(), ...current().faults.standing()]));
  post("/faults", faultSchema, (fault) => {
    current().faults.order(fault);
    return Response.json(fault, { status: 201 });
  });
  control.delete("/faults", (context) => {
    current().faults.clear();
    return context.body(null, 204);
  });

  control.get("/events", (context) => context.json(current().forge.pendingEvents()));
  post("/events", eventsRequest, ({ delaySeconds, queue, parallel }) => {
    const { forge } = current();
    if (delaySeconds !== undefined) forge.setEventDelay(delaySeconds);
    if (queue !== undefined) forge.setQueueDelay(queue.delaySeconds);
    if (parallel !== undefined) forge.setParallel(parallel || null);
  });

  post("/storage", storageRequest, ({ queryLagSeconds }) => current().forge.setQueryLag(queryLagSeconds));

  post("/jira", jiraRequest, ({ searchLagSeconds, rateLimits }) => {
    const { jira } = current();
    if (searchLagSeconds !== undefined) jira.setSearchLag(searchLagSeconds);
    if (rateLimits !== undefined) jira.setLimits(rateLimits === "on" ? JIRA_LIMITS : {});
  });

  post("/app", appRequest, async (asked) => {
    const { clock, forge } = current();
    if ("preUninstall" in asked) return { preUninstall: await forge.sayGoodbye() };
    await clock.settle();
    const farewells = "reinstall" in asked ? { preUninstall: await forge.reinstall() } : undefined;
    if (asked.withoutPermissionsSeconds !== undefined) forge.withholdPermissions(asked.withoutPermissionsSeconds);
    return farewells;
  });

  control.get("/outbox", (context) => context.json(current().jira.outbox()));
  post("/reset", resetRequest.nullable(), async (asked) => {
    await reset(asked ?? {});
    return new Response(null, { status: 204 });
  });

  control.route("/history", historyRoutes(current));

  control.all("*", (context) =>
    context.json({ error: `The sandbox's control has no ${context.req.method} ${new URL(context.req.url).pathname}.` }, 501),
  );
  return control;
}

function reading(clock: Clock): { now: number; iso: string; manual: boolean } {
  return { now: clock.now(), iso: new Date(clock.now()).toISOString(), manual: clock.isManual() };
}
