import type { Found, Named } from "./found";
import { isNamed, ROLE_WORDS, workTypePool } from "./role-types";
import { stagesOf } from "./stage-of-status";
import type { SetUpChoices, WorkTypeRole } from "./step";
import { incidentStatuses, workflowInTheWay } from "./workflow-steps";

const MANAGER_ROLES = ["Service managers", "Administrators"];

/** What an administrator most likely wants: types and roles that are there already, and no workflow changed under anybody's hands. */
export function proposeChoices(found: Found): SetUpChoices {
  const workTypes = {
    incident: takenFor(found, "incident"),
    problem: takenFor(found, "problem"),
    "follow-up": takenFor(found, "follow-up"),
  };
  const managerRoleIds = found.project.roles.filter(({ name }) => MANAGER_ROLES.some((role) => isNamed(role, name))).map(({ id }) => id);
  const undecided: SetUpChoices = { workTypes, managerRoleIds, workflow: { kind: "ours" } };
  const statuses = incidentStatuses(found, undecided);
  const kept = found.kept.project.documents.stages?.document;
  const hasNone = statuses.length === 0 && kept === undefined;
  if (hasNone && found.project.schemes !== null && workflowInTheWay(found) === null) return undecided;
  return { ...undecided, workflow: { kind: "own", stages: kept ?? stagesOf(statuses) } };
}

/** A type that was kept for the part, else one of its name, else one whose name holds it, such as “[System] Incident”; those of the project first. */
function takenFor(found: Found, role: WorkTypeRole): string | null {
  const { name: own } = ROLE_WORDS[role];
  const pool = workTypePool(found);
  const inProject = pool.filter(({ id }) => found.project.workTypes.some((type) => type.id === id));
  const document = found.kept.site?.documents.workTypes?.document;
  const kept = document?.[role === "follow-up" ? "followUp" : role] ?? [];
  const isAlike = ({ name }: Named): boolean => new RegExp(`\\b${own}\\b`, "i").test(name);
  const taken =
    inProject.find(({ id }) => kept.includes(id)) ??
    inProject.find(({ name }) => isNamed(name, own)) ??
    inProject.find(isAlike) ??
    pool.find(({ name }) => isNamed(name, own));
  return taken?.id ?? null;
}
