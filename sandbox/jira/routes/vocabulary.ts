import { browsableProjects } from "../access/permissions";
import { fieldJson } from "../formatters/field-json";
import { selfLink } from "../formatters/links";
import {
  issueTypeJson,
  linkTypeJson,
  priorityDetailsJson,
  resolutionJson,
  statusCategoryJson,
  statusJson,
} from "../formatters/vocabulary-json";
import { notFound } from "../http/jira-error";
import { type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import { sortedBy } from "../http/sorted-by";
import type { Site } from "../site";
import { contextsOf } from "../store/field-contexts";
import { allFields, type Field } from "../store/fields";
import { findProject } from "../store/projects";
import { allScreens, tabWith } from "../store/screen-tabs";
import {
  allIssueTypes,
  allLinkTypes,
  allPriorities,
  allResolutions,
  allStatuses,
  defaultPriorityOf,
  findIssueType,
  findPriority,
  findStatus,
  issueTypesOfProject,
  prioritiesOfProject,
} from "../store/vocabulary";

/** The words a site is set up with: fields, priorities, statuses, types, resolutions, link types. */
export function vocabularyRoutes(router: JiraRouter, site: Site): void {
  router.get("/field", (context) => context.json(allFields(site).map(fieldJson)));
  router.get("/field/search", (context) =>
    context.json(paged(selfLink(site, "/field/search"), pageOf(context, 100), searchFields(site, context))),
  );

  router.get("/priority", (context) => context.json(allPriorities(site).map((priority) => priorityDetailsJson(site, priority))));
  router.get("/priority/search", (context) =>
    context.json(paged(selfLink(site, "/priority/search"), pageOf(context, 100), searchPriorities(site, context))),
  );
  router.get("/priority/:id", (context) =>
    context.json(priorityDetailsJson(site, orNotFound(findPriority(site, context.req.param("id")), "priority", context))),
  );

  router.get("/status", (context) => context.json(allStatuses(site).map((status) => statusJson(site, status))));
  router.get("/status/:idOrName", (context) => {
    const asked = context.req.param("idOrName");
    const named = allStatuses(site).find((status) => status.name.toLowerCase() === asked.toLowerCase());
    return context.json(statusJson(site, orNotFound(findStatus(site, asked) ?? named ?? null, "status", context)));
  });
  router.get("/statuscategory", (context) =>
    context.json((["new", "indeterminate", "done"] as const).map((category) => statusCategoryJson(site, category))),
  );
  router.get("/resolution", (context) => context.json(allResolutions(site).map((resolution) => resolutionJson(site, resolution))));
  router.get("/issueLinkType", (context) => context.json({ issueLinkTypes: allLinkTypes(site).map((type) => linkTypeJson(site, type)) }));

  router.get("/issuetype", (context) => context.json(allIssueTypes(site).map((type) => issueTypeJson(site, type))));
  router.get("/issuetype/project", (context) => {
    const project = findProject(site, context.req.query("projectId") ?? "");
    const browsable = browsableProjects(site, personOf(context).accountId).wholly;
    if (!project || !browsable.some((candidate) => candidate.id === project.id))
      throw notFound("No project could be found with the given id.");
    return context.json(issueTypesOfProject(site, project).map((type) => issueTypeJson(site, type)));
  });
  router.get("/issuetype/:id", (context) =>
    context.json(issueTypeJson(site, orNotFound(findIssueType(site, context.req.param("id")), "issue type", context))),
  );
}

function orNotFound<Value>(value: Value | null, what: string, context: JiraContext): Value {
  if (value === null) throw notFound(`The ${what} with the ID '${context.req.path.split("/").at(-1)}' does not exist.`);
  return value;
}

function searchFields(site: Site, context: JiraContext): Record<string, unknown>[] {
  const types = listOf(context, "type");
  const ids = listOf(context, "id");
  const query = context.req.query("query")?.toLowerCase();
  const expand = listOf(context, "expand");
  const found = allFields(site)
    .filter((field) => types.length === 0 || types.includes(field.isCustom ? "custom" : "system"))
    .filter((field) => ids.length === 0 || ids.includes(field.id))
    .filter((field) => query === undefined || `${field.name} ${field.description}`.toLowerCase().includes(query));
  const orders = {
    name: ({ name }: Field) => name,
    screensCount: (field: Field) => screensWith(site, field),
    contextsCount: (field: Field) => contextsOf(site, field).length,
  };
  const sorted = context.req.query("orderBy") === undefined ? found : sortedBy(context, found, orders, "name");
  return sorted.map((field) => ({
    id: field.id,
    key: field.key,
    name: field.name,
    schema: field.schema,
    description: field.description,
    ...(expand.includes("screensCount") ? { screensCount: screensWith(site, field) } : {}),
    ...(expand.includes("contextsCount") ? { contextsCount: contextsOf(site, field).length } : {}),
    ...(expand.includes("isLocked") ? { isLocked: field.forge !== null } : {}),
  }));
}

function screensWith(site: Site, { id }: Field): number {
  return allScreens(site).filter((screen) => tabWith(site, screen.id, id) !== null).length;
}

function searchPriorities(site: Site, context: JiraContext): Record<string, unknown>[] {
  const ids = listOf(context, "id");
  const projects = listOf(context, "projectId").map((id) => findProject(site, id));
  const priorities =
    projects.length === 0 ? allPriorities(site) : projects.flatMap((project) => (project ? prioritiesOfProject(site, project) : []));
  const name = context.req.query("priorityName")?.toLowerCase();
  const firstProject = projects[0];
  const isDefault = (id: string): boolean => id === (firstProject ? defaultPriorityOf(site, firstProject) : siteDefault(site));
  return [...new Map(priorities.map((priority) => [priority.id, priority])).values()]
    .filter((priority) => ids.length === 0 || ids.includes(priority.id))
    .filter((priority) => name === undefined || priority.name.toLowerCase().includes(name))
    .filter((priority) => context.req.query("onlyDefault") !== "true" || isDefault(priority.id))
    .map((priority) => ({ ...priorityDetailsJson(site, priority), isDefault: isDefault(priority.id) }));
}

/** The default of the scheme every project starts with. */
function siteDefault(site: Site): string | null {
  return site.rows.one<{ id: string }>("SELECT default_priority_id AS id FROM jira_priority_scheme ORDER BY id LIMIT 1")?.id ?? null;
}
