import { appPlace } from "./app-places";
import { AdminPage } from "./admin/admin-page";
import { GlobalBackgroundScripts } from "./apps/background-scripts";
import { Page } from "./chrome/page";
import { ProblemPage } from "./elements/problem-page";
import { FlagsProvider } from "./flags/flags";
import { IssuePage } from "./issue/issue-page";
import { IssuesPage } from "./issues/issues-page";
import { ProjectPage } from "./issues/project-page";
import { ProjectsPage } from "./issues/projects-page";
import { SiteClock } from "./live/site-clock";
import { usePlace } from "./routing/use-place";
import { SessionProvider } from "./session/session";
import { ThemeProvider } from "./theme/theme";

/** The site's pages for the person the browser is. */
export function App() {
  return (
    <ThemeProvider>
      <SessionProvider>
        <SiteClock>
          <FlagsProvider>
            <Page>
              <PageOfPlace />
              <GlobalBackgroundScripts />
            </Page>
          </FlagsProvider>
        </SiteClock>
      </SessionProvider>
    </ThemeProvider>
  );
}

function PageOfPlace() {
  const place = usePlace();
  const parts = place.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  const [room = "", name = ""] = parts;
  const jql = place.searchParams.get("jql");

  const ofApp = appPlace(parts);
  if (ofApp) return ofApp;
  if (room === "") return <ProjectsPage />;
  if (room === "projects" && name !== "") return <ProjectPage key={name} projectKey={name} jql={jql} />;
  if (room === "issues") return <IssuesPage title="Issues" jql={jql ?? "ORDER BY updated DESC"} />;
  if (room === "browse" && name !== "") return <IssuePage key={name} issueKey={name} />;
  if (room === "admin") return <AdminPage />;
  return (
    <ProblemPage title="There is no such page" message={`Local Jira has nothing at ${place.pathname}. Issues live at /browse/KEY-1.`} />
  );
}
