import { z } from "zod";
import { browsableProjects, holds, holdsGlobally } from "../access/permissions";
import { visibleIssue } from "../access/visible-issue";
import { selfLink } from "../formatters/links";
import { ownUserJson, userJson } from "../formatters/user-json";
import { badRequest, notFound } from "../http/jira-error";
import { type JiraContext, type JiraRouter, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { type AccountRow, activeAccounts, allAccounts, findAccount, groupsOf } from "../store/accounts";
import type { ProjectRow } from "../store/projects";

const accountIds = z.array(z.string()).min(1).max(200);

/** People: oneself, one, many, and who can be assigned. */
export function userRoutes(router: JiraRouter, site: Site): void {
  router.get("/myself", (context) => {
    const account = accountOf(site, personOf(context).accountId);
    const groups = groupsOf(site, account.account_id).map((groupId) => ({ groupId }));
    return context.json({ ...ownUserJson(site, account), groups: { size: groups.length, items: groups } });
  });

  router.get("/user", (context) => context.json(shownTo(site, context, accountOf(site, context.req.query("accountId") ?? ""))));

  router.get("/user/bulk", (context) => {
    const asked = accountIds.safeParse(context.req.queries("accountId"));
    if (!asked.success) throw badRequest("The accountId query parameter needs to be provided.");
    const found = allAccounts(site).filter((account) => asked.data.includes(account.account_id));
    const users = found.map((account) => shownTo(site, context, account));
    return context.json(paged(selfLink(site, "/user/bulk"), pageOf(context, 200, 10), users));
  });

  router.get("/user/search", (context) => context.json(searched(site, context, () => true)));

  router.get("/user/assignable/search", (context) => {
    const project = projectOfQuestion(site, context);
    return context.json(searched(site, context, (account) => holds(site, account.account_id, "ASSIGNABLE_USER", project)));
  });
}

function accountOf(site: Site, accountId: string): AccountRow {
  const account = findAccount(site, accountId);
  if (!account) throw notFound("Specified user does not exist or you do not have required permissions");
  return account;
}

/** E-mail addresses are for oneself and for site administrators. */
function shownTo(site: Site, context: JiraContext, account: AccountRow): Record<string, unknown> {
  const viewer = personOf(context).accountId;
  const maySeeMore = viewer === account.account_id || holdsGlobally(site, viewer, "ADMINISTER");
  return maySeeMore ? ownUserJson(site, account) : userJson(site, account);
}

function searched(site: Site, context: JiraContext, isMeant: (account: AccountRow) => boolean): Record<string, unknown>[] {
  const query = (context.req.query("query") ?? "").toLowerCase();
  const accountId = context.req.query("accountId");
  const page = pageOf(context, 1000);
  return activeAccounts(site)
    .filter((account) => account.account_type === "atlassian" && isMeant(account))
    .filter((account) => accountId === undefined || account.account_id === accountId)
    .filter((account) => `${account.display_name} ${account.email ?? ""}`.toLowerCase().includes(query))
    .slice(page.startAt, page.startAt + page.maxResults)
    .map((account) => shownTo(site, context, account));
}

function projectOfQuestion(site: Site, context: JiraContext): ProjectRow {
  const caller = personOf(context);
  const issueAsked = context.req.query("issueKey") ?? context.req.query("issueId");
  if (issueAsked !== undefined) return visibleIssue(site, caller, issueAsked).project;
  const asked = context.req.query("project");
  if (asked === undefined) throw badRequest("The project or the issue must be provided.");
  const project = browsableProjects(site, caller.accountId).wholly.find(({ id, key }) => String(id) === asked || key === asked);
  if (!project) throw notFound(`No project could be found with key '${asked}'.`);
  return project;
}
