import { z } from "zod";
import { administratorOf } from "../access/administration";
import { selfLink } from "../formatters/links";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { contextsOf, defaultValueOf, setDefaultValue } from "../store/field-contexts";
import type { Field } from "../store/fields";
import { projectById } from "../store/projects";
import { defaultValueType, writtenDefault } from "../writing/custom/default-values";
import { kindOf } from "../writing/custom/kinds";
import { knownCustomField } from "./fields-custom";

const update = z.object({
  defaultValues: z
    .array(z.looseObject({ contextId: z.string(), type: z.string() }))
    .min(1)
    .max(1000),
});

/** What a custom field holds on a new issue where nobody gives it a value, context by context. */
export function fieldDefaultValueRoutes(router: JiraRouter, site: Site): void {
  router.get("/field/:fieldId/context/defaultValue", (context) => {
    const field = fieldOf(site, context);
    const asked = listOf(context, "contextId");
    const values = contextsOf(site, field)
      .filter(({ id }) => asked.length === 0 || asked.includes(String(id)))
      .flatMap(({ id }) => {
        const value = defaultValueOf(site, id);
        return value === null ? [] : [{ contextId: String(id), ...value }];
      });
    return context.json(paged(selfLink(site, `/field/${field.id}/context/defaultValue`), pageOf(context, 100), values));
  });

  router.put("/field/:fieldId/context/defaultValue", async (context) => {
    const field = fieldOf(site, context);
    const { defaultValues } = await bodyOf(context, update);
    site.write(() => defaultValues.forEach(({ contextId, ...value }) => setOne(site, field, contextId, value)));
    return context.body(null, 204);
  });
}

function fieldOf(site: Site, context: JiraContext): Field {
  administratorOf(site, context);
  return knownCustomField(site, context.req.param("fieldId") ?? "");
}

/** Sets one default, or takes it away where everything but its type is null. @throws {JiraError} 404 for no such context or option. */
function setOne(site: Site, field: Field, contextId: string, value: { type: string } & Record<string, unknown>): void {
  const meant = contextsOf(site, field).find(({ id }) => String(id) === contextId);
  if (!meant) throw notFound("The custom field context was not found.");
  const kind = kindOf(field);
  if (!kind || defaultValueType(field) !== value.type)
    throw badRequest(`The default value type '${value.type}' is not valid for the custom field.`);
  const isTakenAway = Object.entries(value).every(([member, one]) => member === "type" || one === null);
  if (isTakenAway) return setDefaultValue(site, meant.id, null);
  const anyProject = projectById(site, Number(meant.projectIds[0] ?? anyProjectId(site)));
  const accepted = kind.accept(writtenDefault(value, site.now()), { site, field, project: anyProject, contextId: meant.id });
  if ("refused" in accepted) throw notFound(accepted.refused);
  setDefaultValue(site, meant.id, value);
}

function anyProjectId(site: Site): number {
  return site.rows.one<{ id: number }>("SELECT MIN(id) AS id FROM jira_project")?.id ?? 0;
}
