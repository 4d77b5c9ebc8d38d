import { z } from "zod";
import { badRequest, JiraError } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import { parseJql } from "../jql/parse-jql";
import { queryStructure } from "../jql/query-structure";
import { referenceData } from "../jql/reference-data";
import { errorsOf } from "../search/compile-for-viewer";
import { matchIssues } from "../search/find-issues";
import type { Site } from "../site";

const parseBody = z.object({ queries: z.array(z.string().min(1)).min(1) });
const matchBody = z.object({ jqls: z.array(z.string()).min(1), issueIds: z.array(z.number().int()).min(1) });
const MATCHED_MAX = 50;

/** What queries are, and which issues they would find. */
export function queryRoutes(router: JiraRouter, site: Site): void {
  router.post("/jql/parse", async (context) => {
    const caller = personOf(context);
    const { queries } = await bodyOf(context, parseBody);
    const isChecked = context.req.query("validation") !== "none";
    const said = context.req.query("validation") === "warn" ? "warnings" : "errors";
    const parts = [];
    for (const query of queries) {
      const parsed = parseJql(query);
      if (!parsed.ok) {
        parts.push({ query, errors: parsed.errors });
        continue;
      }
      const { value, errors } = isChecked ? await answered(() => errorsOf(site, caller, query)) : NOTHING_WRONG;
      const wrong = [...(value ?? []), ...errors];
      parts.push({ query, structure: queryStructure(parsed.query), ...(wrong.length > 0 ? { [said]: wrong } : {}) });
    }
    return context.json({ queries: parts });
  });

  router.post("/jql/match", async (context) => {
    const caller = personOf(context);
    const { jqls, issueIds } = await bodyOf(context, matchBody);
    if (jqls.length > MATCHED_MAX || issueIds.length > 1000) throw badRequest("Too many queries or issues were given.");
    const matches = [];
    for (const jql of jqls) {
      const { value, errors } = await answered(() => matchIssues(site, caller, jql, issueIds));
      matches.push({ matchedIssues: value ?? [], errors });
    }
    return context.json({ matches });
  });

  router.get("/jql/autocompletedata", (context) => context.json(referenceData(site)));
  router.post("/jql/autocompletedata", (context) => context.json(referenceData(site)));
}

const NOTHING_WRONG = { value: [], errors: [] };

/** What the work gives, or the sentences of Jira's no. */
async function answered<Value>(work: () => Promise<Value>): Promise<{ value: Value | null; errors: readonly string[] }> {
  try {
    return { value: await work(), errors: [] };
  } catch (error) {
    if (error instanceof JiraError) return { value: null, errors: error.errorMessages };
    throw error;
  }
}
