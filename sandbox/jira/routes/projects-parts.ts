import { z } from "zod";
import { administratorOf, projectAdministeredBy, projectSeenBy } from "../access/administration";
import { categoryJson, componentJson, componentsJson, versionJson, versionsJson } from "../formatters/project-parts-json";
import { JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import type { ComponentRow, VersionRow } from "../store/issue-parts";
import type { ProjectRow } from "../store/projects";

const componentBody = z.object({
  project: z.string(),
  name: z.string().min(1).max(255),
  description: z.string().default(""),
  leadAccountId: z.string().nullable().default(null),
  assigneeType: z.enum(["PROJECT_DEFAULT", "COMPONENT_LEAD", "PROJECT_LEAD", "UNASSIGNED"]).default("PROJECT_DEFAULT"),
});
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable()
  .default(null);
const versionBody = z.object({
  projectId: z.number().int(),
  name: z.string().min(1).max(255),
  description: z.string().default(""),
  archived: z.boolean().default(false),
  released: z.boolean().default(false),
  startDate: date,
  releaseDate: date,
});

/** What a project is divided into, and the categories that projects are in. */
export function projectPartRoutes(router: JiraRouter, site: Site): void {
  router.get("/project/:projectIdOrKey/components", (context) => context.json(componentsJson(site, seen(site, context))));
  router.get("/project/:projectIdOrKey/versions", (context) => context.json(versionsJson(site, seen(site, context))));

  router.post("/component", async (context) => {
    const body = await bodyOf(context, componentBody);
    const project = projectAdministeredBy(site, personOf(context), body.project);
    const isTaken = site.rows.one("SELECT 1 FROM jira_component WHERE project_id = ? AND name = ?", project.id, body.name) !== null;
    if (isTaken) throw new JiraError(400, [], { name: "A component with the name " + body.name + " already exists in this project." });
    const id = freshId(site, "jira_component");
    const insert = "INSERT INTO jira_component (id, project_id, name, description, lead_id, assignee_type) VALUES (?, ?, ?, ?, ?, ?)";
    site.write(() => site.rows.run(insert, id, project.id, body.name, body.description, body.leadAccountId, body.assigneeType));
    return context.json(componentJson(site, project, componentOf(site, String(id))), 201);
  });

  router.get("/component/:id", (context) => {
    const row = componentOf(site, context.req.param("id"));
    return context.json(componentJson(site, projectSeenBy(site, personOf(context), row.project_id), row));
  });

  router.delete("/component/:id", (context) => {
    const row = componentOf(site, context.req.param("id"));
    projectAdministeredBy(site, personOf(context), row.project_id);
    site.write(() => site.rows.run("DELETE FROM jira_component WHERE id = ?", row.id));
    return context.body(null, 204);
  });

  router.post("/version", async (context) => {
    const body = await bodyOf(context, versionBody);
    const project = projectAdministeredBy(site, personOf(context), body.projectId);
    const isTaken = site.rows.one("SELECT 1 FROM jira_version WHERE project_id = ? AND name = ?", project.id, body.name) !== null;
    if (isTaken) throw new JiraError(400, [], { name: "A version with this name already exists in this project." });
    const id = freshId(site, "jira_version");
    const insert = `INSERT INTO jira_version (id, project_id, name, description, archived, released, start_date, release_date)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
    const flags = [Number(body.archived), Number(body.released)] as const;
    site.write(() => site.rows.run(insert, id, project.id, body.name, body.description, ...flags, body.startDate, body.releaseDate));
    return context.json(versionJson(site, versionOf(site, String(id))), 201);
  });

  router.get("/version/:id", (context) => {
    const row = versionOf(site, context.req.param("id"));
    projectSeenBy(site, personOf(context), row.project_id);
    return context.json(versionJson(site, row));
  });

  router.get("/projectCategory", (context) => {
    personOf(context);
    const ids = site.rows.all<{ id: number }>("SELECT id FROM jira_project_category ORDER BY id");
    return context.json(ids.map(({ id }) => categoryJson(site, id)));
  });

  router.post("/projectCategory", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, z.object({ name: z.string().min(1).max(255), description: z.string().default("") }));
    const isTaken = site.rows.one("SELECT 1 FROM jira_project_category WHERE name = ?", body.name) !== null;
    if (isTaken) throw new JiraError(409, [], { name: `The project category '${body.name}' already exists.` });
    const id = freshId(site, "jira_project_category");
    const insert = "INSERT INTO jira_project_category (id, name, description) VALUES (?, ?, ?)";
    site.write(() => site.rows.run(insert, id, body.name, body.description));
    return context.json(categoryJson(site, id), 201);
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

function versionOf(site: Site, id: string): VersionRow {
  const row = site.rows.one<VersionRow>("SELECT * FROM jira_version WHERE id = ?", Number(id));
  if (!row) throw notFound(`Could not find version for id '${id}'`);
  return row;
}
