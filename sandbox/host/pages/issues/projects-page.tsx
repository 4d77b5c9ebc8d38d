import SectionMessage from "@atlaskit/section-message";
import { askJira } from "../data/ask-jira";
import type { Project } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { LoadingPage } from "../elements/loading-page";
import { Person } from "../elements/person";
import { FailedPage } from "../elements/problem-page";
import { Link } from "../routing/link";
import { useTitle } from "../routing/use-title";
import styles from "./issues.module.css";

/** The site's front door: the projects one may browse. */
export function ProjectsPage() {
  const { loaded, reload } = useLoaded("projects", () =>
    askJira<{ values: readonly Project[] }>("/rest/api/3/project/search?expand=lead,description"),
  );
  useTitle("Projects");
  if (loaded.state === "loading") return <LoadingPage />;
  if (loaded.state === "failed") return <FailedPage error={loaded.error} what="list of projects" onRetry={reload} />;

  return (
    <>
      <div className={styles["heading"]}>
        <h1>Projects</h1>
      </div>
      {loaded.value.values.length === 0 && (
        <SectionMessage title="You have no projects">
          <p>You may not browse any project. Switch to another person at the top right.</p>
        </SectionMessage>
      )}
      <ul className={styles["cards"]}>
        {loaded.value.values.map((project) => (
          <li key={project.key} className={styles["card"]}>
            <h2>
              <Link href={`/projects/${project.key}`}>{project.name}</Link>
            </h2>
            <span className={styles["quiet"]}>{project.key}</span>
            {project.description && <p>{project.description}</p>}
            {project.lead && <Person user={project.lead} nobody="No lead" />}
          </li>
        ))}
      </ul>
    </>
  );
}
