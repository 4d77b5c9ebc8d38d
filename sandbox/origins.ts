import type { MiddlewareHandler } from "hono";

const LOOPBACK_NAMES = new Set(["localhost", "127.0.0.1", "[::1]"]);
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** True for a change asked for by a page of another origin. Programs that are no browser send no `Origin`. */
export function isForeignWrite(request: Request, siteUrl: string): boolean {
  if (READS.has(request.method)) return false;
  const origin = request.headers.get("origin");
  return origin !== null && origin !== new URL(siteUrl).origin;
}

/** Answers loopback names only, so that a name pointed at this machine from outside (DNS rebinding) reaches nothing. */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("host") ?? new URL(context.req.url).host;
  const name = host.replace(/:\d+$/, "");
  if (!LOOPBACK_NAMES.has(name)) return context.json({ message: `The sandbox answers on this machine only, not as ${name}.` }, 403);
  return next();
};

/** Refuses changes that a page of another origin asks for. */
export function sameOriginWrites(siteUrl: string): MiddlewareHandler {
  return async (context, next) => {
    if (!isForeignWrite(context.req.raw, siteUrl)) return next();
    return context.json({ message: `A page of ${context.req.header("origin")} may not change anything here.` }, 403);
  };
}
