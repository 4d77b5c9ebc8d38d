import { visibleIssue } from "../access/visible-issue";
import { historyJson } from "../formatters/changelog-json";
import { selfLink } from "../formatters/links";
import { type JiraRouter, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { historiesOf } from "../store/changelog";

/** What changed on an issue, oldest first. */
export function changelogRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/:issueIdOrKey/changelog", (context) => {
    const { issue } = visibleIssue(site, personOf(context), context.req.param("issueIdOrKey"));
    const histories = historiesOf(site, issue.id).map((history) => historyJson(site, history));
    return context.json(paged(selfLink(site, `/issue/${issue.key}/changelog`), pageOf(context, 100, 100), histories));
  });
}
