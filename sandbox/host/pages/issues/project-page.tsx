import { askJira } from "../data/ask-jira";
import type { Project } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { FailedPage } from "../elements/problem-page";
import { Crumbs } from "../routing/crumbs";
import { IssuesPage } from "./issues-page";

/** A project's issues, newest first unless a query says otherwise. */
export function ProjectPage({ projectKey, jql }: { readonly projectKey: string; readonly jql: string | null }) {
  const { loaded, reload } = useLoaded(projectKey, () => askJira<Project>(`/rest/api/3/project/${encodeURIComponent(projectKey)}`));
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="project" onRetry={reload} />;
  const { key, name } = loaded.value;
  return (
    <IssuesPage title={name} jql={jql ?? `project = ${key} ORDER BY created DESC`} projectKey={key}>
      <Crumbs
        crumbs={[
          { text: "Projects", href: "/" },
          { text: name, href: `/projects/${key}` },
        ]}
      />
    </IssuesPage>
  );
}
