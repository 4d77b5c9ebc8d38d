import { askJira } from "../data/ask-jira";
import { readModules } from "../data/forge-modules";
import type { Project } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { FailedPage, ProblemPage } from "../elements/problem-page";
import { Crumbs } from "../routing/crumbs";
import { AppPage } from "./app-page";
import { readRights } from "./use-app-modules";

type SitePageProps = { readonly moduleKey: string; readonly base: string };

/** A page of the app's for the whole site: one for everybody, or one of the administration's. */
export function SiteAppPage({ moduleKey, base }: SitePageProps) {
  const { loaded, reload } = useLoaded(`site-page ${moduleKey}`, async () => {
    const module = (await readModules()).find(({ key, moduleType }) => key === moduleKey && SITE_PAGES.has(moduleType));
    return { module, isRefused: module?.moduleType === "jira:adminPage" && !(await readRights()).isAdmin };
  });
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="page" onRetry={reload} />;
  const { module, isRefused } = loaded.value;
  if (!module) return <NoSuchPage moduleKey={moduleKey} />;
  if (isRefused)
    return <ProblemPage title="For administrators of the site" message={`${module.title} is for who administers this site.`} />;
  return (
    <AppPage module={module} location={{}} base={base}>
      {module.moduleType === "jira:adminPage" && (
        <Crumbs
          crumbs={[
            { text: "Administration", href: "/admin" },
            { text: module.title, href: base },
          ]}
        />
      )}
    </AppPage>
  );
}

const SITE_PAGES = new Set(["jira:globalPage", "jira:adminPage"]);

type ProjectPageProps = {
  readonly moduleType: "jira:projectPage" | "jira:projectSettingsPage";
  readonly moduleKey: string;
  readonly projectKey: string;
  readonly base: string;
};

/** A page of the app's within a project; one of its settings is for who administers the project. */
export function ProjectAppPage({ moduleType, moduleKey, projectKey, base }: ProjectPageProps) {
  const { loaded, reload } = useLoaded(`project-page ${projectKey} ${moduleKey}`, async () => {
    const project = await askJira<Project>(`/rest/api/3/project/${encodeURIComponent(projectKey)}`);
    const module = (await readModules()).find((each) => each.key === moduleKey && each.moduleType === moduleType);
    const isRefused = moduleType === "jira:projectSettingsPage" && !(await readRights(project.key)).isProjectAdmin;
    return { project, module, isRefused };
  });
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="project" onRetry={reload} />;
  const { project, module, isRefused } = loaded.value;
  if (!module) return <NoSuchPage moduleKey={moduleKey} />;
  if (isRefused)
    return <ProblemPage title="For administrators of the project" message={`${module.title} is for who administers ${project.name}.`} />;
  return (
    <AppPage module={module} location={{ projectIdOrKey: project.key }} base={base}>
      <Crumbs
        crumbs={[
          { text: "Projects", href: "/" },
          { text: project.name, href: `/projects/${project.key}` },
          { text: module.title, href: base },
        ]}
      />
    </AppPage>
  );
}

function NoSuchPage({ moduleKey }: { readonly moduleKey: string }) {
  return <ProblemPage title="There is no such page" message={`The installed app has no page called ${moduleKey} here.`} />;
}
