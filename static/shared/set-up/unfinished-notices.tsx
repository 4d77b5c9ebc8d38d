import type { PlanView } from "../../../src/contract/ui/set-up";
import { Notice } from "../notice";
import type { Stop } from "./apply-plans";
import { counted } from "./plan-totals";
import type { Unread } from "./read-plans";
import styles from "./set-up.module.css";

type Props = {
  readonly plans: readonly PlanView[];
  readonly stops: readonly Stop[];
  readonly unread: readonly Unread[];
};

/** Which projects were not applied to their end or could not be read, why, and that the others were. */
export function UnfinishedNotices({ plans, stops, unread }: Props) {
  const nameOf = (projectId: string): string =>
    plans.find(({ project }) => project.id === projectId)?.project.name ?? `Project ${projectId}`;
  const [first] = stops;
  return (
    <>
      {first && plans.length === 1 && (
        <Notice tone="warning" title={first.title} isAlert>
          {first.message}
        </Notice>
      )}
      {first && plans.length > 1 && (
        <Notice tone="warning" title={`${stops.length} of ${counted(plans.length, "project")} stopped before the end`} isAlert>
          <ul className={styles["stops"]} data-testid="stops">
            {stops.map(({ projectId, projectName, title, message }) => (
              <li key={projectId}>
                {projectName}: {title}. {message}
              </li>
            ))}
          </ul>
          {stops.length < plans.length && "The others went on without it."}
        </Notice>
      )}
      {unread.map(({ projectId, refusal }) => (
        <Notice key={projectId} tone="warning" title={`${nameOf(projectId)} could not be read`} isAlert>
          {refusal.message}
        </Notice>
      ))}
    </>
  );
}
