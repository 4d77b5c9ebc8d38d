import { browsableProjects, holds, holdsGlobally } from "../access/permissions";
import { selfLink } from "../formatters/links";
import { userJsonOf } from "../formatters/user-json";
import { issueTypeJson, projectJson, statusJson } from "../formatters/vocabulary-json";
import { badRequest, forbidden, notFound } from "../http/jira-error";
import { type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findProject, type ProjectRow } from "../store/projects";
import { allRoles, membersOfRole, type RoleMember } from "../store/roles";
import { issueTypesOfProject } from "../store/vocabulary";
import { statusesOfWorkflow, workflowIdFor } from "../store/workflow";

/** Projects that the caller may browse: one, many, their statuses and their roles. */
export function projectRoutes(router: JiraRouter, site: Site): void {
  router.get("/project", (context) => context.json(browsable(site, context).map((project) => projectDetailsJson(site, project))));

  router.get("/project/search", (context) => {
    const query = context.req.query("query")?.toLowerCase();
    const keys = context.req.queries("keys") ?? [];
    const ids = context.req.queries("id") ?? [];
    const expand = listOf(context, "expand");
    const found = browsable(site, context)
      .filter((project) => holds(site, personOf(context).accountId, permissionFor(context), project))
      .filter((project) => query === undefined || `${project.key} ${project.name}`.toLowerCase().includes(query))
      .filter((project) => keys.length === 0 || keys.includes(project.key))
      .filter((project) => ids.length === 0 || ids.includes(String(project.id)))
      .map((project) => projectDetailsJson(site, project, expand));
    return context.json(paged(selfLink(site, "/project/search"), pageOf(context, 100), found));
  });

  router.get("/project/:projectIdOrKey", (context) =>
    context.json(projectDetailsJson(site, visibleProject(site, context), ["description", "lead", "issueTypes"])),
  );

  router.get("/project/:projectIdOrKey/statuses", (context) => {
    const project = visibleProject(site, context);
    const types = issueTypesOfProject(site, project).map((type) => ({
      ...issueTypeJson(site, type),
      statuses: statusesOfWorkflow(site, workflowIdFor(site, project, type.id)).map((status) => statusJson(site, status)),
    }));
    return context.json(types);
  });

  router.get("/project/:projectIdOrKey/role", (context) => {
    const project = projectForRoles(site, context);
    return context.json(
      Object.fromEntries(allRoles(site).map((role) => [role.name, selfLink(site, `/project/${project.id}/role/${role.id}`)])),
    );
  });

  router.get("/project/:projectIdOrKey/role/:id", (context) => {
    const project = projectForRoles(site, context);
    const role = allRoles(site).find((candidate) => String(candidate.id) === context.req.param("id"));
    if (!role) throw notFound(`Can not retrieve a role actor for a null project role.`);
    return context.json({
      self: selfLink(site, `/project/${project.id}/role/${role.id}`),
      name: role.name,
      id: role.id,
      description: role.description,
      actors: membersOfRole(site, project.id, role.id).map(memberJson),
    });
  });
}

function browsable(site: Site, context: JiraContext): ProjectRow[] {
  return browsableProjects(site, personOf(context).accountId).wholly;
}

/** What `action` narrows a search of projects to. */
function permissionFor(context: JiraContext): string {
  const permissions: Record<string, string> = {
    view: "BROWSE_PROJECTS",
    browse: "BROWSE_PROJECTS",
    edit: "ADMINISTER_PROJECTS",
    create: "CREATE_ISSUES",
  };
  const action = context.req.query("action") ?? "view";
  const permission = permissions[action];
  if (permission === undefined) throw badRequest(`The action '${action}' is not one of ${Object.keys(permissions).join(", ")}.`);
  return permission;
}

function visibleProject(site: Site, context: JiraContext): ProjectRow {
  const asked = context.req.param("projectIdOrKey") ?? "";
  const project = findProject(site, asked);
  if (!project || !holds(site, personOf(context).accountId, "BROWSE_PROJECTS", project))
    throw notFound(`No project could be found with key '${asked}'.`);
  return project;
}

/** Who has which role is for those who browse the project as its administrators, and for apps. */
function projectForRoles(site: Site, context: JiraContext): ProjectRow {
  const project = visibleProject(site, context);
  const { accountId, viaAppId } = personOf(context);
  const isAdministrator = holds(site, accountId, "ADMINISTER_PROJECTS", project) || holdsGlobally(site, accountId, "ADMINISTER");
  if (!isAdministrator && viaAppId === undefined) throw forbidden("You do not have permission to see the roles of this project.");
  return project;
}

function projectDetailsJson(site: Site, project: ProjectRow, expand: readonly string[] = []): Record<string, unknown> {
  return {
    expand: "description,lead,issueTypes,url,projectKeys,permissions,insight",
    ...projectJson(site, project),
    style: "classic",
    isPrivate: false,
    properties: {},
    ...(expand.includes("description") ? { description: project.description } : {}),
    ...(expand.includes("lead")
      ? { lead: userJsonOf(site, project.lead_id), assigneeType: "UNASSIGNED", components: [], versions: [] }
      : {}),
    ...(expand.includes("issueTypes") ? { issueTypes: issueTypesOfProject(site, project).map((type) => issueTypeJson(site, type)) } : {}),
  };
}

function memberJson(member: RoleMember): Record<string, unknown> {
  return member.member_type === "user"
    ? { id: member.number, displayName: member.name, type: "atlassian-user-role-actor", actorUser: { accountId: member.member_id } }
    : {
        id: member.number,
        displayName: member.name,
        type: "atlassian-group-role-actor",
        actorGroup: { name: member.name, displayName: member.name, groupId: member.member_id },
      };
}
