import { administratorOf, knownScheme } from "../access/administration";
import { projectDetailsJson } from "../formatters/project-json";
import { priorityDetailsJson, resolutionJson } from "../formatters/vocabulary-json";
import { selfLink } from "../formatters/links";
import { notFound } from "../http/jira-error";
import { type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { descriptionOf } from "../store/descriptions";
import { defaultPriorityScheme, type PriorityScheme } from "../store/priority-schemes";
import { PRIORITY_SCHEMES, projectsUsing, sharedSchemes } from "../store/schemes";
import { allResolutions, findResolution, type PriorityRow } from "../store/vocabulary";

/** Priority schemes as they stand, and resolutions one by one. */
export function prioritySchemeRoutes(router: JiraRouter, site: Site): void {
  router.get("/priorityscheme", (context) => {
    personOf(context);
    const ids = listOf(context, "schemeId").map(Number);
    const query = context.req.query("schemeName")?.toLowerCase();
    const found = sharedSchemes<PriorityScheme>(site, PRIORITY_SCHEMES)
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .filter(({ name }) => query === undefined || name.toLowerCase().includes(query))
      .map((scheme) => prioritySchemeJson(site, scheme, listOf(context, "expand")));
    return context.json(paged(selfLink(site, "/priorityscheme"), pageOf(context, 50), found));
  });

  router.get("/priorityscheme/:id/priorities", (context) => {
    personOf(context);
    const scheme = schemeOf(site, context);
    return context.json(
      paged(selfLink(site, `/priorityscheme/${scheme.id}/priorities`), pageOf(context, 50), prioritiesJson(site, scheme)),
    );
  });

  router.get("/priorityscheme/:id/projects", (context) => {
    administratorOf(site, context);
    const scheme = schemeOf(site, context);
    const ids = listOf(context, "projectId");
    const projects = projectsUsing(site, PRIORITY_SCHEMES, scheme.id)
      .filter(({ id }) => ids.length === 0 || ids.includes(String(id)))
      .map((project) => projectDetailsJson(site, project));
    return context.json(paged(selfLink(site, `/priorityscheme/${scheme.id}/projects`), pageOf(context, 50), projects));
  });

  router.get("/resolution/search", (context) => {
    personOf(context);
    const ids = listOf(context, "id");
    const found = allResolutions(site)
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .map((resolution) => ({ ...resolutionJson(site, resolution), isDefault: false }));
    return context.json(paged(selfLink(site, "/resolution/search"), pageOf(context, 50), found));
  });

  router.get("/resolution/:id", (context) => {
    personOf(context);
    const resolution = findResolution(site, context.req.param("id"));
    if (!resolution) throw notFound(`The resolution with id '${context.req.param("id")}' does not exist.`);
    return context.json(resolutionJson(site, resolution));
  });
}

function schemeOf(site: Site, context: JiraContext): PriorityScheme {
  return knownScheme<PriorityScheme>(site, PRIORITY_SCHEMES, context.req.param("id") ?? "");
}

/** A priority scheme, with its priorities and projects where they are asked for. */
export function prioritySchemeJson(site: Site, scheme: PriorityScheme, expand: readonly string[]): Record<string, unknown> {
  const isDefault = scheme.id === defaultPriorityScheme(site).id;
  const self = selfLink(site, `/priorityscheme/${scheme.id}`);
  const whole = { startAt: 0, maxResults: 50 };
  const projects = projectsUsing(site, PRIORITY_SCHEMES, scheme.id).map((project) => projectDetailsJson(site, project));
  return {
    id: String(scheme.id),
    self,
    name: scheme.name,
    description: descriptionOf(site, "priority-scheme", scheme.id),
    isDefault,
    default: isDefault,
    defaultPriorityId: scheme.default_priority_id,
    ...(expand.includes("priorities") ? { priorities: paged(`${self}/priorities`, whole, prioritiesJson(site, scheme)) } : {}),
    ...(expand.includes("projects") ? { projects: paged(`${self}/projects`, whole, projects) } : {}),
  };
}

function prioritiesJson(site: Site, scheme: PriorityScheme): Record<string, unknown>[] {
  const rows = site.rows.all<PriorityRow & { sequence: number }>(
    `SELECT priority.*, item.position AS sequence FROM jira_priority_scheme_item item JOIN jira_priority priority ON priority.id = item.priority_id
     WHERE item.scheme_id = ? ORDER BY item.position`,
    scheme.id,
  );
  return rows.map((priority) => ({
    ...priorityDetailsJson(site, priority),
    isDefault: priority.id === scheme.default_priority_id,
    sequence: String(priority.sequence),
  }));
}
