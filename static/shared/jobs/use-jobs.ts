import type { makeInvoke } from "@forge/bridge";
import { useEffect } from "react";
import type { JobView, MatrixReplayCalls } from "../../../src/contract/ui/matrix-replay";
import { useAction } from "../use-action";
import { useAnswer } from "../use-answer";
import type { PageViewer } from "../use-page-viewer";
import type { JobsViewProps } from "./jobs-view";

/** Calls about the long work of a page's scope. */
export type JobCalls = Pick<MatrixReplayCalls, "readJobs" | "pauseJob" | "resumeJob" | "cancelJob">;
export type InvokeJobs = ReturnType<typeof makeInvoke<JobCalls>>;
export type InvokeReplay = ReturnType<typeof makeInvoke<MatrixReplayCalls>>;

/** How often it looks how far the work has come, while some is under way. */
const LOOKS_EVERY_MS = 5_000;

/** Holds the scope's long work, and looks again while some is under way. */
export function useJobs(invoke: InvokeJobs, onSeen: PageViewer["onSeen"]): JobsViewProps {
  const read = () => invoke("readJobs");
  const { value, refusal, isAsking, answeredAt, put } = useAnswer<readonly JobView[]>(read);
  const steering = useAction();
  const isMoving = value?.some(({ state }) => state === "running" || state === "waiting-for-jira") ?? false;

  useEffect(() => {
    if (value)
      onSeen(
        value.map(({ startedBy }) => startedBy),
        answeredAt,
      );
  }, [value, answeredAt, onSeen]);

  useEffect(() => {
    if (!isMoving) return;
    const looking = setInterval(() => void put(() => invoke("readJobs")), LOOKS_EVERY_MS);
    return () => clearInterval(looking);
  }, [isMoving, put, invoke]);

  return {
    jobs: value,
    refusal: steering.refusal ?? refusal,
    isBusy: steering.isBusy || (isAsking && value === null),
    onSteer: (call, jobId) => void steering.run(() => invoke(call, { jobId })).then(() => put(read)),
    onReread: () => {
      steering.forget();
      void put(read);
    },
  };
}
