import { route } from "@forge/api";
import type { JiraWrite } from "../../../app/set-up/ports";
import { tabsAnswer } from "../../../contract/jira/set-up-answers";
import { accept, refuse, unreachable } from "../../../core/result";
import { askJira, readJira } from "../ask-jira";
import { makeWorkflow } from "./make-workflow";
import { moduleAri, PANELS } from "./our-modules";
import type { Written } from "./tell-refusal";
import { written } from "./tell-refusal";

/** Does one write of a plan in the person's name. What is there already is refused by Jira, and found by the next look. */
export async function performWrite(write: JiraWrite): Promise<Written> {
  switch (write.kind) {
    case "create-work-type":
      /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-types/#api-rest-api-3-issuetype-post */
      return written(
        askJira("person", route`/rest/api/3/issuetype`, {
          method: "POST",
          body: { name: write.name, description: write.description, hierarchyLevel: 0 },
        }),
      );
    case "add-work-type-to-scheme":
      return written(
        askJira("person", route`/rest/api/3/issuetypescheme/${write.schemeId}/issuetype`, {
          method: "PUT",
          body: { issueTypeIds: [write.workTypeId] },
        }),
      );
    case "add-field-to-screen":
      return addToScreen(write.screenId, write.fieldId);
    case "create-link-type":
      return written(
        askJira("person", route`/rest/api/3/issueLinkType`, {
          method: "POST",
          body: { name: write.name, outward: write.outward, inward: write.inward },
        }),
      );
    case "grant-permission":
      return written(
        askJira("person", route`/rest/api/3/permissionscheme/${write.schemeId}/permission`, {
          method: "POST",
          body: { holder: { type: "projectRole", parameter: write.roleId, value: write.roleId }, permission: write.permission },
        }),
      );
    case "pin-panels":
      return pinPanels(write.projectId, "PIN");
    case "make-workflow":
      return makeWorkflow(write);
    default:
      return unreachable(write);
  }
}

/** Shows the app's panels on every issue of a project, or no longer; Jira does it in a task. */
export async function pinPanels(projectId: string, action: "PIN" | "UNPIN"): Promise<Written> {
  for (const panel of PANELS) {
    const pinned = await written(
      askJira("person", route`/rest/api/3/forge/panel/action/bulk/async`, {
        method: "POST",
        body: { moduleId: moduleAri(panel), projectList: [{ projectIdOrKey: projectId, action }] },
      }),
    );
    if (!pinned.ok) return pinned;
  }
  return accept(undefined);
}

/** On the first tab, after what is there. */
async function addToScreen(screenId: string, fieldId: string): Promise<Written> {
  const [tab] = await readJira("person", route`/rest/api/3/screens/${screenId}/tabs`, tabsAnswer);
  if (!tab) return refuse("The screen has no tab. Add one in Jira's administration of screens, then apply this step again.");
  return written(askJira("person", route`/rest/api/3/screens/${screenId}/tabs/${tab.id}/fields`, { method: "POST", body: { fieldId } }));
}
