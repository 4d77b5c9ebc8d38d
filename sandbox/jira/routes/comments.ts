import { z } from "zod";
import { mayRead, readableComments } from "../access/comment-visibility";
import { findVisibleIssue, type VisibleIssue, visibleIssue } from "../access/visible-issue";
import { adfOfText } from "../formatters/adf";
import { commentJson } from "../formatters/comment-json";
import { notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, pageOf, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import type { CommentRow } from "../store/comments";
import { addComment } from "../writing/add-comment";
import { deleteComment, editComment } from "../writing/change-comment";

const commentBody = z.object({ body: z.unknown(), visibility: z.unknown().optional() });
const listBody = z.object({ ids: z.array(z.coerce.number().int()).min(1).max(1000) });

/** Comments of an issue: list, read, add, edit, delete; each only to whom its restriction includes. */
export function commentRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/:issueIdOrKey/comment", (context) => {
    const caller = personOf(context);
    const { issue } = visibleIssue(site, caller, context.req.param("issueIdOrKey"));
    const oldestFirst = readableComments(site, caller.accountId, issue);
    const ordered = context.req.query("orderBy") === "-created" ? oldestFirst.reverse() : oldestFirst;
    const page = pageOf(context, 5000);
    const comments = ordered.slice(page.startAt, page.startAt + page.maxResults).map((comment) => commentJson(site, comment));
    return context.json({ ...page, total: ordered.length, comments });
  });

  router.get("/issue/:issueIdOrKey/comment/:id", (context) => {
    const { comment } = readComment(site, context, personOf(context));
    return context.json(commentJson(site, comment));
  });

  router.post("/issue/:issueIdOrKey/comment", async (context) => {
    const caller = personOf(context);
    const { body, visibility } = await commentOf(context);
    const comment = site.write(() =>
      addComment(site, caller, visibleIssue(site, caller, context.req.param("issueIdOrKey")), { body, visibility: visibility ?? null }),
    );
    return context.json(commentJson(site, comment), 201);
  });

  router.put("/issue/:issueIdOrKey/comment/:id", async (context) => {
    const caller = personOf(context);
    const asked = await commentOf(context);
    const edited = site.write(() => {
      const { on, comment } = readComment(site, context, caller);
      return editComment(site, caller, on, comment, asked);
    });
    return context.json(commentJson(site, edited));
  });

  router.delete("/issue/:issueIdOrKey/comment/:id", (context) => {
    const caller = personOf(context);
    site.write(() => {
      const { on, comment } = readComment(site, context, caller);
      deleteComment(site, caller, on, comment);
    });
    return context.body(null, 204);
  });

  router.post("/comment/list", async (context) => {
    const caller = personOf(context);
    const { ids } = await bodyOf(context, listBody);
    const values = ids.flatMap((id) => {
      const comment = site.rows.one<CommentRow>("SELECT * FROM jira_comment WHERE id = ?", id);
      const on = comment && findVisibleIssue(site, caller.accountId, comment.issue_id);
      return on && mayRead(site, caller.accountId, on.issue, comment) ? [commentJson(site, comment)] : [];
    });
    return context.json({ isLast: true, maxResults: LIST_MAX, startAt: 0, total: values.length, values });
  });
}

/** What Jira says of the size of this page, which is not paged. */
const LIST_MAX = 1_048_576;

/** Version 2 of the API takes plain text where version 3 takes a document. */
async function commentOf(context: JiraContext): Promise<{ body: unknown; visibility?: unknown }> {
  const { body, ...others } = await bodyOf(context, commentBody);
  const isVersion2 = context.req.path.startsWith("/rest/api/2/");
  return { ...others, body: isVersion2 && typeof body === "string" ? adfOfText(body) : body };
}

function readComment(site: Site, context: JiraContext, caller: Person): { on: VisibleIssue; comment: CommentRow } {
  const on = visibleIssue(site, caller, context.req.param("issueIdOrKey") ?? "");
  const id = context.req.param("id");
  const comment = readableComments(site, caller.accountId, on.issue).find((candidate) => String(candidate.id) === id);
  if (!comment) throw notFound(`Can not find a comment for the id: ${id}.`);
  return { on, comment };
}
