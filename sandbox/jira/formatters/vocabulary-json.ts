import type { Site } from "../site";
import { isTeamManaged, scopeOf } from "../store/project-details";
import type { ProjectRow } from "../store/projects";
import type { IssueTypeRow, LinkTypeRow, PriorityRow, ResolutionRow, StatusCategory, StatusRow } from "../store/vocabulary";
import { avatarLink, avatarLinks, selfLink } from "./links";

type Json = Record<string, unknown>;

const STATUS_CATEGORIES: Record<StatusCategory, { id: number; name: string; colorName: string }> = {
  new: { id: 2, name: "To Do", colorName: "blue-gray" },
  indeterminate: { id: 4, name: "In Progress", colorName: "yellow" },
  done: { id: 3, name: "Done", colorName: "green" },
};

/** A status category under its key. */
export function statusCategoryJson(site: Site, key: StatusCategory): Json {
  const { id, name, colorName } = STATUS_CATEGORIES[key];
  return { self: selfLink(site, `/statuscategory/${id}`), id, key, colorName, name };
}

/** A status with its category. */
export function statusJson(site: Site, status: StatusRow): Json {
  return {
    self: selfLink(site, `/status/${status.id}`),
    description: "",
    iconUrl: `${site.url}/`,
    name: status.name,
    untranslatedName: status.name,
    id: status.id,
    statusCategory: statusCategoryJson(site, status.category),
  };
}

/** A priority as it stands in an issue. */
export function priorityJson(site: Site, priority: PriorityRow): Json {
  return {
    self: selfLink(site, `/priority/${priority.id}`),
    iconUrl: avatarLink(site, "priority", priority.id),
    name: priority.name,
    id: priority.id,
  };
}

/** A priority as the priority resources show it. */
export function priorityDetailsJson(site: Site, priority: PriorityRow): Json {
  return { ...priorityJson(site, priority), statusColor: priority.color, description: priority.description };
}

/** A work type as issues and lists show it. */
export function issueTypeJson(site: Site, type: IssueTypeRow): Json {
  const projectId = scopeOf(site, "issue-type", type.id);
  return {
    self: selfLink(site, `/issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: avatarLink(site, "issuetype", type.id),
    name: type.name,
    untranslatedName: type.name,
    subtask: type.hierarchy_level < 0,
    avatarId: Number(type.id),
    hierarchyLevel: type.hierarchy_level,
    ...(projectId === null ? {} : { scope: { type: "PROJECT", project: { id: String(projectId) } } }),
  };
}

/** A resolution as issues and lists show it. */
export function resolutionJson(site: Site, resolution: ResolutionRow): Json {
  return {
    self: selfLink(site, `/resolution/${resolution.id}`),
    id: resolution.id,
    description: resolution.description,
    name: resolution.name,
  };
}

/** A link type with its two readings. */
export function linkTypeJson(site: Site, type: LinkTypeRow): Json {
  return { id: type.id, name: type.name, inward: type.inward, outward: type.outward, self: selfLink(site, `/issueLinkType/${type.id}`) };
}

/** A project as it stands in an issue. */
export function projectJson(site: Site, project: ProjectRow): Json {
  return {
    self: selfLink(site, `/project/${project.id}`),
    id: String(project.id),
    key: project.key,
    name: project.name,
    projectTypeKey: project.project_type,
    simplified: isTeamManaged(site, project.id),
    avatarUrls: avatarLinks(avatarLink(site, "project", String(project.id))),
  };
}
