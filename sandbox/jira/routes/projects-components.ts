import { z } from "zod";
import { projectAdministeredBy, projectSeenBy } from "../access/administration";
import { selfLink } from "../formatters/links";
import { componentJson, componentsJson } from "../formatters/project-parts-json";
import { JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { freshId } from "../store/fresh-id";
import { type ComponentRow, componentsOf, issueIdsWithPart } from "../store/issue-parts";
import type { ProjectRow } from "../store/projects";
import { replacePart } from "../writing/replace-part";

const name = z.string().min(1).max(255);
const assigneeType = z.enum(["PROJECT_DEFAULT", "COMPONENT_LEAD", "PROJECT_LEAD", "UNASSIGNED"]);
const creation = z.object({
  project: z.string(),
  name,
  description: z.string().default(""),
  leadAccountId: z.string().nullable().default(null),
  assigneeType: assigneeType.default("PROJECT_DEFAULT"),
});
const change = z.object({
  name: name.optional(),
  description: z.string().optional(),
  leadAccountId: z.string().nullish(),
  assigneeType: assigneeType.optional(),
});

/** The components that a project is divided into. */
export function componentRoutes(router: JiraRouter, site: Site): void {
  router.get("/project/:projectIdOrKey/components", (context) => context.json(componentsJson(site, seen(site, context))));

  router.get("/project/:projectIdOrKey/component", (context) => {
    const project = seen(site, context);
    const query = context.req.query("query")?.toLowerCase() ?? "";
    const found = componentsOf(site, project.id).filter((row) => `${row.name} ${row.description}`.toLowerCase().includes(query));
    const values = found.map((row) => ({
      ...componentJson(site, project, row),
      issueCount: issueIdsWithPart(site, "components", row.id).length,
    }));
    return context.json(paged(selfLink(site, `/project/${project.key}/component`), pageOf(context, 100), values));
  });

  router.post("/component", async (context) => {
    const body = await bodyOf(context, creation);
    const project = projectAdministeredBy(site, personOf(context), body.project);
    checkName(site, project, body.name, null);
    checkLead(site, body.leadAccountId);
    const id = freshId(site, "jira_component");
    const insert = "INSERT INTO jira_component (id, project_id, name, description, lead_id, assignee_type) VALUES (?, ?, ?, ?, ?, ?)";
    site.write(() => site.rows.run(insert, id, project.id, body.name, body.description, body.leadAccountId, body.assigneeType));
    return context.json(componentJson(site, project, componentOf(site, String(id))), 201);
  });

  router.get("/component/:id", (context) => {
    const row = componentOf(site, context.req.param("id"));
    return context.json(componentJson(site, projectSeenBy(site, personOf(context), row.project_id), row));
  });

  router.get("/component/:id/relatedIssueCounts", (context) => {
    const row = componentOf(site, context.req.param("id"));
    projectSeenBy(site, personOf(context), row.project_id);
    return context.json({ self: selfLink(site, `/component/${row.id}`), issueCount: issueIdsWithPart(site, "components", row.id).length });
  });

  router.put("/component/:id", async (context) => {
    const row = componentOf(site, context.req.param("id"));
    const project = projectAdministeredBy(site, personOf(context), row.project_id);
    const body = await bodyOf(context, change);
    if (body.name !== undefined) checkName(site, project, body.name, row.id);
    // An empty string takes the lead away.
    const lead = body.leadAccountId === undefined ? row.lead_id : body.leadAccountId || null;
    checkLead(site, lead);
    const update = "UPDATE jira_component SET name = ?, description = ?, lead_id = ?, assignee_type = ? WHERE id = ?";
    site.write(() =>
      site.rows.run(
        update,
        body.name ?? row.name,
        body.description ?? row.description,
        lead,
        body.assigneeType ?? row.assignee_type,
        row.id,
      ),
    );
    return context.json(componentJson(site, project, componentOf(site, String(row.id))));
  });

  router.delete("/component/:id", (context) => {
    const caller = personOf(context);
    const row = componentOf(site, context.req.param("id"));
    const project = projectAdministeredBy(site, caller, row.project_id);
    const asked = context.req.query("moveIssuesTo");
    const replacement = asked === undefined ? null : componentOf(site, asked);
    if (replacement !== null && (replacement.project_id !== project.id || replacement.id === row.id))
      throw notFound(`The component with id ${asked} does not exist.`);
    site.write(() => {
      replacePart(site, caller, "components", row.id, replacement?.id ?? null);
      site.rows.run("DELETE FROM jira_component WHERE id = ?", row.id);
    });
    return context.body(null, 204);
  });
}

function seen(site: Site, context: JiraContext): ProjectRow {
  return projectSeenBy(site, personOf(context), context.req.param("projectIdOrKey") ?? "");
}

function componentOf(site: Site, id: string): ComponentRow {
  const row = site.rows.one<ComponentRow>("SELECT * FROM jira_component WHERE id = ?", Number(id));
  if (!row) throw notFound(`The component with id ${id} does not exist.`);
  return row;
}

function checkName(site: Site, project: ProjectRow, asked: string, except: number | null): void {
  const isTaken = componentsOf(site, project.id).some((other) => other.id !== except && other.name.toLowerCase() === asked.toLowerCase());
  if (isTaken) throw new JiraError(400, [], { name: `A component with the name ${asked} already exists in this project.` });
}

function checkLead(site: Site, accountId: string | null): void {
  if (accountId !== null && !findAccount(site, accountId)) throw new JiraError(400, [], { leadAccountId: "The user does not exist." });
}
