import type { Site } from "../site";
import type { TaskRow } from "../store/tasks";
import { selfLink } from "./links";

/** A task that is done. */
export function taskJson(site: Site, task: TaskRow): Record<string, unknown> {
  return {
    self: selfLink(site, `/task/${task.id}`),
    id: String(task.id),
    description: task.description,
    status: "COMPLETE",
    result: JSON.parse(task.result) as unknown,
    submittedBy: 0,
    progress: 100,
    elapsedRuntime: 0,
    submitted: task.submitted,
    started: task.submitted,
    finished: task.submitted,
    lastUpdate: task.submitted,
  };
}
