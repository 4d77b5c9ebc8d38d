import { ModuleOnIssue } from "./module-on-issue";
import type { OpenIssue } from "./read-issue";
import styles from "./issue.module.css";

/**
 * The app's issue panels. In Jira a panel shows on an issue once someone presses the app's button there,
 * or an administrator pins it for the project; here every panel is shown, as if it had been pinned.
 */
export function Panels({ open, onRefresh }: { readonly open: OpenIssue; readonly onRefresh: () => void }) {
  return open.modules
    .filter((module) => module.moduleType === "jira:issuePanel")
    .map((module) => (
      <section
        key={module.key}
        className={styles["section"]}
        aria-labelledby={`panel-${module.key}-title`}
        data-testid={`panel-${module.key}`}
      >
        <div className={styles["sectionTitle"]}>
          {module.iconAddress && <img src={module.iconAddress} width={20} height={20} alt="" />}
          <h2 id={`panel-${module.key}-title`}>{module.title}</h2>
        </div>
        <ModuleOnIssue module={module} open={open} className={styles["panel"]} onRefresh={onRefresh} />
      </section>
    ));
}
