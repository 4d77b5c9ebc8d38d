import { z } from "zod";
import { administratorOf } from "../access/administration";
import { browsableProjects } from "../access/permissions";
import { isVisible } from "../access/visible-filter";
import { findVisibleIssue } from "../access/visible-issue";
import { badRequest } from "../http/jira-error";
import { bodyOf, type JiraRouter } from "../http/jira-router";
import { catalogueFromDatabase } from "../jql/catalogue-from-database";
import { isSameName } from "../jql/functions";
import { parseJql } from "../jql/parse-jql";
import { type IdInstead, sanitizeQuery } from "../jql/sanitize-query";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { allFilters } from "../store/filters";
import { findIssue } from "../store/issues";
import { allProjects } from "../store/projects";

const sanitizeBody = z.object({
  queries: z.array(z.object({ query: z.string(), accountId: z.string().max(128).nullish() })),
});
const QUERIES_MAX = 20;

/** Queries as they may be shown to somebody who must not learn what hidden projects, issues and filters are called. */
export function jqlSanitizeRoutes(router: JiraRouter, site: Site): void {
  router.post("/jql/sanitize", async (context) => {
    administratorOf(site, context);
    const { queries } = await bodyOf(context, sanitizeBody);
    const isRepeated = new Set(queries.map((asked) => JSON.stringify([asked.query, asked.accountId ?? null]))).size < queries.length;
    if (queries.length > QUERIES_MAX || isRepeated) throw badRequest(`At most ${QUERIES_MAX} queries can be sanitized, each of them once.`);
    return context.json({ queries: queries.map(({ query, accountId }) => sanitized(site, query, accountId ?? null)) });
  });
}

function sanitized(site: Site, initialQuery: string, accountId: string | null): Record<string, unknown> {
  const asked = { initialQuery, ...(accountId === null ? {} : { accountId }) };
  if (accountId !== null && !findAccount(site, accountId)) return { ...asked, errors: errorsJson(["The user does not exist."]) };
  const parsed = parseJql(initialQuery);
  if (!parsed.ok) return { ...asked, errors: errorsJson(parsed.errors) };
  const catalogue = catalogueFromDatabase(site.rows);
  return { ...asked, sanitizedQuery: sanitizeQuery(initialQuery, parsed.query, catalogue, hiddenFrom(site, accountId)) };
}

function hiddenFrom(site: Site, accountId: string | null): IdInstead {
  const { wholly, asReporter, asAssignee } = browsableProjects(site, accountId);
  const seen = [...wholly, ...asReporter, ...asAssignee].map(({ id }) => id);
  return (dataType, text) => {
    if (dataType === "project") {
      const project = allProjects(site).find(({ key, name }) => isSameName(key, text) || isSameName(name, text));
      return project && !seen.includes(project.id) ? project.id : null;
    }
    if (dataType === "issue") {
      const issue = findIssue(site, text.toUpperCase());
      return issue && !findVisibleIssue(site, accountId, issue.id) ? issue.id : null;
    }
    if (dataType !== "saved_filter") return null;
    const named = allFilters(site).filter(({ name }) => isSameName(name, text));
    return named.some((filter) => isVisible(site, accountId, filter)) ? null : (named[0]?.id ?? null);
  };
}

function errorsJson(errorMessages: readonly string[]): Record<string, unknown> {
  return { errorMessages, errors: {} };
}
