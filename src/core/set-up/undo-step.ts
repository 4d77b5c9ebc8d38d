import type { Found } from "./found";
import { typeFor } from "./role-types";
import type { SetUpChoices, SetUpStep, SetUpUndo } from "./step";
import { WORK_TYPE_ROLES } from "./step";

const CAN_BE_TAKEN_BACK: ReadonlySet<string> = new Set(["screen", "grant", "work-type-scheme", "panels", "look-after"]);

/** Whether a step that was done here is gone since: whoever asks again to take it back finds it taken back. */
export function isGone({ id, state }: SetUpStep, { kept }: Found): boolean {
  return state !== "exists" && kept.project.doneStepIds.includes(id) && CAN_BE_TAKEN_BACK.has(id.split(":")[0] ?? "");
}

/** What takes a step back; null where it cannot be without losing something, or was not done here. */
export function undoOf(step: SetUpStep, found: Found, choices: SetUpChoices): SetUpUndo | null {
  if (!step.canUndo) return null;
  const { project, site } = found;
  const [kind = "", first = "", second = ""] = step.id.split(":");
  switch (kind) {
    case "screen":
      return { kind: "remove-field-from-screen", screenId: first, fieldId: second };
    case "grant": {
      const permission = first === "manage" ? site.managePermission : first;
      return project.permissions && { kind: "revoke-permission", schemeId: project.permissions.id, permission, roleId: second };
    }
    case "work-type-scheme": {
      const role = WORK_TYPE_ROLES.find((each) => each === first);
      const workTypeId = role && typeFor(found, choices, role).id;
      const scheme = project.schemes?.workTypes;
      return workTypeId && scheme ? { kind: "remove-work-type-from-scheme", schemeId: scheme.id, workTypeId } : null;
    }
    case "panels":
      return { kind: "unpin-panels", projectId: project.id };
    case "look-after":
      return { kind: "leave", projectId: project.id };
    default:
      return null;
  }
}
