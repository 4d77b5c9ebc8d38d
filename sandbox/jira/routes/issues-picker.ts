import { z } from "zod";
import { findVisibleIssue } from "../access/visible-issue";
import { avatarLink } from "../formatters/links";
import { JiraError } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, type Person, personOf } from "../http/jira-router";
import { findIssues } from "../search/find-issues";
import type { Site } from "../site";
import type { IssueRow } from "../store/issues";
import { watchersOf } from "../store/watchers";

const SUGGESTIONS_MAX = 20;

const watchingBody = z.object({ issueIds: z.array(z.string()) });

/** What a person may mean by a few letters, and which of many issues they watch. */
export function issuePickerRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/picker", async (context) => {
    const caller = personOf(context);
    const issues = await suggested(site, caller, context);
    const sub = issues.length === 0 ? {} : { sub: `Showing ${issues.length} of ${issues.length} matching issues` };
    const none = issues.length === 0 ? { msg: "No matching issues" } : {};
    return context.json({
      sections: [{ label: "Current Search", id: "cs", issues: issues.map((issue) => suggestion(site, issue)), ...sub, ...none }],
    });
  });

  router.post("/issue/watching", async (context) => {
    const { accountId } = personOf(context);
    const { issueIds } = await bodyOf(context, watchingBody);
    const isWatching = (id: string): boolean => {
      const on = findVisibleIssue(site, accountId, id);
      return on !== null && watchersOf(site, on.issue.id).includes(accountId);
    };
    return context.json({ issuesIsWatching: Object.fromEntries(issueIds.map((id) => [id, isWatching(id)])) });
  });
}

/** The issues of the current search whose key or summary has the letters in it; none where the search is wrong. */
async function suggested(site: Site, caller: Person, context: JiraContext): Promise<IssueRow[]> {
  const letters = (context.req.query("query") ?? "").toLowerCase();
  const jql = context.req.query("currentJQL") ?? "created is not EMPTY ORDER BY updated DESC";
  try {
    const found = await findIssues(site, caller, jql, { offset: 0, limit: 1000, reconciled: [] });
    return found
      .filter(({ key, summary }) => key.toLowerCase().includes(letters) || summary.toLowerCase().includes(letters))
      .filter(({ key }) => key !== context.req.query("currentIssueKey"))
      .slice(0, SUGGESTIONS_MAX);
  } catch (error) {
    if (error instanceof JiraError) return [];
    throw error;
  }
}

function suggestion(site: Site, issue: IssueRow): Record<string, unknown> {
  return {
    id: issue.id,
    key: issue.key,
    keyHtml: issue.key,
    img: avatarLink(site, "issuetype", issue.issue_type_id),
    summary: issue.summary,
    summaryText: issue.summary,
  };
}
