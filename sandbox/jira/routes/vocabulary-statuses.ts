import { z } from "zod";
import { administratorOf, mayAdminister, projectAdministeredBy } from "../access/administration";
import { holdsGlobally } from "../access/permissions";
import { statusCategoryOf, statusDetailsJson } from "../formatters/status-details-json";
import { selfLink } from "../formatters/links";
import { badRequest, forbidden, JiraError } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { describe } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { isTeamManaged, scopeOf, setScope } from "../store/project-details";
import { allProjects } from "../store/projects";
import { allStatuses } from "../store/vocabulary";

const category = z.enum(["TODO", "IN_PROGRESS", "DONE"]);
const creation = z.object({
  scope: z.discriminatedUnion("type", [
    z.object({ type: z.literal("GLOBAL") }),
    z.object({ type: z.literal("PROJECT"), project: z.object({ id: z.string() }) }),
  ]),
  statuses: z.array(z.object({ name: z.string().min(1).max(255), statusCategory: category, description: z.string().optional() })).min(1),
});

/** Statuses as those see them who set workflows up: the site's, and a team-managed project's own. */
export function statusRoutes(router: JiraRouter, site: Site): void {
  router.get("/statuses/search", (context) => {
    requireSomeAdministrator(site, context);
    const projectId = context.req.query("projectId");
    const query = context.req.query("searchString")?.toLowerCase();
    const wanted = context.req.query("statusCategory");
    const found = allStatuses(site)
      .filter((status) => (projectId ?? null) === asText(scopeOf(site, "status", status.id)))
      .filter((status) => query === undefined || status.name.toLowerCase().includes(query))
      .map((status) => statusDetailsJson(site, status))
      .filter((status) => wanted === undefined || status["statusCategory"] === wanted);
    return context.json(paged(selfLink(site, "/statuses/search"), pageOf(context, 200, 200), found));
  });

  router.get("/statuses", (context) => {
    requireSomeAdministrator(site, context);
    const ids = listOf(context, "id");
    if (ids.length === 0 || ids.length > 50) throw badRequest("Between 1 and 50 status ids must be given.");
    return context.json(
      allStatuses(site)
        .filter(({ id }) => ids.includes(id))
        .map((status) => statusDetailsJson(site, status)),
    );
  });

  router.post("/statuses", async (context) => {
    const body = await bodyOf(context, creation);
    const projectId = body.scope.type === "PROJECT" ? teamProject(site, context, body.scope.project.id) : null;
    if (projectId === null) administratorOf(site, context);
    const siblings = allStatuses(site).filter((status) => scopeOf(site, "status", status.id) === projectId);
    const taken = body.statuses.find(({ name }) => siblings.some((status) => status.name.toLowerCase() === name.toLowerCase()));
    if (taken) throw new JiraError(409, [`The status name '${taken.name}' is already in use.`]);
    const made = site.write(() =>
      body.statuses.map((status) => {
        const id = String(freshId(site, "jira_status"));
        site.rows.run(
          "INSERT INTO jira_status (id, name, category, position) SELECT ?, ?, ?, MAX(position) + 1 FROM jira_status",
          id,
          status.name,
          statusCategoryOf(status.statusCategory),
        );
        describe(site, "status", id, status.description);
        if (projectId !== null) setScope(site, "status", id, projectId);
        return id;
      }),
    );
    return context.json(
      allStatuses(site)
        .filter(({ id }) => made.includes(id))
        .map((status) => statusDetailsJson(site, status)),
    );
  });
}

function requireSomeAdministrator(site: Site, context: JiraContext): void {
  const caller = personOf(context);
  const isAdministrator =
    holdsGlobally(site, caller.accountId, "ADMINISTER") || allProjects(site).some((project) => mayAdminister(site, caller, project));
  if (!isAdministrator) throw forbidden("You must be an administrator of Jira or of a project.");
}

function teamProject(site: Site, context: JiraContext, id: string): number {
  const project = projectAdministeredBy(site, personOf(context), id);
  if (!isTeamManaged(site, project.id)) throw badRequest("Only a team-managed project has statuses of its own.");
  return project.id;
}

function asText(id: number | null): string | null {
  return id === null ? null : String(id);
}
