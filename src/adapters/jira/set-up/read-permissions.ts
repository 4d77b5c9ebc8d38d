import { route } from "@forge/api";
import type { ProjectAnswer } from "../../../contract/jira/set-up-answers";
import { permissionSchemeAnswer } from "../../../contract/jira/set-up-answers";
import type { FoundProject, Named } from "../../../core/set-up/found";
import { askJira, readAnswer, readJira } from "../ask-jira";

/** Jira has no list of who shares a permission scheme, so each project is asked; beyond so many none. */
const MOST_PROJECTS = 50;
const AT_ONCE = 10;

/**
 * A company-managed project's permission scheme with its grants to roles, and which others go by it.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-permission-schemes/
 */
export async function readPermissions({ id, name }: ProjectAnswer, all: readonly ProjectAnswer[]): Promise<FoundProject["permissions"]> {
  const scheme = await readJira("person", route`/rest/api/3/project/${id}/permissionscheme?expand=permissions`, permissionSchemeAnswer);
  const others = all.filter((project) => project.id !== id && project.style !== "next-gen").slice(0, MOST_PROJECTS);
  const sharing: Named[] = [];
  for (let from = 0; from < others.length; from += AT_ONCE) {
    const asked = others.slice(from, from + AT_ONCE);
    const schemeIds = await Promise.all(asked.map((project) => schemeIdOf(project.id)));
    sharing.push(...asked.filter((_, index) => schemeIds[index] === scheme.id).map((project) => ({ id: project.id, name: project.name })));
  }
  return {
    id: scheme.id,
    name: scheme.name,
    projects: [{ id, name }, ...sharing],
    grants: scheme.permissions.flatMap(({ permission, holder }) => {
      const roleId = holder.value ?? holder.parameter;
      return holder.type === "projectRole" && roleId !== undefined ? [{ permission, roleId }] : [];
    }),
  };
}

/** Null for a project that the person does not administer. */
async function schemeIdOf(projectId: string): Promise<string | null> {
  const path = route`/rest/api/3/project/${projectId}/permissionscheme`;
  const response = await askJira("person", path);
  return response.ok ? (await readAnswer(response, path, permissionSchemeAnswer)).id : null;
}
