import type { Site } from "../site";
import { projectDetail } from "../store/project-details";
import type { ProjectRow } from "../store/projects";
import { issueTypesOfProject } from "../store/vocabulary";
import { selfLink } from "./links";
import { userJsonOf } from "./user-json";
import { categoryJson, componentsJson, versionsJson } from "./project-parts-json";
import { issueTypeJson, projectJson } from "./vocabulary-json";

/** A project as the project resources show it, with what `expand` asks for. */
export function projectDetailsJson(site: Site, project: ProjectRow, expand: readonly string[] = []): Record<string, unknown> {
  const { style, archived, category_id } = projectDetail(site, project.id);
  return {
    expand: "description,lead,issueTypes,url,projectKeys,permissions,insight",
    ...projectJson(site, project),
    style,
    isPrivate: false,
    properties: {},
    ...(archived === 1 ? { archived: true } : {}),
    ...(category_id === null ? {} : { projectCategory: categoryJson(site, category_id) }),
    ...(expand.includes("description") ? { description: project.description } : {}),
    ...(expand.includes("lead") ? leadJson(site, project) : {}),
    ...(expand.includes("issueTypes") ? { issueTypes: issueTypesOfProject(site, project).map((type) => issueTypeJson(site, type)) } : {}),
  };
}

function leadJson(site: Site, project: ProjectRow): Record<string, unknown> {
  return {
    lead: userJsonOf(site, project.lead_id),
    assigneeType: "UNASSIGNED",
    components: componentsJson(site, project),
    versions: versionsJson(site, project),
    roles: rolesJson(site, project),
  };
}

function rolesJson(site: Site, project: ProjectRow): Record<string, string> {
  const roles = site.rows.all<{ id: number; name: string }>("SELECT id, name FROM jira_project_role ORDER BY id");
  return Object.fromEntries(roles.map(({ id, name }) => [name, selfLink(site, `/project/${project.id}/role/${id}`)]));
}
