import { z } from "zod";
import { jiraDate } from "../formatters/jira-date";
import { badRequest, forbidden, JiraError, notFound } from "../http/jira-error";
import { bodyOf, flagOf, type JiraContext, type JiraRouter, listOf, pageOf, paged, personOf } from "../http/jira-router";
import { sortedBy } from "../http/sorted-by";
import { conditionOfFragment } from "../jql/app-functions/fragment";
import { appFunctions } from "../jql/app-functions/keep-app-functions";
import { type Computed, type Precomputation, precomputationsOfApp, replacePrecomputation } from "../jql/app-functions/precomputations";
import { JqlError } from "../jql/jql-error";
import type { Site } from "../site";

const updateBody = z.object({
  values: z.array(z.object({ id: z.string(), value: z.string().optional(), error: z.string().optional() })).default([]),
});
const searchBody = z.object({ precomputationIDs: z.array(z.string()).default([]) });

const PAGE_MAX = 100;
const ORDERS = {
  functionKey: ({ functionKey }: Precomputation) => functionKey,
  used: ({ used }: Precomputation) => used,
  created: ({ created }: Precomputation) => created,
  updated: ({ updated }: Precomputation) => updated,
};

/** What Jira keeps of the answers of an app's JQL functions: for that app alone to read and to replace. */
export function jqlFunctionRoutes(router: JiraRouter, site: Site): void {
  router.get("/jql/function/computation", (context) => {
    const appId = appOf(context);
    const keys = listOf(context, "functionKey");
    expectOwn(site, appId, keys);
    const own = precomputationsOfApp(site, appId).filter(({ functionKey }) => keys.length === 0 || keys.includes(functionKey));
    const sorted = sortedBy(context, own, ORDERS, "created");
    return context.json(paged(`${site.url}${context.req.path}`, pageOf(context, PAGE_MAX, PAGE_MAX), sorted.map(precomputationJson)));
  });

  router.post("/jql/function/computation", async (context) => {
    const appId = appOf(context);
    const { values } = await bodyOf(context, updateBody);
    const own = new Map(precomputationsOfApp(site, appId).map((kept) => [kept.id, kept]));
    const missing = values.map(({ id }) => id).filter((id) => !own.has(id));
    const isSkipped = flagOf(context, "skipNotFoundPrecomputations", false);
    if (missing.length > 0 && !isSkipped)
      return context.json({ errorMessages: ["Some of the precomputations were not found."], notFoundPrecomputationIDs: missing }, 404);

    const changes = values.flatMap(({ id, value, error }) => {
      const kept = own.get(id);
      return kept ? [{ id, computed: checked(site, kept, { value: value ?? null, error: error ?? null }) }] : [];
    });
    site.write(() => changes.forEach(({ id, computed }) => replacePrecomputation(site, id, computed)));
    return isSkipped ? context.json({ notFoundPrecomputationIDs: missing }) : context.body(null, 204);
  });

  router.post("/jql/function/computation/search", async (context) => {
    const appId = appOf(context);
    const { precomputationIDs } = await bodyOf(context, searchBody);
    const own = precomputationsOfApp(site, appId);
    const found = own.filter(({ id }) => precomputationIDs.includes(id));
    return context.json({
      precomputations: sortedBy(context, found, ORDERS, "created").map(precomputationJson),
      notFoundPrecomputationIDs: precomputationIDs.filter((id) => !found.some((kept) => kept.id === id)),
    });
  });
}

/** @throws {JiraError} 401 without an account, 403 when the call does not come through an app. */
function appOf(context: JiraContext): string {
  const { viaAppId } = personOf(context);
  if (viaAppId === undefined) throw forbidden("Only apps can access the precomputations of their JQL functions.");
  return viaAppId;
}

/** @throws {JiraError} 404 for a key that is no function's, 403 for another app's. */
function expectOwn(site: Site, appId: string, keys: readonly string[]): void {
  const functions = appFunctions(site.rows);
  for (const key of keys) {
    const known = functions.find((candidate) => candidate.key === key);
    if (!known) throw notFound(`The JQL function '${key}' was not found.`);
    if (known.appId !== appId) throw forbidden("Apps can only access the precomputations of their own JQL functions.");
  }
}

/** What an app posts is held to what its function may return. @throws {JiraError} 400 where it is not. */
function checked(site: Site, { functionKey, id }: Precomputation, { value, error }: Computed): Computed {
  if ((value === null) === (error === null)) throw badRequest(`The precomputation '${id}' needs either a value or an error.`);
  const owner = appFunctions(site.rows).find(({ key }) => key === functionKey);
  if (value === null || !owner) return { value, error };
  try {
    conditionOfFragment(value, owner);
    return { value, error };
  } catch (failure) {
    throw failure instanceof JqlError ? new JiraError(400, [failure.message]) : failure;
  }
}

function precomputationJson({ value, error, created, updated, used, ...kept }: Precomputation): Record<string, unknown> {
  return {
    ...kept,
    ...(value === null ? {} : { value }),
    ...(error === null ? {} : { error }),
    created: jiraDate(created),
    updated: jiraDate(updated),
    used: jiraDate(used),
  };
}
