import { z } from "zod";
import { administratorOf } from "../access/administration";
import { categoryJson } from "../formatters/project-parts-json";
import { JiraError } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import { componentRoutes } from "./projects-components";
import { versionRoutes } from "./projects-versions";

/** What a project is divided into, and the categories that projects are in. */
export function projectPartRoutes(router: JiraRouter, site: Site): void {
  componentRoutes(router, site);
  versionRoutes(router, site);

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
