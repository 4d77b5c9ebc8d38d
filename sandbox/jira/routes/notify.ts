import { z } from "zod";
import { type VisibleIssue, visibleIssue } from "../access/visible-issue";
import { badRequest } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { watchersOf } from "../store/watchers";
import { sendMail } from "../writing/mail";

const recipients = z.object({
  reporter: z.boolean().default(false),
  assignee: z.boolean().default(false),
  watchers: z.boolean().default(false),
  users: z.array(z.object({ accountId: z.string() })).default([]),
  groups: z.array(z.object({ name: z.string() })).default([]),
  groupIds: z.array(z.string()).default([]),
});
const notifyBody = z.object({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: recipients.optional(),
});

/** A mail about an issue to whom the caller chooses. */
export function notifyRoutes(router: JiraRouter, site: Site): void {
  router.post("/issue/:issueIdOrKey/notify", async (context) => {
    const caller = personOf(context);
    const body = await bodyOf(context, notifyBody);
    site.write(() => {
      const on = visibleIssue(site, caller, context.req.param("issueIdOrKey"));
      const accountIds = body.to ? accountIdsOf(site, on, body.to) : [];
      if (accountIds.length === 0) throw badRequest("No recipients were defined for notification.");
      const subject = body.subject ?? `(${on.issue.key}) ${on.issue.summary}`;
      sendMail(site, on.issue, accountIds, { subject, text: body.textBody ?? body.htmlBody ?? "" });
    });
    return context.body(null, 204);
  });
}

function accountIdsOf(site: Site, { issue }: VisibleIssue, to: z.infer<typeof recipients>): string[] {
  const inGroups = [...to.groups.map((group) => group.name), ...to.groupIds].flatMap((group) =>
    site.rows.all<{ account_id: string }>(
      "SELECT account_id FROM jira_group_member JOIN jira_group ON jira_group.id = group_id WHERE jira_group.id = ? OR jira_group.name = ?",
      group,
      group,
    ),
  );
  const chosen = [
    to.reporter ? issue.reporter_id : null,
    to.assignee ? issue.assignee_id : null,
    ...(to.watchers ? watchersOf(site, issue.id) : []),
    ...to.users.map((user) => user.accountId),
    ...inGroups.map((member) => member.account_id),
  ];
  return [...new Set(chosen.filter((accountId) => accountId !== null))];
}
