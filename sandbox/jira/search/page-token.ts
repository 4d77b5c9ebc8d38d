import { badRequest } from "../http/jira-error";

/** Where the next page of a search begins, in a form that callers hand back and do not read. */
export function pageToken(jql: string, offset: number): string {
  return Buffer.from(JSON.stringify({ jql, offset })).toString("base64url");
}

/** The offset a token stands for; the first page without one. @throws {JiraError} 400 when the token is of another search. */
export function offsetOf(token: string | undefined, jql: string): number {
  if (token === undefined) return 0;
  const read = parsed(token);
  if (read?.jql !== jql || !Number.isInteger(read.offset)) throw badRequest("The provided next page token is invalid or expired.");
  return Number(read.offset);
}

function parsed(token: string): { jql?: unknown; offset?: unknown } | null {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString()) as { jql?: unknown; offset?: unknown } | null;
  } catch {
    return null;
  }
}
