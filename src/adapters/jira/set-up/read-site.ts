import { route } from "@forge/api";
import { allWorkTypesAnswer, contextsAnswer, linkTypesAnswer, optionsAnswer } from "../../../contract/jira/set-up-answers";
import { fieldsAnswer } from "../../../contract/jira/site-answers";
import type { FoundNamesake, FoundSite } from "../../../core/set-up/found";
import { PlatformError } from "../../../core/platform-error";
import { readJira } from "../ask-jira";
import { MANAGE_INCIDENTS, moduleAri } from "./our-modules";
import { readPages } from "./read-pages";

const NAMESAKES = ["impact", "urgency"] as const;

/**
 * What a plan needs to know of the site, asked as the person.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/
 */
export async function readSite(): Promise<FoundSite> {
  const [fields, types, { issueLinkTypes }] = await Promise.all([
    readJira("person", route`/rest/api/3/field`, fieldsAnswer),
    readJira("person", route`/rest/api/3/issuetype`, allWorkTypesAnswer),
    readJira("person", route`/rest/api/3/issueLinkType`, linkTypesAnswer),
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
    namesakes: await Promise.all(namesakes.map(withOptions)),
    managePermission: moduleAri(MANAGE_INCIDENTS),
  };
}

/** The options of every context. None for whoever may not see them, and for a field of another kind. */
async function withOptions(field: Omit<FoundNamesake, "options">): Promise<FoundNamesake> {
  try {
    const contexts = await readPages((startAt) => route`/rest/api/3/field/${field.id}/context?startAt=${startAt}`, contextsAnswer);
    const options = await Promise.all(
      contexts.map(({ id }) =>
        readPages((startAt) => route`/rest/api/3/field/${field.id}/context/${id}/option?startAt=${startAt}`, optionsAnswer),
      ),
    );
    return { ...field, options: options.flat().map(({ id, value }) => ({ id, name: value })) };
  } catch (failure) {
    if (failure instanceof PlatformError && !failure.retry) return { ...field, options: [] };
    throw failure;
  }
}
