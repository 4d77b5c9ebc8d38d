import { Administration } from "../shared/administration/administration";
import type { Context } from "../shared/mount-surface";
import { SetUpPage } from "../shared/set-up/set-up-page";

/** A project’s settings. */
export function ProjectSettings({ context }: { context: Context }) {
  const { project } = context.extension as { readonly project: { readonly id: string } };
  return (
    <Administration
      context={context}
      projectId={project.id}
      setUp={({ address: _address, ...subject }) => ({
        id: "set-up",
        name: "Set-up",
        panel: <SetUpPage {...subject} projectIds={[project.id]} />,
      })}
    />
  );
}
