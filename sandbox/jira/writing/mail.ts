import { holds } from "../access/permissions";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import type { IssueRow } from "../store/issues";
import { projectById } from "../store/projects";
import { watchersOf } from "../store/watchers";

/** Mails reporter, assignee and watchers of an issue, as far as they may see it; the one who acted is not told of it. */
export function mailFollowers(
  site: Site,
  issue: IssueRow,
  actorId: string | null,
  what: string,
  mayKnow: (accountId: string) => boolean = () => true,
): void {
  const followers = new Set(
    [issue.reporter_id, issue.assignee_id, ...watchersOf(site, issue.id)].filter((id) => id !== null && id !== actorId),
  );
  const actor = findAccount(site, actorId)?.display_name ?? "Someone";
  const told = ([...followers] as string[]).filter(mayKnow);
  sendMail(site, issue, told, { subject: `[JIRA] (${issue.key}) ${issue.summary}`, text: `${actor} ${what}` });
}

/** Puts a mail into the outbox for those of the accounts that are people and may browse the issue. Nobody left, no mail. */
export function sendMail(site: Site, issue: IssueRow, accountIds: readonly string[], mail: { subject: string; text: string }): void {
  const project = projectById(site, issue.project_id);
  const recipients = accountIds.flatMap((accountId) => {
    const account = findAccount(site, accountId);
    const mayRead = account?.account_type === "atlassian" && holds(site, accountId, "BROWSE_PROJECTS", project, issue);
    return mayRead && account.email !== null ? [account.email] : [];
  });
  if (recipients.length === 0) return;
  site.rows.run(
    "INSERT INTO jira_mail (at, recipients, subject, text, issue_key) VALUES (?, ?, ?, ?, ?)",
    site.now(),
    JSON.stringify(recipients.sort()),
    mail.subject,
    mail.text,
    issue.key,
  );
}
