import { route } from "@forge/api";
import type { JiraUndo } from "../../../app/set-up/ports";
import { permissionSchemeAnswer, tabsAnswer } from "../../../contract/jira/set-up-answers";
import { accept, unreachable } from "../../../core/result";
import { askJira, readJira } from "../ask-jira";
import { pinPanels } from "./perform-write";
import type { Written } from "./tell-refusal";
import { written } from "./tell-refusal";

/** Takes one write back in the person's name. What is gone already is taken back. */
export async function undoWrite(undo: JiraUndo): Promise<Written> {
  switch (undo.kind) {
    case "remove-work-type-from-scheme":
      return written(
        askJira("person", route`/rest/api/3/issuetypescheme/${undo.schemeId}/issuetype/${undo.workTypeId}`, { method: "DELETE" }),
      );
    case "remove-field-from-screen":
      return removeFromScreen(undo.screenId, undo.fieldId);
    case "revoke-permission":
      return revoke(undo);
    case "unpin-panels":
      return pinPanels(undo.projectId, "UNPIN");
    default:
      return unreachable(undo);
  }
}

async function removeFromScreen(screenId: string, fieldId: string): Promise<Written> {
  for (const tab of await readJira("person", route`/rest/api/3/screens/${screenId}/tabs`, tabsAnswer)) {
    const fields = await readJira("person", route`/rest/api/3/screens/${screenId}/tabs/${tab.id}/fields`, tabsAnswer);
    if (fields.some(({ id }) => id === fieldId))
      return written(askJira("person", route`/rest/api/3/screens/${screenId}/tabs/${tab.id}/fields/${fieldId}`, { method: "DELETE" }));
  }
  return accept(undefined);
}

async function revoke({ schemeId, permission, roleId }: Extract<JiraUndo, { kind: "revoke-permission" }>): Promise<Written> {
  const scheme = await readJira("person", route`/rest/api/3/permissionscheme/${schemeId}?expand=permissions`, permissionSchemeAnswer);
  const grant = scheme.permissions.find(
    ({ permission: granted, holder }) =>
      granted === permission && holder.type === "projectRole" && (holder.value ?? holder.parameter) === roleId,
  );
  if (!grant) return accept(undefined);
  return written(askJira("person", route`/rest/api/3/permissionscheme/${schemeId}/permission/${grant.id}`, { method: "DELETE" }));
}
