import ChevronDownIcon from "@atlaskit/icon/core/chevron-down";
import { ModuleOnIssue } from "./module-on-issue";
import type { OpenIssue } from "./read-issue";
import styles from "./issue.module.css";

/** The app's sections in the right-hand column, which fold away. Opened at first, for whoever tries the app. */
export function ContextSections({ open, onRefresh }: { readonly open: OpenIssue; readonly onRefresh: () => void }) {
  return open.modules
    .filter((module) => module.moduleType === "jira:issueContext")
    .map((module) => (
      <details key={module.key} open className={styles["box"]} data-testid={`context-${module.key}`}>
        <summary>
          {module.iconAddress && <img src={module.iconAddress} width={16} height={16} alt="" />}
          <h2>{module.title}</h2>
          {module.label !== undefined && module.label !== module.title && <span className={styles["label"]}>{module.label}</span>}
          <span className={styles["chevron"]}>
            <ChevronDownIcon label="" size="small" />
          </span>
        </summary>
        <ModuleOnIssue module={module} open={open} className={styles["boxBody"]} onRefresh={onRefresh} />
      </details>
    ));
}
