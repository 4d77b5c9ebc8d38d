import { Hono } from "hono";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../clock";
import type { Faults } from "../faults";
import type { Forge } from "../forge/forge";
import { historyRoutes } from "../history/history-routes";
import type { Meter } from "../meter";
import { priceOf } from "../price";
import type { Jira } from "../seams";
import { faultSchema } from "./fault-schema";
import { loopbackOnly, sameOriginWrites } from "../origins";

/** The sandbox as control sees it. */
export type Controlled = {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly jira: Pick<Jira, "outbox" | "people" | "accounts" | "changePerson">;
  readonly forge: Pick<Forge, "pendingEvents" | "setEventDelay" | "setQueueDelay" | "setParallel" | "setQueryLag">;
  readonly meter: Meter;
  readonly faults: Faults;
};

export type ControlOptions = {
  /** The sandbox of this moment: a reset may put another in its place. */
  readonly current: () => Controlled;
  /** Starts the site over; the seed decides everything left to chance. */
  readonly reset: (request: { readonly seed?: number | undefined }) => Promise<void>;
};

const YEAR_SECONDS = 366 * 24 * 60 * 60;
const clockRequest = z.union([
  z.strictObject({ advanceSeconds: z.number().min(0).max(YEAR_SECONDS) }),
  z.strictObject({ release: z.literal(true) }),
]);
const userRequest = z.strictObject({
  accountId: z.string(),
  state: z.enum(["active", "inactive", "closed"]).optional(),
  displayName: z.string().min(1).max(255).optional(),
});
const resetRequest = z.strictObject({ seed: z.number().int().optional() });
const storageRequest = z.strictObject({ queryLagSeconds: z.number().min(0).max(3_600) });
const seconds = z.number().min(0).max(3_600);
const delaySeconds = z.union([seconds, z.strictObject({ fromSeconds: seconds, toSeconds: seconds, seed: z.number().int().default(1) })]);
const eventsRequest = z.strictObject({
  delaySeconds: delaySeconds.optional(),
  queue: z.strictObject({ delaySeconds }).optional(),
  parallel: z
    .union([z.literal(false), z.strictObject({ atMost: z.number().int().min(2).max(100).default(10), seed: z.number().int().default(1) })])
    .optional(),
});

/** HTTP for people and tests: who there is, the clock, the meter, faults, what waits and what was mailed. On loopback only. */
export function createControl({ current, reset }: ControlOptions): Hono {
  const control = new Hono();
  control.use(loopbackOnly, (context, next) => sameOriginWrites(new URL(context.req.url).origin)(context, next));

  control.get("/users", (context) => {
    const people = current()
      .jira.accounts()
      .filter((account) => account.accountType === "atlassian");
    return context.json(people.map(({ accountId, email, displayName, role }) => ({ accountId, email, displayName, role })));
  });

  control.post("/users", async (context) => {
    const body = userRequest.safeParse(await jsonOf(context.req.raw));
    if (!body.success) return context.json({ error: z.prettifyError(body.error) }, 400);
    const { accountId, ...change } = body.data;
    const isDone = current().jira.changePerson(accountId, change);
    if (!isDone)
      return context.json({ error: `There is nobody ${accountId} on the site, or no more: a closed account stays closed.` }, 404);
    return context.json(
      current()
        .jira.people()
        .find((person) => person.accountId === accountId),
    );
  });

  control.get("/clock", (context) => context.json(reading(current().clock)));
  control.post("/clock", async (context) => {
    const body = clockRequest.safeParse(await jsonOf(context.req.raw));
    if (!body.success) return context.json({ error: z.prettifyError(body.error) }, 400);
    const { clock } = current();
    if ("release" in body.data) clock.release();
    else await clock.advance(body.data.advanceSeconds * 1000);
    return context.json(reading(clock));
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
  control.post("/faults", async (context) => {
    const body = faultSchema.safeParse(await jsonOf(context.req.raw));
    if (!body.success) return context.json({ error: z.prettifyError(body.error) }, 400);
    current().faults.order(body.data);
    return context.json(body.data, 201);
  });
  control.delete("/faults", (context) => {
    current().faults.clear();
    return context.body(null, 204);
  });

  control.get("/events", (context) => context.json(current().forge.pendingEvents()));
  control.post("/events", async (context) => {
    const body = eventsRequest.safeParse(await jsonOf(context.req.raw));
    if (!body.success) return context.json({ error: z.prettifyError(body.error) }, 400);
    const { forge } = current();
    const { delaySeconds: delay, queue, parallel } = body.data;
    if (delay !== undefined) forge.setEventDelay(delay);
    if (queue !== undefined) forge.setQueueDelay(queue.delaySeconds);
    if (parallel !== undefined) forge.setParallel(parallel || null);
    return context.json(body.data);
  });

  control.post("/storage", async (context) => {
    const body = storageRequest.safeParse(await jsonOf(context.req.raw));
    if (!body.success) return context.json({ error: z.prettifyError(body.error) }, 400);
    current().forge.setQueryLag(body.data.queryLagSeconds);
    return context.json(body.data);
  });

  control.get("/outbox", (context) => context.json(current().jira.outbox()));
  control.post("/reset", async (context) => {
    const body = resetRequest.safeParse((await jsonOf(context.req.raw)) ?? {});
    if (!body.success) return context.json({ error: z.prettifyError(body.error) }, 400);
    await reset(body.data);
    return context.body(null, 204);
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

/** The body as JSON; null when there is none or it is something else. */
async function jsonOf(request: Request): Promise<unknown> {
  return request.json().catch(() => null);
}
