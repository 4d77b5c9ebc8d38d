import { askJira } from "../data/ask-jira";
import type { Project } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { AdminTable } from "./admin-table";

type Role = { readonly name: string; readonly actors?: readonly { readonly displayName: string }[] };

/** Who holds which role in a project, for who administers it. */
export function ProjectRoles({ project }: { readonly project: Project }) {
  const { loaded } = useLoaded(`roles ${project.key}`, () => readRoles(project.key));
  if (loaded.state !== "ready") return null;
  if (loaded.value === null) {
    return (
      <AdminTable
        title={`Roles in ${project.name}`}
        intro="Only who administers the project may see these. Switch to an administrator."
        columns={["Role", "Held by"]}
        rows={[]}
      />
    );
  }
  return (
    <AdminTable
      title={`Roles in ${project.name}`}
      intro={`Who may do what in ${project.key} follows from these.`}
      columns={["Role", "Held by"]}
      rows={loaded.value.map((role) => [role.name, (role.actors ?? []).map((actor) => actor.displayName).join(", ") || "Nobody"])}
    />
  );
}

/** null for who may not ask. */
async function readRoles(projectKey: string): Promise<readonly Role[] | null> {
  const { permissions } = await askJira<{ permissions: Readonly<Record<string, { havePermission: boolean }>> }>(
    `/rest/api/3/mypermissions?projectKey=${projectKey}&permissions=ADMINISTER_PROJECTS`,
  );
  if (!permissions["ADMINISTER_PROJECTS"]?.havePermission) return null;
  const links = await askJira<Readonly<Record<string, string>>>(`/rest/api/3/project/${projectKey}/role`);
  return Promise.all(Object.values(links).map((link) => askJira<Role>(new URL(link).pathname)));
}
