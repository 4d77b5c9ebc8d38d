import { z } from "zod";
import { administratorOf } from "../access/administration";
import { bodyOf, type JiraRouter } from "../http/jira-router";
import { pinPanel, unpinPanel } from "../installation/issue-panels";
import type { Site } from "../site";
import { findProject } from "../store/projects";
import { addFinishedTask } from "../store/tasks";

/** Forge's own limit of one request. */
const PROJECTS_A_REQUEST = 1000;

const pinning = z.object({
  moduleId: z.string().startsWith("ari:cloud:ecosystem::extension/"),
  projectList: z
    .array(z.object({ projectIdOrKey: z.string(), action: z.enum(["PIN", "UNPIN"]) }))
    .min(1)
    .max(PROJECTS_A_REQUEST),
});

/** Shows an app's issue panel on every issue of a project, or no more, in a task. */
export function panelPinningRoutes(router: JiraRouter, site: Site): void {
  router.post("/forge/panel/action/bulk/async", async (context) => {
    const caller = administratorOf(site, context);
    const { moduleId, projectList } = await bodyOf(context, pinning);
    const taskId = site.write(() => {
      const results = projectList.map(({ projectIdOrKey, action }) => {
        const project = findProject(site, projectIdOrKey);
        if (!project) return { projectIdOrKey, action, success: false, errorMessage: "The project was not found." };
        (action === "PIN" ? pinPanel : unpinPanel)(site, project.id, moduleId);
        return { projectIdOrKey, action, success: true };
      });
      return addFinishedTask(site, caller.accountId, "Bulk pin or unpin an issue panel", { results });
    });
    return context.json({ taskId: String(taskId) }, 202);
  });
}
