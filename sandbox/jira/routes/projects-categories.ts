import { z } from "zod";
import { administratorOf } from "../access/administration";
import { categoryJson } from "../formatters/project-parts-json";
import { JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";

type Category = { readonly id: number; readonly name: string; readonly description: string };

const change = z.object({ name: z.string().min(1).max(255).optional(), description: z.string().max(1000).optional() });

/** One category of projects: read, renamed, taken away. The projects in one that goes are in none. */
export function projectCategoryRoutes(router: JiraRouter, site: Site): void {
  router.get("/projectCategory/:id", (context) => {
    personOf(context);
    return context.json(categoryJson(site, categoryOf(site, context).id));
  });

  router.put("/projectCategory/:id", async (context) => {
    administratorOf(site, context);
    const category = categoryOf(site, context);
    const { name = category.name, description = category.description } = await bodyOf(context, change);
    if (site.rows.one("SELECT 1 FROM jira_project_category WHERE name = ? AND id <> ?", name, category.id) !== null)
      throw new JiraError(400, [], { name: `The project category '${name}' already exists.` });
    const update = "UPDATE jira_project_category SET name = ?, description = ? WHERE id = ?";
    site.write(() => site.rows.run(update, name, description, category.id));
    return context.json(categoryJson(site, category.id));
  });

  router.delete("/projectCategory/:id", (context) => {
    administratorOf(site, context);
    const { id } = categoryOf(site, context);
    site.write(() => {
      site.rows.run("UPDATE jira_project_detail SET category_id = NULL WHERE category_id = ?", id);
      site.rows.run("DELETE FROM jira_project_category WHERE id = ?", id);
    });
    return context.body(null, 204);
  });
}

function categoryOf(site: Site, context: JiraContext): Category {
  const asked = context.req.param("id") ?? "";
  const category = site.rows.one<Category>("SELECT id, name, description FROM jira_project_category WHERE id = ?", Number(asked));
  if (!category) throw notFound(`The project category with id '${asked}' does not exist.`);
  return category;
}
