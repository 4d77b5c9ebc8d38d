import { useState } from "react";
import type { RefusalView } from "../../../src/contract/ui/answer";
import type { JobView } from "../../../src/contract/ui/matrix-replay";
import { ActorName } from "../actor-name";
import { Bone } from "../bone";
import { Button } from "../button";
import { Moment } from "../moment";
import { RefusalNotice } from "../refusal-notice";
import styles from "./jobs-view.module.css";

export type Steering = "pauseJob" | "resumeJob" | "cancelJob";

export type JobsViewProps = {
  /** null while nothing has come yet. */
  readonly jobs: readonly JobView[] | null;
  readonly refusal: RefusalView | null;
  readonly isBusy: boolean;
  readonly onSteer: (call: Steering, jobId: string) => void;
  readonly onReread: () => void;
};

const STATES: Readonly<Record<JobView["state"], string>> = {
  running: "Running",
  paused: "Paused",
  "waiting-for-jira": "Waiting for Jira",
  done: "Done",
  cancelled: "Cancelled",
  failed: "Failed",
};

/** Long work: how far each has come, and the ways to hold it up. The newest first. */
export function JobsView({ jobs, refusal, isBusy, onSteer, onReread }: JobsViewProps) {
  return (
    <div className={styles["whole"]} aria-busy={isBusy} data-testid="jobs">
      {refusal && <RefusalNotice refusal={refusal} isBusy={isBusy} onRetry={onReread} />}
      {!jobs && !refusal && <Bone size="line" />}
      {jobs?.length === 0 && <p className={styles["quiet"]}>Nothing has run yet. Applying a matrix to open incidents shows here.</p>}
      <ol className={styles["list"]}>
        {jobs?.map((job) => (
          <JobRow key={job.id} job={job} isBusy={isBusy} onSteer={(call) => onSteer(call, job.id)} />
        ))}
      </ol>
    </div>
  );
}

type RowProps = { readonly job: JobView; readonly isBusy: boolean; readonly onSteer: (call: Steering) => void };

function JobRow({ job, isBusy, onSteer }: RowProps) {
  const { id, title, state, startedBy, startedAt, movedAt, message, leftOutWhy } = job;
  return (
    <li className={styles["job"]} data-testid={`job-${id}`} data-state={state}>
      <p className={styles["title"]}>
        <strong>{STATES[state]}</strong> · {title}
      </p>
      <p className={styles["figures"]} data-testid="job-progress">
        {isUnderWay(state) && job.total !== null && (
          <progress value={job.done} max={Math.max(1, job.total)} aria-label={`Done of ${title}`} />
        )}
        {progressWords(job)}
      </p>
      {leftOutWhy.length > 0 && (
        <ul className={styles["reasons"]} data-testid="left-out">
          {leftOutWhy.map(({ why, count }) => (
            <li key={why}>
              {count.toLocaleString("en")} left out: {why}
            </li>
          ))}
        </ul>
      )}
      {message && (
        <p className={state === "failed" ? styles["failed"] : styles["quiet"]}>
          {message} {job.goesOnAt !== null && <GoesOn at={job.goesOnAt} movedAt={movedAt} />}
        </p>
      )}
      <p className={styles["quiet"]}>
        Started by <ActorName actor={startedBy} />, <Moment at={startedAt} />. Last moved <Moment at={movedAt} />.
      </p>
      {isUnderWay(state) && <Steer state={state} title={title} isBusy={isBusy} onSteer={onSteer} />}
    </li>
  );
}

function isUnderWay(state: JobView["state"]): boolean {
  return state === "running" || state === "paused" || state === "waiting-for-jira";
}

function progressWords({ done, total, changed, leftOut, state }: JobView): string {
  if (total === null) return isUnderWay(state) ? "Counting what there is to do." : "It ended before it had counted what there was to do.";
  const of = `${done.toLocaleString("en")} of ${total.toLocaleString("en")} incidents`;
  return `${of}, ${changed.toLocaleString("en")} changed${leftOut > 0 ? `, ${leftOut.toLocaleString("en")} left out` : ""}.`;
}

function GoesOn({ at, movedAt }: { at: number; movedAt: number }) {
  const seconds = Math.max(1, Math.round((at - movedAt) / 1_000));
  return <>Goes on by itself {seconds < 120 ? `after ${seconds} seconds` : `after ${Math.round(seconds / 60)} minutes`}.</>;
}

type SteerProps = Omit<RowProps, "job"> & Pick<JobView, "state" | "title">;

function Steer({ state, title, isBusy, onSteer }: SteerProps) {
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) {
    return (
      <div className={styles["actions"]} role="group" aria-label={`Cancel ${title}?`}>
        What is done stays done.
        <Button
          onClick={() => {
            setIsAsking(false);
            onSteer("cancelJob");
          }}
          disabled={isBusy}
        >
          Cancel the job
        </Button>
        <Button appearance="subtle" onClick={() => setIsAsking(false)}>
          Let it run
        </Button>
      </div>
    );
  }
  return (
    <div className={styles["actions"]}>
      {state === "paused" ? (
        <Button onClick={() => onSteer("resumeJob")} disabled={isBusy} aria-label={`Resume ${title}`}>
          Resume
        </Button>
      ) : (
        <Button onClick={() => onSteer("pauseJob")} disabled={isBusy} aria-label={`Pause ${title}`}>
          Pause
        </Button>
      )}
      <Button appearance="subtle" onClick={() => setIsAsking(true)} disabled={isBusy} aria-label={`Cancel ${title}…`}>
        Cancel…
      </Button>
    </div>
  );
}
