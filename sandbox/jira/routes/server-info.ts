import { jiraDate } from "../formatters/jira-date";
import type { JiraRouter } from "../http/jira-router";
import type { Site } from "../site";

/** What this Jira says of itself; anybody may ask. */
export function serverInfoRoutes(router: JiraRouter, site: Site): void {
  router.get("/serverInfo", (context) =>
    context.json({
      baseUrl: site.url,
      displayUrl: site.url,
      version: "1001.0.0-SNAPSHOT",
      versionNumbers: [1001, 0, 0],
      deploymentType: "Cloud",
      buildNumber: 100_000,
      serverTime: jiraDate(site.now()),
      serverTitle: "Jira",
    }),
  );
}
