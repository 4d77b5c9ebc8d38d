import { pointsFor } from "../../forge/proxy/points";
import type { Caller, JiraLimits } from "../../seams";
import type { Site } from "../site";
import { findIssue } from "../store/issues";

/** @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ */
const BURST = { read: 100, change: 50, readIssue: 150 } as const;
const ISSUE_WRITES = [
  { writes: 20, milliseconds: 2_000 },
  { writes: 100, milliseconds: 30_000 },
] as const;
/** As Jira holds an app of the first tier to them. */
export const JIRA_LIMITS: JiraLimits = { pointsPerHour: 65_000, burst: true, issueWrites: true };
const HOUR_MS = 60 * 60 * 1000;

type Reason = "jira-quota-global-based" | "jira-burst-based" | "jira-per-issue-on-write";
/** Where a limit stands for a call: `remaining` below one refuses it, `resetMs` from now there is more. */
type Standing = {
  readonly reason: Reason;
  readonly limit: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  readonly resetMs: number;
};

export type RateLimits = {
  pass(request: Request, caller: Caller, answer: () => Promise<Response>): Promise<Response>;
  /** Holds these limits from now on, with nothing used of them yet. */
  set(limits: JiraLimits): void;
};

/** Jira's three rate limits in front of its operations; what is not named in `limits` is not limited. */
export function createRateLimits(site: Site, atFirst: JiraLimits): RateLimits {
  let limits = atFirst;
  const points = new Map<string, { hour: number; used: number }>();
  const buckets = new Map<string, { tokens: number; at: number }>();
  const writes = new Map<number, number[]>();

  function pointsOf(appId: string): Standing {
    const hour = Math.floor(site.now() / HOUR_MS);
    const known = points.get(appId);
    const used = known?.hour === hour ? known.used : 0;
    points.set(appId, { hour, used });
    const limit = limits.pointsPerHour ?? 0;
    return {
      reason: "jira-quota-global-based",
      limit,
      windowSeconds: 3600,
      remaining: limit - used,
      resetMs: (hour + 1) * HOUR_MS - site.now(),
    };
  }

  function burstOf(method: string, path: string): Standing {
    const endpoint = endpointOf(path);
    const limit =
      method === "GET" && endpoint === "/issue/*" ? BURST.readIssue : method === "GET" || method === "POST" ? BURST.read : BURST.change;
    const known = buckets.get(`${method} ${endpoint}`) ?? { tokens: limit, at: site.now() };
    const tokens = Math.min(limit, known.tokens + ((site.now() - known.at) / 1000) * limit);
    buckets.set(`${method} ${endpoint}`, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: site.now() });
    return { reason: "jira-burst-based", limit, windowSeconds: 1, remaining: tokens, resetMs: Math.ceil(((1 - tokens) / limit) * 1000) };
  }

  function writesOf(issueId: number): Standing[] {
    const now = site.now();
    const longest = Math.max(...ISSUE_WRITES.map(({ milliseconds }) => milliseconds));
    const recent = (writes.get(issueId) ?? []).filter((at) => at > now - longest);
    const standings = ISSUE_WRITES.map(({ writes: limit, milliseconds }) => {
      const inWindow = recent.filter((at) => at > now - milliseconds);
      const resetMs = (inWindow[inWindow.length - limit] ?? now) + milliseconds - now;
      return {
        reason: "jira-per-issue-on-write",
        limit,
        windowSeconds: milliseconds / 1000,
        remaining: limit - inWindow.length,
        resetMs,
      } as const;
    });
    writes.set(issueId, standings.some(({ remaining }) => remaining < 1) ? recent : [...recent, now]);
    return standings;
  }

  return {
    set(asked) {
      limits = asked;
      for (const used of [points, buckets, writes]) used.clear();
    },
    async pass(request, caller, answer) {
      const path = new URL(request.url).pathname.replace(/^\/rest\/api\/[23]/, "");
      const issueId = limits.issueWrites === true ? writtenIssueOf(site, request.method, path) : null;
      const appId = limits.pointsPerHour === undefined ? undefined : caller.viaAppId;
      const quota = appId === undefined ? [] : [pointsOf(appId)];
      const exceeded = [
        ...quota,
        ...(limits.burst === true ? [burstOf(request.method, path)] : []),
        ...(issueId === null ? [] : writesOf(issueId)),
      ].find(({ remaining }) => remaining < 1);
      if (exceeded) return tooMany(exceeded);
      const response = await answer();
      if (appId === undefined) return response;
      const used = points.get(appId);
      if (used) used.used += pointsFor(`${request.method} ${path}`, await bodyOf(response));
      for (const [name, value] of headersOf(pointsOf(appId))) response.headers.set(name, value);
      return response;
    },
  };
}

/** An endpoint's path with its issues, projects and ids left out. */
function endpointOf(path: string): string {
  return path.replace(/\/([A-Z][A-Z0-9_]*-)?\d+(?=\/|$)/g, "/*");
}

/** The issue that a call changes, if it names one. */
function writtenIssueOf(site: Site, method: string, path: string): number | null {
  const [, idOrKey] = /^\/issue\/([^/]+)/.exec(path) ?? [];
  return method === "GET" || idOrKey === undefined ? null : (findIssue(site, idOrKey)?.id ?? null);
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.clone().text();
  return text.startsWith("{") || text.startsWith("[") ? (JSON.parse(text) as unknown) : null;
}

function tooMany(standing: Standing): Response {
  return Response.json(
    { errorMessages: ["Rate limit exceeded."], errors: {} },
    {
      status: 429,
      headers: [
        ...headersOf(standing),
        ["Retry-After", String(Math.max(1, Math.ceil(standing.resetMs / 1000)))],
        ["RateLimit-Reason", standing.reason],
      ],
    },
  );
}

function headersOf({ reason, limit, windowSeconds, remaining, resetMs }: Standing): [string, string][] {
  return [
    ["RateLimit-Policy", `"${reason}";q=${limit};w=${windowSeconds}`],
    ["RateLimit", `"${reason}";r=${Math.max(0, Math.floor(remaining))};t=${Math.max(0, Math.ceil(resetMs / 1000))}`],
  ];
}
