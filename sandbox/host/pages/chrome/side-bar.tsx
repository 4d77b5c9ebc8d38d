import { useAppModules } from "../apps/use-app-modules";
import type { ReactNode } from "react";
import { askJira } from "../data/ask-jira";
import type { Project } from "../data/jira-shapes";
import { useLoaded } from "../data/use-loaded";
import { Link } from "../routing/link";
import { usePlace } from "../routing/use-place";
import { ProjectPlaces } from "./project-places";
import styles from "./chrome.module.css";

const SEARCHES = [
  { words: "Assigned to me", jql: "assignee = currentUser() ORDER BY updated DESC" },
  { words: "Reported by me", jql: "reporter = currentUser() ORDER BY created DESC" },
  { words: "All open", jql: "statusCategory != Done ORDER BY priority DESC" },
];

/** Where one can go: the projects one may browse, a few searches, the administration. */
export function SideBar() {
  const place = usePlace();
  const { loaded } = useLoaded("projects", () => askJira<{ values: readonly Project[] }>("/rest/api/3/project/search"));
  const projects = loaded.state === "ready" ? loaded.value.values : [];
  const here = place.pathname + place.search;
  const projectHere =
    place.pathname.split("/")[1] === "projects" ? place.pathname.split("/")[2] : place.pathname.match(/^\/browse\/(.+)-\d+$/)?.[1];
  const { modules } = useAppModules();
  const has = (moduleType: string): boolean => modules.some((module) => module.moduleType === moduleType);

  return (
    <nav className={styles["sideBar"]} aria-label="Site">
      <h2>Projects</h2>
      <ul>
        {projects.map((project) => (
          <Item key={project.key} href={`/projects/${project.key}`} here={here} words={project.name} mark={project.name[0] ?? ""}>
            {project.key === projectHere && <ProjectPlaces projectKey={project.key} pathname={place.pathname} />}
          </Item>
        ))}
      </ul>
      <h2>Searches</h2>
      <ul>
        {SEARCHES.map((search) => (
          <Item key={search.words} href={`/issues?jql=${encodeURIComponent(search.jql)}`} here={here} words={search.words} />
        ))}
      </ul>
      <h2>Site</h2>
      <ul>
        {has("jira:dashboardGadget") && <Item href="/dashboards" here={here} words="Dashboards" />}
        <Item href="/admin" here={here} words="Administration" />
      </ul>
    </nav>
  );
}

function Item({
  href,
  here,
  words,
  mark,
  children,
}: {
  readonly href: string;
  readonly here: string;
  readonly words: string;
  readonly mark?: string;
  readonly children?: ReactNode;
}) {
  return (
    <li>
      <Link href={href} aria-current={href === here ? "page" : undefined}>
        {mark !== undefined && (
          <span aria-hidden className={styles["projectMark"]}>
            {mark}
          </span>
        )}
        {words}
      </Link>
      {children}
    </li>
  );
}
