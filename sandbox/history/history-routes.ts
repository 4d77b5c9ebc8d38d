import { Hono } from "hono";
import { existsSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Clock } from "../clock";
import { fillHistory } from "./fill-history";
import { replayEventLog } from "./replay-event-log";

/** Where the samples of real incidents lie beside the project, if anywhere. */
export const EVENT_LOG = "../shared/samples/incidents/servicenow-event-log.csv";

const INCIDENTS_MAX = 100_000;
const DAYS_MAX = 3_660;
const historyRequest = z.union([
  z.strictObject({
    incidents: z.number().int().min(1).max(INCIDENTS_MAX),
    days: z.number().int().min(1).max(DAYS_MAX),
    seed: z.number().int().default(1),
  }),
  z.strictObject({ replay: z.literal("servicenow-event-log") }),
]);

/** `POST /`: fills PAY with a past, made up from a seed or out of a real desk's log. */
export function historyRoutes(current: () => { readonly database: DatabaseSync; readonly clock: Clock }): Hono {
  return new Hono().post("/", async (context) => {
    const body = historyRequest.safeParse(await context.req.json().catch(() => null));
    if (!body.success) return context.json({ error: z.prettifyError(body.error) }, 400);
    const { database, clock } = current();
    if (!("replay" in body.data)) return context.json(fillHistory(database, clock.now(), body.data), 201);
    if (!existsSync(EVENT_LOG)) return context.json({ error: `There is no event log at ${EVENT_LOG}.` }, 404);
    return context.json(replayEventLog(database, clock.now(), readFileSync(EVENT_LOG, "utf8")), 201);
  });
}
