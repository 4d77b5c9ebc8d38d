import type { Found } from "./found";
import { typeFor } from "./role-types";
import type { SetUpChoices, SetUpStep, SetUpUndo } from "./step";
import { WORK_TYPE_ROLES } from "./step";

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
