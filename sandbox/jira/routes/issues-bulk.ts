import { z } from "zod";
import { selfLink } from "../formatters/links";
import { badRequest, JiraError } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { createIssue } from "../writing/create-issue";
import { issueBody, withDocuments } from "./issues";

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulk-post */
const ISSUES_MAX = 50;

const bulkBody = z.object({ issueUpdates: z.array(issueBody).min(1) });

/** Up to fifty new issues at once: each is made or refused on its own. */
export function issuesBulkRoutes(router: JiraRouter, site: Site): void {
  router.post("/issue/bulk", async (context) => {
    const caller = personOf(context);
    const { issueUpdates } = await bodyOf(context, bulkBody);
    if (issueUpdates.length > ISSUES_MAX) throw badRequest(`You may only create up to ${ISSUES_MAX} issues in a single request.`);
    const issues: unknown[] = [];
    const errors: unknown[] = [];
    issueUpdates.forEach((asked, failedElementNumber) => {
      try {
        const made = site.write(() => createIssue(site, caller, { ...asked, fields: withDocuments(site, context, asked.fields) }));
        issues.push({ id: String(made.id), key: made.key, self: selfLink(site, `/issue/${made.id}`) });
      } catch (error) {
        if (!(error instanceof JiraError)) throw error;
        const elementErrors = { errorMessages: error.errorMessages, errors: error.errors, status: error.status };
        errors.push({ status: error.status, elementErrors, failedElementNumber });
      }
    });
    return context.json({ issues, errors }, issues.length > 0 ? 201 : 400);
  });
}
