import { askJira } from "../data/ask-jira";
import type { Project } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { AdminTable } from "./admin-table";

type Role = { readonly name: string; readonly actors?: readonly { readonly displayName: string }[] };

/** Who holds which role in a project; left out for who may not administer it. */
export function ProjectRoles({ project }: { readonly project: Project }) {
  const { loaded } = useLoaded(`roles ${project.key}`, () => readRoles(project.key));
  if (loaded.state !== "ready") return null;
  return (
    <AdminTable
      title={`Roles in ${project.name}`}
      intro={`Who may do what in ${project.key} follows from these.`}
      columns={["Role", "People"]}
      rows={loaded.value.map((role) => [role.name, (role.actors ?? []).map((actor) => actor.displayName).join(", ") || "Nobody"])}
    />
  );
}

async function readRoles(projectKey: string): Promise<readonly Role[]> {
  const links = await askJira<Readonly<Record<string, string>>>(`/rest/api/3/project/${projectKey}/role`);
  return Promise.all(Object.values(links).map((link) => askJira<Role>(new URL(link).pathname)));
}
