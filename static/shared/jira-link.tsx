import { useContext, type ReactNode } from "react";
import { OpenPage } from "./open-page";
import styles from "./jira-link.module.css";

/** A link to a page of Jira, opened beside this one, so that what is under way here goes on. */
export function JiraLink({ path, children }: { path: string; children: ReactNode }) {
  const open = useContext(OpenPage);
  return (
    <a
      className={styles["link"]}
      href={path}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        open(path);
      }}
    >
      {children}
    </a>
  );
}
