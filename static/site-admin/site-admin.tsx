import { Administration, type SettingUp } from "../shared/administration/administration";
import type { Context } from "../shared/mount-surface";
import { ProjectsPage } from "../shared/set-up/projects-page";

/** The site's administration. */
export function SiteAdmin({ context }: { context: Context }) {
  return <Administration context={context} projectId={null} setUp={projects} />;
}

function projects(settingUp: SettingUp) {
  return { id: "projects", name: "Projects", panel: <ProjectsPage {...settingUp} place="projects" /> };
}
