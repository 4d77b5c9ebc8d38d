import { z } from "zod";
import { visibleIssue } from "../access/visible-issue";
import { adfOfText } from "../formatters/adf";
import { commentJson } from "../formatters/comment-json";
import { notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { commentsOf } from "../store/comments";
import { addComment } from "../writing/add-comment";

const commentBody = z.object({ body: z.unknown(), visibility: z.unknown().optional() });

/** Comments of an issue: list, read, add. */
export function commentRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/:issueIdOrKey/comment", (context) => {
    const { issue } = visibleIssue(site, personOf(context), context.req.param("issueIdOrKey"));
    const oldestFirst = commentsOf(site, issue.id);
    const ordered = context.req.query("orderBy") === "-created" ? oldestFirst.reverse() : oldestFirst;
    const page = pageOf(context, 5000);
    const comments = ordered.slice(page.startAt, page.startAt + page.maxResults).map((comment) => commentJson(site, comment));
    return context.json({ ...page, total: ordered.length, comments });
  });

  router.get("/issue/:issueIdOrKey/comment/:id", (context) => {
    const { issue } = visibleIssue(site, personOf(context), context.req.param("issueIdOrKey"));
    const comment = commentsOf(site, issue.id).find((candidate) => String(candidate.id) === context.req.param("id"));
    if (!comment) throw notFound(`Can not find a comment for the id: ${context.req.param("id")}.`);
    return context.json(commentJson(site, comment));
  });

  router.post("/issue/:issueIdOrKey/comment", async (context) => {
    const caller = personOf(context);
    const asked = await bodyOf(context, commentBody);
    const isVersion2 = context.req.path.startsWith("/rest/api/2/");
    const body = isVersion2 && typeof asked.body === "string" ? adfOfText(asked.body) : asked.body;
    const comment = site.write(() =>
      addComment(site, caller, visibleIssue(site, caller, context.req.param("issueIdOrKey")), {
        body,
        visibility: asked.visibility ?? null,
      }),
    );
    return context.json(commentJson(site, comment), 201);
  });
}
