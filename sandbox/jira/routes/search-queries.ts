import { z } from "zod";
import { badRequest, JiraError } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import { parseJql } from "../jql/parse-jql";
import { queryStructure } from "../jql/query-structure";
import { referenceData } from "../jql/reference-data";
import { compileForViewer, matchIssues } from "../search/find-issues";
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
    return context.json({
      queries: queries.map((query) => {
        const parsed = parseJql(query);
        if (!parsed.ok) return { query, errors: parsed.errors };
        const compiled = isChecked ? compileForViewer(site, caller, query) : { ok: true as const };
        const said = context.req.query("validation") === "warn" ? "warnings" : "errors";
        return { query, structure: queryStructure(parsed.query), ...(compiled.ok ? {} : { [said]: compiled.errors }) };
      }),
    });
  });

  router.post("/jql/match", async (context) => {
    const caller = personOf(context);
    const { jqls, issueIds } = await bodyOf(context, matchBody);
    if (jqls.length > MATCHED_MAX || issueIds.length > 1000) throw badRequest("Too many queries or issues were given.");
    return context.json({
      matches: jqls.map((jql) => {
        try {
          return { matchedIssues: matchIssues(site, caller, jql, issueIds), errors: [] };
        } catch (error) {
          if (!(error instanceof JiraError)) throw error;
          return { matchedIssues: [], errors: error.errorMessages };
        }
      }),
    });
  });

  router.get("/jql/autocompletedata", (context) => context.json(referenceData(site)));
  router.post("/jql/autocompletedata", (context) => context.json(referenceData(site)));
}
