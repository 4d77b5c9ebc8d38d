import { z } from "zod";
import { findVisibleIssue } from "../access/visible-issue";
import { issueJson } from "../formatters/issue-json";
import { ISSUE_NOT_FOUND } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";

const fetchBody = z.object({
  issueIdsOrKeys: z.array(z.coerce.string()).min(1).max(100),
  fields: z.array(z.string()).default([]),
  expand: z.array(z.string()).default([]),
  properties: z.array(z.string()).default([]),
});

/** Many issues at once, by id or key, in ascending order of id. */
export function bulkFetchRoutes(router: JiraRouter, site: Site): void {
  router.post("/issue/bulkfetch", async (context) => {
    const caller = personOf(context);
    const asked = await bodyOf(context, fetchBody);
    const question = { ...asked, fields: asked.fields.length === 0 ? ["*navigable"] : asked.fields };
    const looked = [...new Set(asked.issueIdsOrKeys)].map((idOrKey) => ({
      idOrKey,
      found: findVisibleIssue(site, caller.accountId, idOrKey),
    }));
    const found = new Map(looked.flatMap(({ found: on }) => (on ? [[on.issue.id, on]] : [])));
    return context.json({
      expand: "renderedFields,names,schema,operations,editmeta,changelog",
      issues: [...found.values()]
        .sort((one, other) => one.issue.id - other.issue.id)
        .map((on) => issueJson({ site, viewerId: caller.accountId, ...on }, question)),
      issueErrors: looked.flatMap(({ idOrKey, found: on }) => (on ? [] : [{ id: idOrKey, errorMessage: ISSUE_NOT_FOUND }])),
    });
  });
}
