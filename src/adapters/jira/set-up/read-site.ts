import { route } from "@forge/api";
import { allWorkTypesAnswer, linkTypesAnswer } from "../../../contract/jira/set-up-answers";
import { fieldsAnswer } from "../../../contract/jira/site-answers";
import type { FoundSite } from "../../../core/set-up/found";
import type { Look } from "../../../core/set-up/look";
import { namesakesOf } from "../../../core/set-up/namesakes";
import { readJira } from "../ask-jira";
import { MANAGE_INCIDENTS, moduleAri } from "./our-modules";

/**
 * What a plan needs to know of the site, asked as the person.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/
 */
export async function readSite({ parts }: Look): Promise<FoundSite> {
  const [fields, types, { issueLinkTypes }] = await Promise.all([
    parts.has("fields") ? readJira("person", route`/rest/api/3/field`, fieldsAnswer) : [],
    parts.has("work-types") ? readJira("person", route`/rest/api/3/issuetype`, allWorkTypesAnswer) : [],
    parts.has("link-types") ? readJira("person", route`/rest/api/3/issueLinkType`, linkTypesAnswer) : { issueLinkTypes: [] },
  ]);
  const idOf = (moduleKey: string): string | undefined => fields.find(({ schema }) => schema?.custom === moduleAri(moduleKey))?.id;
  const impact = idOf("impact");
  const urgency = idOf("urgency");
  const incidentPriority = idOf("incident-priority");
  const listed = fields.map(({ id, name, clauseNames, untranslatedName, schema }) => ({
    id,
    name,
    otherNames: [...clauseNames, ...(untranslatedName ? [untranslatedName] : [])],
    valueType: schema?.type ?? null,
    kind: schema?.custom ?? null,
  }));
  return {
    workTypes: types.filter(({ subtask, hierarchyLevel, scope }) => !subtask && hierarchyLevel === 0 && scope?.type !== "PROJECT"),
    linkTypes: issueLinkTypes,
    fields: impact && urgency && incidentPriority ? { impact, urgency, incidentPriority } : null,
    namesakes: namesakesOf(listed, new Set([impact, urgency, incidentPriority].flatMap((id) => id ?? []))),
    managePermission: moduleAri(MANAGE_INCIDENTS),
  };
}
