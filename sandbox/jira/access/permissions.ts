import type { Site } from "../site";
import { canAct } from "../store/account-life";
import { findAccount } from "../store/accounts";
import type { IssueRow } from "../store/issues";
import { allProjects, type ProjectRow } from "../store/projects";

type Grant = { readonly holder_type: string; readonly holder_parameter: string | null };

/** Whether an account holds a global permission, through its groups. */
export function holdsGlobally(site: Site, accountId: string | null, permission: string): boolean {
  if (accountId === null || !canAct(site, accountId)) return false;
  return (
    site.rows.one(
      `SELECT 1 FROM jira_global_permission held JOIN jira_group_member member ON member.group_id = held.group_id
       WHERE held.permission = ? AND member.account_id = ?`,
      permission,
      accountId,
    ) !== null
  );
}

/**
 * Whether the project's permission scheme gives an account a permission; one that cannot act any more has none.
 * Grants to the reporter and the assignee count only where an issue is given.
 */
export function holds(site: Site, accountId: string | null, permission: string, project: ProjectRow, issue?: IssueRow): boolean {
  const isGranted = grantsOf(site, project, permission).some((grant) => {
    if (grant.holder_type === "reporter") return accountId !== null && issue?.reporter_id === accountId;
    if (grant.holder_type === "assignee") return accountId !== null && issue?.assignee_id === accountId;
    return isHolder(site, grant, accountId, project);
  });
  return isGranted && canAct(site, accountId);
}

/** The projects an account may browse, and those where it may browse only what it reported or has assigned. */
export function browsableProjects(
  site: Site,
  accountId: string | null,
): { wholly: ProjectRow[]; asReporter: ProjectRow[]; asAssignee: ProjectRow[] } {
  const projects = allProjects(site);
  const wholly = projects.filter((project) => holds(site, accountId, "BROWSE_PROJECTS", project));
  const others = projects.filter((project) => !wholly.includes(project));
  const through = (holderType: string): ProjectRow[] =>
    others.filter((project) => grantsOf(site, project, "BROWSE_PROJECTS").some((grant) => grant.holder_type === holderType));
  return { wholly, asReporter: through("reporter"), asAssignee: through("assignee") };
}

function grantsOf(site: Site, project: ProjectRow, permission: string): Grant[] {
  return site.rows.all<Grant>(
    "SELECT holder_type, holder_parameter FROM jira_permission_grant WHERE scheme_id = ? AND permission = ?",
    project.permission_scheme_id,
    permission,
  );
}

function isHolder(site: Site, grant: Grant, accountId: string | null, project: ProjectRow): boolean {
  if (grant.holder_type === "anyone") return true;
  if (accountId === null) return false;
  switch (grant.holder_type) {
    case "applicationRole":
      return findAccount(site, accountId)?.account_type === "atlassian";
    case "user":
      return grant.holder_parameter === accountId;
    case "projectLead":
      return project.lead_id === accountId;
    case "group":
      return isInGroup(site, accountId, grant.holder_parameter);
    case "projectRole":
      return isInRole(site, accountId, project.id, grant.holder_parameter);
    default:
      return false;
  }
}

function isInGroup(site: Site, accountId: string, groupId: string | null): boolean {
  return site.rows.one("SELECT 1 FROM jira_group_member WHERE group_id = ? AND account_id = ?", groupId, accountId) !== null;
}

function isInRole(site: Site, accountId: string, projectId: number, roleId: string | null): boolean {
  return (
    site.rows.one(
      `SELECT 1 FROM jira_project_role_member member WHERE member.project_id = ? AND member.role_id = ? AND (
         (member.member_type = 'user' AND member.member_id = ?)
         OR (member.member_type = 'group' AND member.member_id IN (SELECT group_id FROM jira_group_member WHERE account_id = ?)))`,
      projectId,
      Number(roleId),
      accountId,
      accountId,
    ) !== null
  );
}
