import { JastBuilder, JQLSyntaxError, type Query } from "@atlaskit/jql-ast";
import { syntaxError } from "./syntax-error";

/** Gives the tree of a query, or what is wrong with its grammar in Jira's words. */
export function parseJql(query: string): { ok: true; query: Query } | { ok: false; errors: string[] } {
  const { query: tree, errors } = new JastBuilder().build(query);
  const [error] = errors;
  if (error instanceof JQLSyntaxError) return { ok: false, errors: [syntaxError(query, error)] };
  if (error || !tree) return { ok: false, errors: ["Error in the JQL Query: Unable to parse the query."] };
  return { ok: true, query: tree };
}

/** Whether a query restricts what it finds: search/jql refuses one that has no condition, only an order. */
export function isBounded(query: string): boolean {
  const parsed = parseJql(query);
  return parsed.ok && parsed.query.where !== undefined;
}
