/** The fields under which Jira's answers carry the objects one asked for. */
const LISTS = ["issues", "values", "comments", "histories", "worklogs", "transitions", "watchers", "fields"] as const;

/**
 * What a call costs of the app's hourly points: one, one more for each object a
 * read gives, two for each person; a write is one.
 *
 * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
 */
export function pointsFor(operation: string, body: unknown): number {
  const [method = "", path = ""] = operation.split(" ");
  if (!isRead(method, path)) return 1;
  const perObject = /\/(users?|groups?|myself)(\/|$)/.test(path) ? 2 : 1;
  return 1 + perObject * objectsIn(body);
}

/** Jira reads by POST where the question is long. */
function isRead(method: string, path: string): boolean {
  return method === "GET" || /\/(search\/jql|bulkfetch|permissions\/check|expression\/(eval|evaluate))$/.test(path);
}

function objectsIn(body: unknown): number {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== "object" || body === null) return 0;
  for (const name of LISTS) {
    const list = (body as Record<string, unknown>)[name];
    if (Array.isArray(list)) return list.length;
  }
  return "id" in body || "key" in body || "accountId" in body ? 1 : 0;
}
