import { z } from "zod";
import { administratorOf } from "../access/administration";
import { fieldJson } from "../formatters/field-json";
import { badRequest, JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter } from "../http/jira-router";
import { addFieldOfType, findFieldType } from "../installation/app-field-types";
import type { Site } from "../site";
import { addCustomField, isCustomFieldType } from "../store/custom-fields";
import { contextsOf } from "../store/field-contexts";
import { type Field, findField } from "../store/fields";

const creation = z.object({ name: z.string(), description: z.string().default(""), type: z.string(), searcherKey: z.string().optional() });
const change = z.object({
  name: z.string().min(1).max(255).optional(),
  description: z.string().optional(),
  searcherKey: z.string().optional(),
});

/** Custom fields made and renamed by Jira administrators. Two may have one name. */
export function customFieldRoutes(router: JiraRouter, site: Site): void {
  router.post("/field", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, creation);
    if (body.name.trim() === "" || body.name.length > 255)
      throw new JiraError(400, [], { name: "The custom field name must have 1 to 255 characters." });
    const ofApp = findFieldType(site, body.type);
    if (!ofApp && !isCustomFieldType(body.type))
      throw new JiraError(400, [], { type: `The custom field type '${body.type}' is not valid.` });
    const id = site.write(() => (ofApp ? addFieldOfType(site, body, ofApp) : addCustomField(site, body)));
    const field = knownCustomField(site, id);
    contextsOf(site, field);
    return context.json(fieldJson(field), 201);
  });

  router.put("/field/:fieldId", async (context) => {
    administratorOf(site, context);
    const field = knownCustomField(site, context.req.param("fieldId"));
    if (field.forge && field.key !== field.id) throw badRequest("The field is managed by an app and cannot be changed.");
    const body = await bodyOf(context, change);
    const name = body.name ?? field.name;
    const clauseNames = JSON.stringify([`cf[${field.id.slice("customfield_".length)}]`, name]);
    const update = "UPDATE jira_field SET name = ?, description = ?, clause_names = ? WHERE id = ?";
    site.write(() => site.rows.run(update, name, body.description ?? field.description, clauseNames, field.id));
    return context.body(null, 204);
  });
}

/** The custom field under an id. @throws {JiraError} 404. */
export function knownCustomField(site: Site, id: string): Field {
  const field = findField(site, id);
  if (!field?.isCustom) throw notFound("The custom field was not found.");
  return field;
}
