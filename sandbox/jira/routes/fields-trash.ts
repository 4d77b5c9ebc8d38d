import { administratorOf } from "../access/administration";
import { selfLink } from "../formatters/links";
import { asTask } from "../http/as-task";
import { badRequest, notFound } from "../http/jira-error";
import { type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { deleteField, restoreField, trashedFields, trashField } from "../store/field-trash";
import { findField } from "../store/fields";

const ADMINISTRATORS_ONLY = "Only Jira administrators can access fields.";

/** Custom fields put into the trash, taken out again, and deleted for good. An app's own fields are locked. */
export function fieldTrashRoutes(router: JiraRouter, site: Site): void {
  router.get("/field/search/trashed", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const ids = listOf(context, "id");
    const query = context.req.query("query")?.toLowerCase() ?? "";
    const found = trashedFields(site)
      .filter(({ id }) => ids.length === 0 || ids.includes(id))
      .filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(query))
      .map(({ id, name, description, schema }) => ({ id, name, description, schema: JSON.parse(schema ?? "null") as unknown }));
    return context.json(paged(selfLink(site, "/field/search/trashed"), pageOf(context, 50), found));
  });

  router.post("/field/:id/trash", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const id = changeable(site, context);
    site.write(() => trashField(site, id));
    return context.json({});
  });

  router.post("/field/:id/restore", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const id = context.req.param("id");
    if (!isTrashed(site, id)) throw notFound("The custom field was not found.");
    site.write(() => restoreField(site, id));
    return context.json({});
  });

  router.delete("/field/:id", (context) => {
    administratorOf(site, context, ADMINISTRATORS_ONLY);
    const asked = context.req.param("id");
    const id = isTrashed(site, asked) ? asked : changeable(site, context);
    return asTask(site, context, "Delete a custom field", () => {
      deleteField(site, id);
      return { deleted: id };
    });
  });
}

function isTrashed(site: Site, asked: string): boolean {
  return trashedFields(site).some(({ id }) => id === asked);
}

function changeable(site: Site, context: JiraContext): string {
  const field = findField(site, context.req.param("id") ?? "");
  if (!field?.isCustom) throw notFound("The custom field was not found.");
  if (field.forge) throw badRequest("The custom field is locked.");
  return field.id;
}
