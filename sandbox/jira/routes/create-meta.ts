import { holds } from "../access/permissions";
import { fieldMetaJson } from "../formatters/field-meta-json";
import { issueTypeJson } from "../formatters/vocabulary-json";
import { badRequest } from "../http/jira-error";
import { type JiraContext, type JiraRouter, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findProject, type ProjectRow } from "../store/projects";
import { screenFieldIds } from "../store/screens";
import { issueTypesOfProject } from "../store/vocabulary";

/** Set in every create call, on the screen or not. */
const ALWAYS = ["project", "issuetype"];

/** What one can create in a project, and with which fields. */
export function createMetaRoutes(router: JiraRouter, site: Site): void {
  router.get("/issue/createmeta/:projectIdOrKey/issuetypes", (context) => {
    const types = issueTypesOfProject(site, projectToCreateIn(site, context));
    return context.json(
      pageNamed(
        context,
        "issueTypes",
        types.map((type) => issueTypeJson(site, type)),
      ),
    );
  });

  router.get("/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId", (context) => {
    const project = projectToCreateIn(site, context);
    const issueTypeId = context.req.param("issueTypeId");
    const type = issueTypesOfProject(site, project).find((candidate) => candidate.id === issueTypeId);
    if (!type) throw badRequest(`The issue type with the ID '${issueTypeId}' is not of this project.`);
    const parent = type.hierarchy_level < 0 ? ["parent"] : [];
    const fieldIds = new Set([...ALWAYS, ...parent, ...screenFieldIds(site, project, type.id, "create")]);
    const fields = Object.entries(fieldMetaJson(site, project, type.id, [...fieldIds])).map(([fieldId, meta]) => ({ fieldId, ...meta }));
    return context.json(pageNamed(context, "fields", fields));
  });
}

function projectToCreateIn(site: Site, context: JiraContext): ProjectRow {
  const caller = personOf(context);
  const project = findProject(site, context.req.param("projectIdOrKey") ?? "");
  const may = project && ["BROWSE_PROJECTS", "CREATE_ISSUES"].every((key) => holds(site, caller.accountId, key, project));
  if (!project || !may) throw badRequest("The project does not exist or you do not have permission to create issues in it.");
  return project;
}

/** These two operations name their list after what is in it. */
function pageNamed(context: JiraContext, name: string, all: readonly unknown[]): Record<string, unknown> {
  const page = pageOf(context, 200);
  return { ...page, total: all.length, [name]: all.slice(page.startAt, page.startAt + page.maxResults) };
}
