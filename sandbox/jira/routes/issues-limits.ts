import { holdsGlobally } from "../access/permissions";
import { forbidden } from "../http/jira-error";
import { flagOf, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { COMMENTS_MAX } from "../writing/add-comment";
import { LINKS_MAX } from "../writing/link-issues";

/** An issue is named from this share of a limit on. Jira states no figure; this is ours. */
const APPROACHING = 0.9;

type Count = { readonly id: number; readonly key: string; readonly count: number };

const COMMENTS = "SELECT issue_id AS id, COUNT(*) AS count FROM jira_comment GROUP BY issue_id";
const LINKS = `SELECT id, COUNT(*) AS count FROM (SELECT inward_issue_id AS id FROM jira_issue_link
  UNION ALL SELECT outward_issue_id FROM jira_issue_link) GROUP BY id`;

/** Which issues come near what an issue may carry, and which are past it. */
export function issueLimitRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/limit/report", (context) => {
    if (!holdsGlobally(site, personOf(context).accountId, "ADMINISTER"))
      throw forbidden("You do not have permission to view the issue limit report.");
    const nameOf = flagOf(context, "isReturningKeys", false) ? ({ key }: Count) => key : ({ id }: Count) => String(id);
    const report = (isIn: (count: number, limit: number) => boolean): Record<string, Record<string, number>> =>
      Object.fromEntries(
        Object.entries(LIMITS).map(([name, { limit, counts }]) => [
          name,
          Object.fromEntries(
            countsOf(site, counts)
              .filter(({ count }) => isIn(count, limit))
              .map((one) => [nameOf(one), one.count]),
          ),
        ]),
      );
    return context.json({
      limits: Object.fromEntries(Object.entries(LIMITS).map(([name, { limit }]) => [name, limit])),
      issuesApproachingLimit: report((count, limit) => count >= limit * APPROACHING && count <= limit),
      issuesBreachingLimit: report((count, limit) => count > limit),
    });
  });
}

const LIMITS = { comment: { limit: COMMENTS_MAX, counts: COMMENTS }, issuelinks: { limit: LINKS_MAX, counts: LINKS } };

function countsOf(site: Site, counts: string): Count[] {
  return site.rows.all<Count>(
    `SELECT issue.id, issue.key, counted.count FROM (${counts}) AS counted JOIN jira_issue issue ON issue.id = counted.id ORDER BY issue.id`,
  );
}
