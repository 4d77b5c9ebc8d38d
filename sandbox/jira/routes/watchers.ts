import { z } from "zod";
import { requirePermission, type VisibleIssue, visibleIssue } from "../access/visible-issue";
import { selfLink } from "../formatters/links";
import { userJsonOf } from "../formatters/user-json";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { addWatcher, removeWatcher, watchersOf } from "../store/watchers";

/** Jira takes the bare account id as the body; without one it means the caller. */
const watcherBody = z.string().min(1).optional();

/** Who watches an issue. */
export function watcherRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/:issueIdOrKey/watchers", (context) => {
    const caller = personOf(context);
    const on = visibleIssue(site, caller, context.req.param("issueIdOrKey"));
    const watchers = watchersOf(site, on.issue.id);
    return context.json({
      self: selfLink(site, `/issue/${on.issue.key}/watchers`),
      isWatching: watchers.includes(caller.accountId),
      watchCount: watchers.length,
      watchers: watchers.map((accountId) => userJsonOf(site, accountId)),
    });
  });

  router.post("/issue/:issueIdOrKey/watchers", async (context) => {
    const caller = personOf(context);
    const accountId = (await bodyOf(context, watcherBody)) ?? caller.accountId;
    site.write(() => {
      const on = visibleIssue(site, caller, context.req.param("issueIdOrKey"));
      requireRight(site, caller, on, accountId);
      addWatcher(site, on.issue.id, accountId);
    });
    return context.body(null, 204);
  });

  router.delete("/issue/:issueIdOrKey/watchers", (context) => {
    const caller = personOf(context);
    const accountId = context.req.query("accountId");
    if (accountId === undefined) throw badRequest("The accountId query parameter needs to be provided.");
    site.write(() => {
      const on = visibleIssue(site, caller, context.req.param("issueIdOrKey"));
      requireRight(site, caller, on, accountId);
      removeWatcher(site, on.issue.id, accountId);
    });
    return context.body(null, 204);
  });
}

/** Everyone may watch or stop; others are for those who manage watchers. */
function requireRight(site: Site, caller: Person, on: VisibleIssue, accountId: string): void {
  if (!findAccount(site, accountId)) throw notFound(`The user with the account ID '${accountId}' does not exist.`);
  if (accountId !== caller.accountId)
    requirePermission(site, caller, "MANAGE_WATCHERS", on, "You do not have permission to manage watchers.");
}
