import { z } from "zod";
import { administratorOf } from "../access/administration";
import { bodyOf, type JiraRouter } from "../http/jira-router";
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
        const statement =
          action === "PIN"
            ? "INSERT OR IGNORE INTO jira_panel_pin (project_id, module_id) VALUES (?, ?)"
            : "DELETE FROM jira_panel_pin WHERE project_id = ? AND module_id = ?";
        site.rows.run(statement, project.id, moduleId);
        return { projectIdOrKey, action, success: true };
      });
      return addFinishedTask(site, caller.accountId, "Bulk pin or unpin an issue panel", { results });
    });
    return context.json({ taskId: String(taskId) }, 202);
  });
}
