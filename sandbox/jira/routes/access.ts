import { z } from "zod";
import { appPermissions, isPermission, isSitePermission } from "../access/app-permissions";
import { GLOBAL_PERMISSIONS, permissionName, PROJECT_PERMISSIONS } from "../access/permission-keys";
import { browsableProjects, holds, holdsGlobally } from "../access/permissions";
import { visibleIssue } from "../access/visible-issue";
import { badRequest, forbidden, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findIssue, type IssueRow } from "../store/issues";
import { allProjects, findProject, type ProjectRow, projectById } from "../store/projects";

const checkBody = z.object({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(
      z.object({
        permissions: z.array(z.string()),
        projects: z.array(z.coerce.number().int()).default([]),
        issues: z.array(z.coerce.number().int()).default([]),
      }),
    )
    .default([]),
});

/** What a caller, or another account, may do. */
export function accessRoutes(router: JiraRouter, site: Site): void {
  router.get("/mypermissions", (context) => {
    const caller = personOf(context);
    const asked = listOf(context, "permissions");
    const unknown = asked.filter((key) => !isPermission(site, key));
    if (asked.length === 0) throw badRequest("The 'permissions' query parameter is required.");
    if (unknown.length > 0) throw badRequest(`Unrecognized permissions: ${unknown.join(", ")}`);
    const may = permissionTest(site, caller, context);
    return context.json({ permissions: Object.fromEntries(asked.map((key) => [key, permissionJson(site, key, may(key))])) });
  });

  router.get("/permissions", (context) =>
    context.json({
      permissions: Object.fromEntries(allKeys(site).map((key) => [key, permissionJson(site, key)])),
    }),
  );

  router.post("/permissions/check", async (context) => {
    const caller = personOf(context);
    const body = await bodyOf(context, checkBody);
    const accountId = body.accountId ?? caller.accountId;
    if (accountId !== caller.accountId && !holdsGlobally(site, caller.accountId, "ADMINISTER"))
      throw forbidden("You need to have the Administer Jira global permission to check permissions for other users.");
    const unknown = [
      ...body.globalPermissions.filter((key) => !isSitePermission(site, key)),
      ...body.projectPermissions.flatMap((asked) =>
        asked.permissions.filter((key) => isSitePermission(site, key) || !isPermission(site, key)),
      ),
    ];
    if (unknown.length > 0) throw badRequest(`Unrecognized permissions: ${unknown.join(", ")}`);
    return context.json({
      globalPermissions: body.globalPermissions.filter((key) => holdsGlobally(site, accountId, key)),
      projectPermissions: body.projectPermissions.flatMap((asked) =>
        asked.permissions.map((permission) => ({
          permission,
          projects: asked.projects.filter((id) => mayInProject(site, accountId, permission, findProject(site, id))),
          issues: asked.issues.filter((id) => mayOnIssue(site, accountId, permission, findIssue(site, id))),
        })),
      ),
    });
  });
}

function permissionJson(site: Site, key: string, have?: boolean): Record<string, unknown> {
  const ofApp = appPermissions(site).find((permission) => permission.key === key);
  return {
    id: String(allKeys(site).indexOf(key)),
    key,
    name: ofApp?.name ?? permissionName(key),
    type: isSitePermission(site, key) ? "GLOBAL" : "PROJECT",
    description: ofApp?.description ?? "",
    ...(have === undefined ? {} : { havePermission: have }),
  };
}

function allKeys(site: Site): string[] {
  return [...GLOBAL_PERMISSIONS, ...PROJECT_PERMISSIONS, ...appPermissions(site).map(({ key }) => key)];
}

/** Permissions in the issue or project that the request names; anywhere, when it names none. */
function permissionTest(site: Site, caller: Person, context: JiraContext): (key: string) => boolean {
  const issueAsked = context.req.query("issueKey") ?? context.req.query("issueId");
  const projectAsked = context.req.query("projectKey") ?? context.req.query("projectId");
  const inProject = projectTest(site, caller, issueAsked, projectAsked);
  return (key) => (isSitePermission(site, key) ? holdsGlobally(site, caller.accountId, key) : inProject(key));
}

function projectTest(
  site: Site,
  caller: Person,
  issueAsked: string | undefined,
  projectAsked: string | undefined,
): (key: string) => boolean {
  if (issueAsked !== undefined) {
    const on = visibleIssue(site, caller, issueAsked);
    return (key) => holds(site, caller.accountId, key, on.project, on.issue);
  }
  if (projectAsked !== undefined) {
    const project = browsableProjects(site, caller.accountId).wholly.find(
      ({ id, key }) => String(id) === projectAsked || key === projectAsked,
    );
    if (!project) throw notFound(`No project could be found with key '${projectAsked}'.`);
    return (key) => holds(site, caller.accountId, key, project);
  }
  return (key) => allProjects(site).some((project) => holds(site, caller.accountId, key, project));
}

function mayInProject(site: Site, accountId: string, permission: string, project: ProjectRow | null): boolean {
  return project !== null && holds(site, accountId, permission, project);
}

/** What one cannot see one cannot act on, whatever the scheme says. */
function mayOnIssue(site: Site, accountId: string, permission: string, issue: IssueRow | null): boolean {
  if (!issue) return false;
  const project = projectById(site, issue.project_id);
  return ["BROWSE_PROJECTS", permission].every((key) => holds(site, accountId, key, project, issue));
}
