import type { Result } from "../../core/result";
import type { Ports } from "../ports";
import type { SetUpRefusal } from "../usable-configuration";
import { leave } from "./look-after";

/** Leaves a project's incidents to themselves: what the app wrote on them stays, and nothing of Jira's is undone. */
export async function leaveProject(projectId: string, ports: Ports): Promise<Result<void, SetUpRefusal>> {
  const all = await ports.setUp.readProjects();
  return leave(
    projectId,
    all.map(({ id }) => id),
    ports,
  );
}
