import type { Site } from "../site";
import { type ComponentRow, componentsOf, type VersionRow, versionsOf } from "../store/issue-parts";
import type { ProjectRow } from "../store/projects";
import { selfLink } from "./links";
import { userJsonOf } from "./user-json";

/** The components of a project by name. */
export function componentsJson(site: Site, project: ProjectRow): Record<string, unknown>[] {
  return componentsOf(site, project.id).map((row) => componentJson(site, project, row));
}

/** A component with its lead. */
export function componentJson(site: Site, project: ProjectRow, row: ComponentRow): Record<string, unknown> {
  const lead = userJsonOf(site, row.lead_id);
  return {
    self: selfLink(site, `/component/${row.id}`),
    id: String(row.id),
    name: row.name,
    description: row.description,
    ...(lead === null ? {} : { lead }),
    assigneeType: row.assignee_type,
    realAssigneeType: row.assignee_type,
    isAssigneeTypeValid: true,
    project: project.key,
    projectId: project.id,
  };
}

/** The versions of a project, as they were made. */
export function versionsJson(site: Site, project: ProjectRow): Record<string, unknown>[] {
  return versionsOf(site, project.id).map((row) => versionJson(site, row));
}

/** A version with its dates, where it has any. */
export function versionJson(site: Site, row: VersionRow): Record<string, unknown> {
  return {
    self: selfLink(site, `/version/${row.id}`),
    id: String(row.id),
    name: row.name,
    description: row.description,
    archived: row.archived === 1,
    released: row.released === 1,
    ...(row.start_date === null ? {} : { startDate: row.start_date }),
    ...(row.release_date === null ? {} : { releaseDate: row.release_date }),
    projectId: row.project_id,
  };
}

/** A component as it stands in an issue. */
export function componentInIssue(site: Site, row: ComponentRow): Record<string, unknown> {
  return { self: selfLink(site, `/component/${row.id}`), id: String(row.id), name: row.name, description: row.description };
}

/** A version as it stands in an issue. */
export function versionInIssue(site: Site, row: VersionRow): Record<string, unknown> {
  return {
    self: selfLink(site, `/version/${row.id}`),
    id: String(row.id),
    description: row.description,
    name: row.name,
    archived: row.archived === 1,
    released: row.released === 1,
    ...(row.release_date === null ? {} : { releaseDate: row.release_date }),
  };
}

/** The project category under an id. */
export function categoryJson(site: Site, id: number): Record<string, unknown> | null {
  const row = site.rows.one<{ name: string; description: string }>("SELECT name, description FROM jira_project_category WHERE id = ?", id);
  return row && { self: selfLink(site, `/projectCategory/${id}`), id: String(id), ...row };
}
