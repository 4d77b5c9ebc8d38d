import { createHmac, timingSafeEqual } from "node:crypto";
import type { Caller, Jira } from "../seams";
import { isForeignWrite } from "../origins";

/** What anyone may sign in with over basic auth, beside a seeded person's e-mail. */
const API_TOKEN = "sandbox";
const ANONYMOUS: Caller = { accountId: null };

export type Sessions = {
  /** The `Set-Cookie` header that makes this browser that person. */
  cookieFor(accountId: string): string;
  /** Who the request's cookie says it is, if the cookie is ours and the person is still there. */
  accountIdOf(request: Request): string | null;
  /** In whose name a request is made: basic auth first, then the browser's session, else nobody. */
  callerOf(request: Request): Caller;
};

/** Sessions that need no storage: the cookie carries the account, signed. */
export function createSessions(options: { secret: string; siteUrl: string; jira: Pick<Jira, "accounts" | "accountByEmail"> }): Sessions {
  // Cookies are shared between the ports of a host: the name keeps two sandboxes apart.
  const name = `sandbox-session-${new URL(options.siteUrl).port || "80"}`;
  const sign = (accountId: string): string => createHmac("sha256", options.secret).update(accountId).digest("base64url");

  function accountIdOf(request: Request): string | null {
    const value = cookie(request, name);
    const dot = value?.lastIndexOf(".") ?? -1;
    if (!value || dot < 1) return null;
    const accountId = decodeURIComponent(value.slice(0, dot));
    if (!isEqual(value.slice(dot + 1), sign(accountId))) return null;
    return options.jira.accounts().some((account) => account.accountId === accountId) ? accountId : null;
  }

  return {
    accountIdOf,
    cookieFor: (accountId) =>
      `${name}=${encodeURIComponent(accountId)}.${sign(accountId)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000`,
    callerOf(request) {
      const credentials = basicCredentials(request);
      if (credentials) {
        const account = credentials.token === API_TOKEN ? options.jira.accountByEmail(credentials.email) : null;
        return account ? { accountId: account.accountId } : ANONYMOUS;
      }
      // A page of another origin can make the browser send the cookie along; it must not act with it.
      if (isForeignWrite(request, options.siteUrl)) return ANONYMOUS;
      return { accountId: accountIdOf(request) };
    },
  };
}

function cookie(request: Request, name: string): string | null {
  const header = request.headers.get("cookie") ?? "";
  const pair = header.split(/;\s*/).find((candidate) => candidate.startsWith(`${name}=`));
  return pair ? pair.slice(name.length + 1) : null;
}

function basicCredentials(request: Request): { email: string; token: string } | null {
  const match = /^Basic (.+)$/i.exec(request.headers.get("authorization") ?? "");
  if (!match?.[1]) return null;
  const decoded = Buffer.from(match[1], "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  return { email: decoded.slice(0, colon), token: decoded.slice(colon + 1) };
}

function isEqual(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}
