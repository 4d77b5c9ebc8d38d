import type { JobView } from "../../../src/contract/ui/matrix-replay";
import { REFUSAL } from "../../gallery/incident-states";
import { ada, app, NOON } from "../../gallery/people";
import { JobsView, type JobsViewProps } from "./jobs-view";

function aJob(over: Partial<JobView> = {}): JobView {
  return {
    id: "job-1",
    title: "Open incidents to matrix v5",
    state: "running",
    startedBy: ada,
    startedAt: NOON - 20 * 60_000,
    movedAt: NOON - 4_000,
    done: 1_250,
    total: 5_000,
    changed: 310,
    leftOut: 12,
    leftOutWhy: [
      { why: "Somebody has chosen a level: it was kept.", count: 9 },
      { why: "No level was named for its value.", count: 3 },
    ],
    copiesInto: null,
    message: null,
    goesOnAt: null,
    ...over,
  };
}

function drawn(jobs: readonly JobView[] | null, over: Partial<JobsViewProps> = {}) {
  const nothing = () => undefined;
  return () => <JobsView jobs={jobs} refusal={null} isBusy={false} onSteer={nothing} onReread={nothing} {...over} />;
}

const WAITING = aJob({ state: "waiting-for-jira", message: "Jira’s points for this hour are used up.", goesOnAt: NOON + 1_500_000 });

export const Full = drawn([
  WAITING,
  aJob({ id: "job-2", state: "done", done: 41, total: 41, changed: 41, leftOut: 0, leftOutWhy: [], title: "Open incidents to matrix v4" }),
  aJob({ id: "job-3", state: "cancelled", done: 3, total: 41, changed: 3, leftOut: 0, leftOutWhy: [], startedBy: app }),
]);
export const Running = drawn([aJob()]);
export const Counting = drawn([aJob({ total: null, done: 0, changed: 0, leftOut: 0 })]);
export const Paused = drawn([aJob({ state: "paused" })]);
export const FailedJob = drawn([
  aJob({
    state: "failed",
    message: "Jira no longer lets Incident Desk edit issues of Payments. Set the project up again, then start anew.",
  }),
]);
export const LongWords = drawn([aJob({ title: "Unternehmensinformationssystemprioritätenmatrixanwendung auf offene Vorfälle" })]);
export const Empty = drawn([]);
export const Loading = drawn(null, { isBusy: true });
export const Failed = drawn(null, { refusal: REFUSAL });
