import type { SqlValue } from "../store/rows";
import type { JqlCatalogue } from "./catalogue";
import { compileOrder } from "./compile-order";
import { compileWhere } from "./compile-where";
import type { JqlContext } from "./condition";
import { parseJql } from "./parse-jql";
import { sql } from "./sql";

export type CompiledJql =
  | { readonly ok: true; readonly where: string; readonly parameters: SqlValue[]; readonly orderBy: string }
  | { readonly ok: false; readonly errors: string[] };

/**
 * Gives SQL for a query: what stands behind WHERE, with its parameters, and behind ORDER BY, over `jira_issue AS issue`;
 * or every reason Jira would give for not answering it. Whether the viewer may browse what is found is the caller's to add.
 *
 * @see https://support.atlassian.com/jira-software-cloud/docs/jql-fields/
 */
export function compileJql(input: {
  query: string;
  catalogue: JqlCatalogue;
  /** Epoch milliseconds. */
  now: number;
  viewer: { accountId: string | null; timeZone: string };
}): CompiledJql {
  const parsed = parseJql(input.query);
  if (!parsed.ok) return parsed;

  const context: JqlContext = { catalogue: input.catalogue, now: input.now, viewer: input.viewer };
  const errors: string[] = [];
  const where = parsed.query.where ? compileWhere(parsed.query.where, context, errors) : sql("1");
  const orderBy = compileOrder(parsed.query.orderBy, context, errors);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, where: where.text, parameters: [...where.parameters], orderBy };
}
