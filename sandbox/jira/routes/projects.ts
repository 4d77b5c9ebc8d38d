import { browsableProjects, holds, holdsGlobally } from "../access/permissions";
import { selfLink } from "../formatters/links";
import { projectDetailsJson } from "../formatters/project-json";
import { roleJson } from "../formatters/role-json";
import { issueTypeJson, statusJson } from "../formatters/vocabulary-json";
import { badRequest, forbidden, notFound } from "../http/jira-error";
import { type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { isTeamManaged, projectDetail } from "../store/project-details";
import { findProject, type ProjectRow } from "../store/projects";
import { allRoles } from "../store/roles";
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
    const statuses = context.req.query("status") === undefined ? ["live"] : listOf(context, "status");
    const found = browsable(site, context)
      .filter((project) => holds(site, personOf(context).accountId, permissionFor(context), project))
      .filter((project) => query === undefined || `${project.key} ${project.name}`.toLowerCase().includes(query))
      .filter((project) => statuses.includes(projectDetail(site, project.id).archived === 1 ? "archived" : "live"))
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

  router.get("/project/:projectId/hierarchy", (context) => {
    const project = visibleProject(site, context, "projectId");
    if (!isTeamManaged(site, project.id)) throw badRequest("Only next-gen projects have an issue type hierarchy of their own.");
    const types = issueTypesOfProject(site, project);
    const levels = [...new Set(types.map(({ hierarchy_level }) => hierarchy_level))].toSorted((one, other) => other - one);
    const hierarchy = levels.map((level) => ({
      level,
      name: level < 0 ? "Subtask" : level === 0 ? "Base" : "Epic",
      issueTypes: types
        .filter(({ hierarchy_level }) => hierarchy_level === level)
        .map(({ id, name }) => ({ id: Number(id), name, avatarId: Number(id) })),
    }));
    return context.json({ projectId: project.id, hierarchy });
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
    return context.json(roleJson(site, role, project));
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

function visibleProject(site: Site, context: JiraContext, parameter = "projectIdOrKey"): ProjectRow {
  const asked = context.req.param(parameter) ?? "";
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
