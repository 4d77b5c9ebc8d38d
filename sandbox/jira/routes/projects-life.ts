import { z } from "zod";
import { administratorOf, checkName, knownScheme, projectAdministeredBy, projectSeenBy } from "../access/administration";
import { selfLink } from "../formatters/links";
import { projectDetailsJson } from "../formatters/project-json";
import { categoryJson } from "../formatters/project-parts-json";
import { badRequest, JiraError } from "../http/jira-error";
import { bodyOf, type JiraRouter, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import { isTeamManaged, setProjectDetail } from "../store/project-details";
import { allProjects, findProject, projectById } from "../store/projects";
import { freshId } from "../store/fresh-id";
import {
  ISSUE_TYPE_SCHEMES,
  ISSUE_TYPE_SCREEN_SCHEMES,
  PERMISSION_SCHEMES,
  type SchemeKind,
  sharedSchemes,
  WORKFLOW_SCHEMES,
} from "../store/schemes";

const schemeId = z.number().int().optional();
const creation = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string().default(""),
  leadAccountId: z.string(),
  projectTypeKey: z.enum(["software", "business", "service_desk"]).default("software"),
  projectTemplateKey: z.string().optional(),
  issueTypeScheme: schemeId,
  issueTypeScreenScheme: schemeId,
  workflowScheme: schemeId,
  permissionScheme: schemeId,
  categoryId: z.number().int().optional(),
});
const change = z.object({
  name: z.string().optional(),
  description: z.string().optional(),
  leadAccountId: z.string().optional(),
  categoryId: z.number().int().optional(),
  permissionScheme: schemeId,
});

/** Projects made, changed, archived and restored. */
export function projectLifeRoutes(router: JiraRouter, site: Site): void {
  router.post("/project", async (context) => {
    administratorOf(site, context);
    const body = await bodyOf(context, creation);
    checkNew(site, body);
    checkPeopleAndCategory(site, body);
    if (body.projectTemplateKey?.includes("next-gen")) throw badRequest("The sandbox's Jira makes company-managed projects only.");
    const id = freshId(site, "jira_project");
    site.write(() => {
      site.rows.run(
        `INSERT INTO jira_project (id, key, name, description, lead_id, project_type, issue_type_scheme_id, issue_type_screen_scheme_id,
           workflow_scheme_id, permission_scheme_id, priority_scheme_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
        id,
        body.key,
        body.name,
        body.description,
        body.leadAccountId,
        body.projectTypeKey,
        schemeFor(site, ISSUE_TYPE_SCHEMES, body.issueTypeScheme),
        schemeFor(site, ISSUE_TYPE_SCREEN_SCHEMES, body.issueTypeScreenScheme),
        schemeFor(site, WORKFLOW_SCHEMES, body.workflowScheme),
        schemeFor(site, PERMISSION_SCHEMES, body.permissionScheme),
      );
      setProjectDetail(site, id, { category_id: body.categoryId ?? null });
      joinAsOthersDo(site, id);
    });
    return context.json({ self: selfLink(site, `/project/${id}`), id, key: body.key }, 201);
  });

  router.put("/project/:projectIdOrKey", async (context) => {
    const project = projectAdministeredBy(site, personOf(context), context.req.param("projectIdOrKey"));
    const body = await bodyOf(context, change);
    const others = allProjects(site).filter(({ id }) => id !== project.id);
    if (body.name !== undefined) checkName(body.name, "project", others, 80);
    if (body.permissionScheme !== undefined) {
      administratorOf(site, context);
      if (isTeamManaged(site, project.id)) throw badRequest("Team-managed projects do not have a permission scheme.");
      knownScheme(site, PERMISSION_SCHEMES, body.permissionScheme);
    }
    checkPeopleAndCategory(site, body);
    site.write(() => {
      site.rows.run(
        "UPDATE jira_project SET name = ?, description = ?, lead_id = ?, permission_scheme_id = ? WHERE id = ?",
        body.name ?? project.name,
        body.description ?? project.description,
        body.leadAccountId ?? project.lead_id,
        body.permissionScheme ?? project.permission_scheme_id,
        project.id,
      );
      if (body.categoryId !== undefined)
        setProjectDetail(site, project.id, { category_id: body.categoryId === -1 ? null : body.categoryId });
    });
    return context.json(projectDetailsJson(site, projectById(site, project.id), ["description", "lead", "issueTypes"]));
  });

  router.post("/project/:projectIdOrKey/archive", (context) => {
    const project = projectSeenBy(site, administratorOf(site, context), context.req.param("projectIdOrKey"));
    site.write(() => setProjectDetail(site, project.id, { archived: 1 }));
    return context.body(null, 204);
  });

  router.post("/project/:projectIdOrKey/restore", (context) => {
    const project = projectSeenBy(site, administratorOf(site, context), context.req.param("projectIdOrKey"));
    site.write(() => setProjectDetail(site, project.id, { archived: 0 }));
    return context.json(projectDetailsJson(site, project));
  });
}

function checkPeopleAndCategory(site: Site, { leadAccountId, categoryId }: z.infer<typeof change>): void {
  if (leadAccountId !== undefined && findAccount(site, leadAccountId) === null)
    throw new JiraError(400, [], { projectLead: "You must specify a valid project lead." });
  const isKnown = categoryId === undefined || categoryId === -1 || categoryJson(site, categoryId) !== null;
  if (!isKnown) throw new JiraError(400, [], { projectCategory: "The project category does not exist." });
}

function checkNew(site: Site, body: z.infer<typeof creation>): void {
  const errors: Record<string, string> = {};
  if (!/^[A-Z][A-Z0-9]{1,9}$/.test(body.key))
    errors["projectKey"] = "Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.";
  else if (findProject(site, body.key))
    errors["projectKey"] = `Project '${findProject(site, body.key)?.name ?? ""}' uses this project key.`;
  if (allProjects(site).some(({ name }) => name.toLowerCase() === body.name.toLowerCase()))
    errors["projectName"] = "A project with that name already exists.";
  if (body.name.trim() === "") errors["projectName"] = "You must specify a valid project name.";
  if (findAccount(site, body.leadAccountId) === null) errors["projectLead"] = "You must specify a valid project lead.";
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
}

function schemeFor(site: Site, kind: SchemeKind, asked: number | undefined): number {
  const usual = sharedSchemes(site, kind).find(({ name }) => name.startsWith("Default")) ?? sharedSchemes(site, kind).at(-1);
  return asked === undefined ? (usual?.id ?? 0) : knownScheme(site, kind, asked).id;
}

/** Site administrators administer it, and apps get into it, as into every project. */
function joinAsOthersDo(site: Site, projectId: number): void {
  site.rows.run(
    `INSERT INTO jira_project_role_member (project_id, role_id, member_type, member_id)
     SELECT DISTINCT ?, role.id, 'group', held.group_id FROM jira_project_role role, jira_global_permission held
     WHERE role.name = 'Administrators' AND held.permission = 'ADMINISTER'`,
    projectId,
  );
  site.rows.run(
    `INSERT INTO jira_project_role_member (project_id, role_id, member_type, member_id)
     SELECT ?, role.id, 'user', app.account_id FROM jira_project_role role, jira_app app WHERE role.name = 'atlassian-addons-project-access'`,
    projectId,
  );
}
