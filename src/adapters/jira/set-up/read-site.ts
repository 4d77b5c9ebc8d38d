import { route } from "@forge/api";
import { allWorkTypesAnswer, linkTypesAnswer } from "../../../contract/jira/set-up-answers";
import { fieldsAnswer } from "../../../contract/jira/site-answers";
import type { FoundSite } from "../../../core/set-up/found";
import type { Look } from "../../../core/set-up/look";
import { readJira } from "../ask-jira";
import { MANAGE_INCIDENTS, moduleAri } from "./our-modules";

const NAMESAKES = ["impact", "urgency"] as const;

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
  const namesakes = NAMESAKES.flatMap((into) =>
    fields
      .filter(({ id, name }) => name.toLowerCase() === into && id !== impact && id !== urgency)
      .map(({ id, name }) => ({ id, name, into })),
  );
  return {
    workTypes: types.filter(({ subtask, hierarchyLevel, scope }) => !subtask && hierarchyLevel === 0 && scope?.type !== "PROJECT"),
    linkTypes: issueLinkTypes,
    fields: impact && urgency && incidentPriority ? { impact, urgency, incidentPriority } : null,
    namesakes,
    managePermission: moduleAri(MANAGE_INCIDENTS),
  };
}
