import { z } from "zod";
import { issueJson } from "../formatters/issue-json";
import { badRequest } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, type Person, personOf } from "../http/jira-router";
import { countIssues, findIssues } from "../search/find-issues";
import { offsetOf, pageToken } from "../search/page-token";
import type { Site } from "../site";
import { projectById } from "../store/projects";

const searchBody = z.object({
  jql: z.string().default(""),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().default(50),
  fields: z.array(z.string()).default([]),
  expand: z.string().default(""),
  properties: z.array(z.string()).default([]),
  reconcileIssues: z.array(z.coerce.number().int()).max(50).default([]),
});
type Search = z.infer<typeof searchBody>;

const countBody = z.object({ jql: z.string().default("") });

/** Pages of issues with fields; ids alone come in larger ones. */
const PAGE_MAX = { withFields: 100, idsOnly: 5000 } as const;

/** Finding issues by JQL and counting them. */
export function searchRoutes(router: JiraRouter, site: Site): void {
  router.get("/search/jql", async (context) => context.json(await search(site, personOf(context), searchOfQuery(context))));
  router.post("/search/jql", async (context) => context.json(await search(site, personOf(context), await bodyOf(context, searchBody))));

  router.post("/search/approximate-count", async (context) => {
    const { jql } = await bodyOf(context, countBody);
    return context.json({ count: await countIssues(site, personOf(context), jql) });
  });
}

function searchOfQuery(context: JiraContext): Search {
  const read = searchBody.safeParse({
    jql: context.req.query("jql"),
    nextPageToken: context.req.query("nextPageToken"),
    maxResults: context.req.query("maxResults") === undefined ? undefined : Number(context.req.query("maxResults")),
    fields: listOf(context, "fields"),
    expand: context.req.query("expand"),
    properties: listOf(context, "properties"),
    reconcileIssues: listOf(context, "reconcileIssues"),
  });
  if (!read.success) throw badRequest("The search parameters are not valid.");
  return read.data;
}

async function search(site: Site, viewer: Person, asked: Search): Promise<Record<string, unknown>> {
  const fields = asked.fields.length === 0 ? ["id"] : asked.fields;
  const onlyIds = fields.every((field) => field === "id" || field === "key");
  if (asked.maxResults < 1) throw badRequest("The value of 'maxResults' must be greater than 0.");
  const limit = Math.min(asked.maxResults, onlyIds ? PAGE_MAX.idsOnly : PAGE_MAX.withFields);
  const offset = offsetOf(asked.nextPageToken ?? undefined, asked.jql, site.now());
  const found = await findIssues(site, viewer, asked.jql, { offset, limit, reconciled: asked.reconcileIssues });
  const isLast = found.length <= limit;
  const question = { fields, expand: asked.expand.split(","), properties: asked.properties };
  const issues = found.slice(0, limit).map((issue) => {
    if (fields.every((field) => field === "id")) return { id: String(issue.id) };
    return issueJson({ site, viewerId: viewer.accountId, issue, project: projectById(site, issue.project_id) }, question);
  });
  return { issues, ...(isLast ? {} : { nextPageToken: pageToken(asked.jql, offset + limit, site.now()) }), isLast };
}
