import { useState } from "react";
import type { SetUpProjectView, SiteOverviewView } from "../../../src/contract/ui/set-up";
import { Button } from "../button";
import { Moment } from "../moment";
import { counted } from "./plan-totals";
import styles from "./set-up.module.css";

type Props = {
  readonly overview: SiteOverviewView;
  /** Ids of the projects that are ticked. */
  readonly chosen: readonly string[];
  readonly isBusy: boolean;
  readonly onChoose: (projectIds: readonly string[]) => void;
  readonly onPlan: () => void;
  readonly onLeave: (projectId: string) => void;
};

/** The site's projects: which the app looks after, and which one would plan for. */
export function ProjectsView({ overview: { projects }, chosen, isBusy, onChoose, onPlan, onLeave }: Props) {
  if (projects.length === 0) return <p>There are no projects yet. Make one in Jira, then come back.</p>;
  return (
    <div className={styles["whole"]} data-testid="projects">
      <ul className={styles["projects"]}>
        {projects.map((project) => (
          <li key={project.id} data-testid={`project-${project.key}`}>
            <label className={styles["option"]}>
              <input
                type="checkbox"
                checked={chosen.includes(project.id)}
                onChange={({ target }) => onChoose(target.checked ? [...chosen, project.id] : chosen.filter((id) => id !== project.id))}
              />
              <span>
                {project.name} ({project.key})
                {project.style === "team-managed" && <span className={styles["object"]}> · team-managed</span>}
              </span>
            </label>
            <span className={styles["actions"]}>
              <Standing project={project} />
              {project.isLookedAfter && project.setUpAt !== null && (
                <Leave project={project} isBusy={isBusy} onLeave={() => onLeave(project.id)} />
              )}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles["actions"]}>
        <Button appearance="primary" onClick={onPlan} disabled={isBusy || chosen.length === 0} data-testid="plan">
          {chosen.length === 0 ? "Plan" : `Plan ${counted(chosen.length, "project")}`}
        </Button>
        <span className={styles["object"]}>Planning changes nothing.</span>
      </div>
    </div>
  );
}

function Standing({ project: { isLookedAfter, setUpAt } }: { project: SetUpProjectView }) {
  if (setUpAt === null) return <span className={styles["object"]}>{isLookedAfter ? "Looked after, not set up" : "Not set up"}</span>;
  return (
    <span className={styles["object"]}>
      {isLookedAfter ? "Set up" : "Left; was set up"} <Moment at={setUpAt} />
    </span>
  );
}

function Leave({ project, isBusy, onLeave }: { project: SetUpProjectView; isBusy: boolean; onLeave: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button appearance="subtle" onClick={() => setIsAsking(true)} disabled={isBusy} aria-label={`Leave ${project.name}…`}>
        Leave…
      </Button>
    );
  }
  return (
    <span role="group" aria-label={`Leave ${project.name}?`} className={styles["actions"]}>
      Its issues stay as they are.
      <Button
        onClick={() => {
          setIsAsking(false);
          onLeave();
        }}
        disabled={isBusy}
      >
        Leave {project.key}
      </Button>
      <Button appearance="subtle" onClick={() => setIsAsking(false)}>
        Stay
      </Button>
    </span>
  );
}
