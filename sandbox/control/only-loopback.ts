import type { MiddlewareHandler } from "hono";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/**
 * Refuses whoever does not speak to this machine by a name of its own: a page
 * of somewhere else, a name that was pointed here, another machine.
 */
export const onlyLoopback: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("host") ?? new URL(context.req.url).host;
  const origin = context.req.header("origin");
  const isOurs = LOOPBACK.test(host) && (origin === undefined || LOOPBACK.test(hostOf(origin)));
  if (!isOurs) return context.json({ error: "The sandbox's control answers on loopback only." }, 403);
  return next();
};

function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, "");
}
