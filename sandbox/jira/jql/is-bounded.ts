import { parseJql } from "./parse-jql";

/** Whether a query restricts what it finds: search/jql refuses one that has no condition, only an order. */
export function isBounded(query: string): boolean {
  const parsed = parseJql(query);
  return parsed.ok && parsed.query.where !== undefined;
}
