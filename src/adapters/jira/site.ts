import { getAppContext, route } from "@forge/api";
import type { Site } from "../../app/ports";
import { fieldsAnswer, issueTypesAnswer, myselfAnswer, prioritiesAnswer } from "../../contract/jira/site-answers";
import type { AccountId } from "../../core/actor";
import { accept, refuse } from "../../core/result";
import { readJira } from "./ask-jira";

/** The work type that is an incident as long as nobody maps another. */
const INCIDENT_TYPE = "incident";

/** What the app needs to know of its site, asked as the app. */
export const jiraSite: Site = {
  async learn(now, incidentTypeIds) {
    const [fields, priorities, types, myself] = await Promise.all([
      readJira("app", route`/rest/api/3/field`, fieldsAnswer),
      readJira("app", route`/rest/api/3/priority`, prioritiesAnswer),
      readJira("app", route`/rest/api/3/issuetype`, issueTypesAnswer),
      readJira("app", route`/rest/api/3/myself`, myselfAnswer),
    ]);
    const { environmentAri } = getAppContext();
    const idOf = (moduleKey: string): string | undefined =>
      fields.find((field) => field.schema?.custom?.endsWith(`/${environmentAri.environmentId}/static/${moduleKey}`))?.id;

    const impact = idOf("impact");
    const urgency = idOf("urgency");
    const incidentPriority = idOf("incident-priority");
    if (!impact || !urgency || !incidentPriority)
      return refuse("Jira does not show the app's fields Impact, Urgency and Incident priority yet.");
    const isIncident = ({ id, name }: { id: string; name: string }): boolean =>
      incidentTypeIds.length > 0 ? incidentTypeIds.includes(id) : name.toLowerCase() === INCIDENT_TYPE;
    const incidentTypes = types.filter(isIncident).map(({ id, name }) => ({ id, name }));
    if (incidentTypes.length === 0)
      return refuse(
        incidentTypeIds.length > 0
          ? "The work types that were taken for incidents are gone."
          : "The site has no work type called Incident.",
      );
    if (priorities.length === 0) return refuse("The site has no priorities.");

    const handling = {
      acknowledgedAt: idOf("acknowledged-at"),
      mitigatedAt: idOf("mitigated-at"),
      majorIncident: idOf("major-incident"),
      drill: idOf("drill"),
      escalation: idOf("escalation"),
    };
    return accept({
      fields: { impact, urgency, incidentPriority, ...(isWhole(handling) && { handling }) },
      priorities: priorities.map(({ id, name, iconUrl }) => ({ id, name, iconUrl: iconUrl ?? null })),
      incidentTypes,
      appAccountId: myself.accountId as AccountId,
      learnedAt: now,
    });
  },
};

/** Whether Jira shows every one of these fields: some come with a later version of the app. */
function isWhole<Key extends string>(ids: Readonly<Record<Key, string | undefined>>): ids is Readonly<Record<Key, string>> {
  return Object.values(ids).every((id) => id !== undefined);
}
