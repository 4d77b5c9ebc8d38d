import { z } from "zod";
import { holdsGlobally } from "../access/permissions";
import { selfLink } from "../formatters/links";
import { badRequest, forbidden, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import { configurationFor, configurationsOf, putConfiguration } from "../installation/field-configurations";
import { findFieldType } from "../installation/app-field-types";
import type { Site } from "../site";
import { type Field, findField } from "../store/fields";
import { findIssue } from "../store/issues";
import { findProject } from "../store/projects";

const PATH = "/app/field/:fieldIdOrKey/context/configuration";

const update = z.strictObject({
  configurations: z
    .array(
      z.strictObject({
        id: z.string(),
        fieldContextId: z.string().optional(),
        configuration: z.unknown().optional(),
        schema: z.unknown().optional(),
      }),
    )
    .min(1)
    .max(1000),
});

/** What an app keeps for each context of the fields of its own types, for Jira's administrators and the app. */
export function appFieldConfigurationRoutes(router: JiraRouter, site: Site): void {
  router.get(PATH, (context) => {
    const field = fieldOf(site, context);
    const self = selfLink(site, `/app/field/${field.id}/context/configuration`);
    return context.json(paged(self, pageOf(context, 100), asked(site, context, field)));
  });

  router.put(PATH, async (context) => {
    const field = fieldOf(site, context);
    const { configurations } = await bodyOf(context, update);
    const known = configurationsOf(site, field).map(({ id }) => id);
    const unknown = configurations.find(({ id }) => !known.includes(id));
    if (unknown) throw badRequest(`The configuration with the ID '${unknown.id}' was not found.`);
    site.write(() => configurations.forEach((each) => putConfiguration(site, each)));
    return context.json({});
  });
}

/** A field of an app's type, for a Jira administrator or that app. @throws {JiraError} 404 or 403. */
function fieldOf(site: Site, context: JiraContext): Field {
  const caller = personOf(context);
  const field = findField(site, context.req.param("fieldIdOrKey") ?? "");
  if (!field?.forge || !findFieldType(site, field.schema?.custom ?? "")) throw notFound("The custom field was not found.");
  const isOwner = caller.viaAppId === field.forge.appId;
  if (!isOwner && !holdsGlobally(site, caller.accountId, "ADMINISTER"))
    throw forbidden("Only Jira administrators and the app that provided the field can do this.");
  return field;
}

function asked(site: Site, context: JiraContext, field: Field) {
  const issueId = context.req.query("issueId");
  const project = context.req.query("projectKeyOrId");
  const issueTypeId = context.req.query("issueTypeId");
  const [ids, contextIds] = [listOf(context, "id"), listOf(context, "fieldContextId")];
  if ((project === undefined) !== (issueTypeId === undefined)) throw badRequest("projectKeyOrId and issueTypeId must be given together.");
  if ([ids.length > 0, contextIds.length > 0, issueId !== undefined, project !== undefined].filter(Boolean).length > 1)
    throw badRequest("Only one filter can be given.");
  if (issueId !== undefined) {
    const issue = findIssue(site, issueId);
    return issue ? one(configurationFor(site, field, issue.project_id, issue.issue_type_id)) : [];
  }
  if (project !== undefined && issueTypeId !== undefined) {
    const found = findProject(site, project);
    return found ? one(configurationFor(site, field, found.id, issueTypeId)) : [];
  }
  return configurationsOf(site, field)
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ fieldContextId }) => contextIds.length === 0 || contextIds.includes(fieldContextId));
}

function one<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}
