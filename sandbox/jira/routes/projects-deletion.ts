import { administratorOf } from "../access/administration";
import { asTask } from "../http/as-task";
import { badRequest, notFound } from "../http/jira-error";
import type { JiraContext, JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { projectDetail } from "../store/project-details";
import { findProject, type ProjectRow } from "../store/projects";
import { deleteProject } from "../writing/delete-project";

/** Projects taken away, at once or as a task. There is no recycle bin: what is deleted is gone. */
export function projectDeletionRoutes(router: JiraRouter, site: Site): void {
  router.delete("/project/:projectIdOrKey", (context) => {
    const project = deletable(site, context);
    site.write(() => deleteProject(site, project));
    return context.body(null, 204);
  });

  router.post("/project/:projectIdOrKey/delete", (context) => {
    const project = deletable(site, context);
    return asTask(site, context, `Delete project ${project.key}`, () => {
      deleteProject(site, project);
      return { projectId: project.id };
    });
  });
}

function deletable(site: Site, context: JiraContext): ProjectRow {
  administratorOf(site, context);
  const asked = context.req.param("projectIdOrKey") ?? "";
  const project = findProject(site, asked);
  if (!project) throw notFound(`No project could be found with key '${asked}'.`);
  if (projectDetail(site, project.id).archived === 1)
    throw badRequest("You can't delete a project if it's archived. Restore the project and then delete it.");
  return project;
}
