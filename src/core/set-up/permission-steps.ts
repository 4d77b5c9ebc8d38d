import type { Found } from "./found";
import { APP_ROLE } from "./found";
import { makeStep, othersOf } from "./make-step";
import type { SetUpChoices, SetUpStep } from "./step";

/** What the app's own user does in a project, and the permission that each takes. */
export const APP_PERMISSIONS: readonly { readonly key: string; readonly name: string }[] = [
  { key: "BROWSE_PROJECTS", name: "Browse projects" },
  { key: "EDIT_ISSUES", name: "Edit issues" },
  { key: "ADD_COMMENTS", name: "Add comments" },
  { key: "LINK_ISSUES", name: "Link issues" },
  { key: "TRANSITION_ISSUES", name: "Transition issues" },
  { key: "ADMINISTER_PROJECTS", name: "Administer projects" },
];

/** Grants in the project's permission scheme: to manage incidents for the chosen roles, and what the app's own user needs. */
export function permissionSteps(found: Found, choices: SetUpChoices): readonly SetUpStep[] {
  const { site, project } = found;
  const managers = project.roles.filter(({ id }) => choices.managerRoleIds.includes(id));
  const app = project.roles.find(({ name }) => name === APP_ROLE);
  return [
    ...managers.map(({ id, name }) => grantStep(found, site.managePermission, "manage", id, `“Manage incidents” for ${name}`)),
    ...(app ? APP_PERMISSIONS.map(({ key, name }) => grantStep(found, key, key, app.id, `“${name}” for Incident Desk itself`)) : []),
  ].flatMap((step) => step ?? []);
}

function grantStep({ project, kept }: Found, permission: string, called: string, roleId: string, title: string): SetUpStep | null {
  const scheme = project.permissions;
  if (!scheme) return null;
  const id = `grant:${called}:${roleId}`;
  const isThere = scheme.grants.some((grant) => grant.permission === permission && grant.roleId === roleId);
  return makeStep({
    id,
    title,
    object: { kind: "permission-scheme", name: scheme.name },
    isThere,
    writes: [{ kind: "grant-permission", schemeId: scheme.id, permission, roleId }],
    alsoTouches: othersOf(scheme, project.id),
    canUndo: isThere && kept.project.doneStepIds.includes(id),
  });
}
