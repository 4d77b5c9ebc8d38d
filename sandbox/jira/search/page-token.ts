import { badRequest } from "../http/jira-error";

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/ */
const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/** Where the next page of a search begins, in a form that callers hand back and do not read. */
export function pageToken(jql: string, offset: number, now: number): string {
  return Buffer.from(JSON.stringify({ jql, offset, until: now + VALID_MS })).toString("base64url");
}

/** The offset a token stands for; the first page without one. @throws {JiraError} 400 when the token is of another search or too old. */
export function offsetOf(token: string | undefined, jql: string, now: number): number {
  if (token === undefined) return 0;
  const read = parsed(token);
  if (read?.jql !== jql || !Number.isInteger(read.offset) || !(Number(read.until) > now))
    throw badRequest("The provided next page token is invalid or expired.");
  return Number(read.offset);
}

function parsed(token: string): { jql?: unknown; offset?: unknown; until?: unknown } | null {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString()) as { jql?: unknown; offset?: unknown; until?: unknown } | null;
  } catch {
    return null;
  }
}
