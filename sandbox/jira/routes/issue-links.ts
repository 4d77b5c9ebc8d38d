import { z } from "zod";
import { selfLink } from "../formatters/links";
import { linkTypeJson } from "../formatters/vocabulary-json";
import { BAD_PAYLOAD, badRequest } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import type { IssueRow } from "../store/issues";
import { allLinkTypes } from "../store/vocabulary";
import { linkIssues, unlinkIssues, visibleLink } from "../writing/link-issues";

const issueReference = z.object({ id: z.coerce.string().optional(), key: z.string().optional() });
const linkBody = z.object({
  type: z.object({ id: z.coerce.string().optional(), name: z.string().optional() }),
  inwardIssue: issueReference,
  outwardIssue: issueReference,
});

/** Links between issues. */
export function issueLinkRoutes(router: JiraRouter, site: Site): void {
  router.post("/issueLink", async (context) => {
    const caller = personOf(context);
    const { type, inwardIssue, outwardIssue } = await bodyOf(context, linkBody);
    const typeIdOrName = type.id ?? type.name;
    const inward = inwardIssue.id ?? inwardIssue.key;
    const outward = outwardIssue.id ?? outwardIssue.key;
    if (typeIdOrName === undefined || inward === undefined || outward === undefined) throw badRequest(BAD_PAYLOAD);
    site.write(() => linkIssues(site, caller, { typeIdOrName, inward, outward }));
    return context.body(null, 201);
  });

  router.get("/issueLink/:linkId", (context) => {
    const { link, inward, outward } = visibleLink(site, personOf(context), context.req.param("linkId"));
    const type = allLinkTypes(site).find((candidate) => candidate.id === link.type_id);
    const end = (issue: IssueRow): Record<string, unknown> => ({
      id: String(issue.id),
      key: issue.key,
      self: selfLink(site, `/issue/${issue.id}`),
      fields: { summary: issue.summary },
    });
    return context.json({
      id: String(link.id),
      self: selfLink(site, `/issueLink/${link.id}`),
      type: type && linkTypeJson(site, type),
      inwardIssue: end(inward.issue),
      outwardIssue: end(outward.issue),
    });
  });

  router.delete("/issueLink/:linkId", (context) => {
    const caller = personOf(context);
    site.write(() => unlinkIssues(site, caller, context.req.param("linkId")));
    return context.body(null, 204);
  });
}
