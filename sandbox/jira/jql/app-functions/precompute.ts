import type { Clause } from "@atlaskit/jql-ast";
import { z } from "zod";
import type { InvocationResult } from "../../../seams";
import { badRequest } from "../../http/jira-error";
import type { Site } from "../../site";
import type { JqlCatalogue } from "../catalogue";
import { conditionOf, type JqlContext } from "../condition";
import { filtersMeant } from "../fields/filter-field";
import { findField } from "../find-field";
import { JqlError } from "../jql-error";
import { parseJql } from "../parse-jql";
import { type AppCall, appCallOf } from "./app-call";
import { conditionOfFragment } from "./fragment";
import { type Computed, keepPrecomputation, newPrecomputationId, noteUse, precomputationOf, removeUnused } from "./precomputations";

const answer = z.union([z.object({ error: z.string().min(1) }), z.object({ jql: z.string() })]);

/** An app is asked for whoever searches. */
const NOBODY = { accountId: null, timeZone: "Etc/UTC" };

/**
 * Asks apps for the fragments a query needs and Jira does not hold, once for each set of arguments and in
 * nobody's name; afterwards the query can be compiled. What is wrong with the query itself is the compiler's to say.
 * @throws {JiraError} 400 when a function failed or gave no fragment; such an answer is not kept.
 */
export async function precompute(site: Site, catalogue: JqlCatalogue, jql: string): Promise<void> {
  if (catalogue.appFunctions.length === 0) return;
  removeUnused(site);
  const parsed = parseJql(jql);
  if (!parsed.ok || !parsed.query.where) return;
  for (const call of callsIn(parsed.query.where, { catalogue, now: site.now(), viewer: NOBODY })) {
    const kept = precomputationOf(site.rows, call);
    if (kept) noteUse(site, kept.id);
    else await ask(site, call);
  }
}

/** The calls in a query and in the saved filters it names. */
function callsIn(clause: Clause, context: JqlContext): AppCall[] {
  if (clause.clauseType === "compound") return clause.clauses.flatMap((part) => callsIn(part, context));
  if (clause.clauseType === "not") return callsIn(clause.clause, context);
  const condition = conditionOf(clause);
  try {
    const field = findField(condition.field, context.catalogue);
    const call = appCallOf(condition, field, context.catalogue);
    if (call || field.dataType !== "saved_filter") return call ? [call] : [];
    return filtersMeant(condition, context).flatMap(({ filter, where }) =>
      where ? callsIn(where, { ...context, filtersAround: [...(context.filtersAround ?? []), filter] }) : [],
    );
  } catch (error) {
    if (error instanceof JqlError) return [];
    throw error;
  }
}

async function ask(site: Site, call: AppCall): Promise<void> {
  const { appId, moduleKey, name } = call.function;
  const precomputationId = newPrecomputationId();
  const clause = { field: call.field, type: [call.fieldType], operator: call.operator, functionName: name, arguments: call.given };
  const result = await site.computeJqlFunction({ appId, moduleKey, body: { precomputationId, clause } });
  keepPrecomputation(site, precomputationId, call, computedFrom(result, call));
}

function computedFrom(result: InvocationResult, call: AppCall): Computed {
  const { name, appName } = call.function;
  const read = result.success ? answer.safeParse(result.body) : null;
  // How Jira words this was not verified.
  if (!read?.success) throw badRequest(`Function '${name}' provided by '${appName}' could not be computed.`);
  if ("error" in read.data) return { value: null, error: read.data.error };
  try {
    conditionOfFragment(read.data.jql, call.function);
  } catch (error) {
    throw error instanceof JqlError ? badRequest(error.message) : error;
  }
  return { value: read.data.jql, error: null };
}
