import { useAppModules } from "../apps/use-app-modules";
import { Link } from "../routing/link";
import styles from "./chrome.module.css";

/** Under the project one is in: the app's pages there, and those of its settings for who administers it. */
export function ProjectPlaces({ projectKey, pathname }: { readonly projectKey: string; readonly pathname: string }) {
  const { modules, isProjectAdmin } = useAppModules(projectKey);
  const places = modules.flatMap(({ moduleType, key, title }) => {
    if (moduleType === "jira:projectPage") return [{ key, title, href: `/projects/${projectKey}/apps/${key}` }];
    if (moduleType !== "jira:projectSettingsPage" || !isProjectAdmin) return [];
    return [{ key, title: `${title} (settings)`, href: `/projects/${projectKey}/settings/apps/${key}` }];
  });
  if (places.length === 0) return null;
  return (
    <ul className={styles["within"]}>
      {places.map(({ key, title, href }) => (
        <li key={key}>
          <Link
            href={href}
            aria-current={pathname === href || pathname.startsWith(`${href}/`) ? "page" : undefined}
            data-testid={`place-${key}`}
          >
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
