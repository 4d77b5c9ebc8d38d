import type { MiddlewareHandler } from "hono";
import { z } from "zod";

const opened = z.looseObject({ token: z.string(), context: z.looseObject({}) });
const carrying = z.looseObject({ token: z.string() });

/**
 * Refuses a context's token to everyone but the person it was opened for: whoever took it from another's page
 * could otherwise speak in that person's name. Remembers the owner of each token as it is given out.
 */
export function ownContextsOnly(accountIdOf: (request: Request) => string | null): MiddlewareHandler {
  const owners = new Map<string, string>();

  return async (context, next) => {
    if (context.req.method !== "POST") return next();
    const accountId = accountIdOf(context.req.raw);
    const carried = carrying.safeParse(await context.req.json().catch(() => null));
    if (carried.success && owners.get(carried.data.token) !== accountId)
      return context.json({ message: "This page was opened by somebody else, or is gone: reload it." }, 401);
    await next();
    if (accountId === null || !context.res.ok) return;
    const given = opened.safeParse(
      await context.res
        .clone()
        .json()
        .catch(() => null),
    );
    if (given.success) owners.set(given.data.token, accountId);
  };
}
