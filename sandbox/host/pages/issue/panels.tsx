import { ModuleOnIssue } from "./module-on-issue";
import { PanelMenu } from "./panel-menu";
import type { OpenIssue } from "./read-issue";
import styles from "./issue.module.css";
import panelStyles from "./panels.module.css";

type PanelsProps = {
  readonly open: OpenIssue;
  /** The module whose newest panel the viewer put here just now. */
  readonly justAdded: string | null;
  readonly onRefresh: () => void;
};

/**
 * The app's panels on this issue, as in Jira: those an administrator pinned for the project, and those a person
 * put here with the app's button. Without either there is none.
 */
export function Panels({ open, justAdded, onRefresh }: PanelsProps) {
  return panelsOf(open).map(({ module, addedId, id, isNewest }) => (
    <section key={id} className={styles["section"]} aria-labelledby={`${id}-title`} data-testid={id}>
      <div className={styles["sectionTitle"]}>
        {module.iconAddress && <img src={module.iconAddress} width={20} height={20} alt="" />}
        <h2 id={`${id}-title`}>{module.title}</h2>
        {addedId !== null && open.panels.mayChange && (
          <PanelMenu issueKey={open.issue.key} title={module.title} addedId={addedId} onRemoved={onRefresh} />
        )}
      </div>
      <ModuleOnIssue
        module={module}
        open={open}
        className={panelStyles["panel"]}
        onRefresh={onRefresh}
        extension={isNewest && module.key === justAdded ? { isNewToIssue: true } : undefined}
      />
    </section>
  ));
}

/** In the order of the manifest. A module that stands alone is drawn once, pinned or put here. */
function panelsOf({ modules, panels }: OpenIssue) {
  return modules
    .filter((module) => module.moduleType === "jira:issuePanel")
    .flatMap((module) => {
      const here = panels.panels.filter(({ moduleKey }) => moduleKey === module.key);
      const drawn = panels.instancesMax[module.key] === 1 ? here.slice(0, 1) : here;
      return drawn.map(({ addedId }, index) => ({
        module,
        addedId,
        isNewest: index === drawn.length - 1,
        id: index === 0 ? `panel-${module.key}` : `panel-${module.key}-${index + 1}`,
      }));
    });
}
