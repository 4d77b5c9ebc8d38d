import { z } from "zod";
import { administratorOf, projectAdministeredBy } from "../access/administration";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, personOf } from "../http/jira-router";
import { roleJson } from "../formatters/role-json";
import type { Site } from "../site";
import { findAccount } from "../store/accounts";
import type { ProjectRow } from "../store/projects";
import { allRoles, membersOfRole, type RoleRow } from "../store/roles";

type Actor = { readonly type: "user" | "group"; readonly id: string };

const actors = z.object({
  user: z.array(z.string()).default([]),
  groupId: z.array(z.string()).default([]),
  group: z.array(z.string()).default([]),
});

const some = z.array(z.string()).default([]);
const categorised = z.object({
  categorisedActors: z.object({
    "atlassian-user-role-actor": some,
    "atlassian-group-role-actor": some,
    "atlassian-group-role-actor-id": some,
  }),
});

/** Project roles and who is in them, project by project. */
export function projectRoleRoutes(router: JiraRouter, site: Site): void {
  router.get("/role", (context) => {
    administratorOf(site, context);
    return context.json(allRoles(site).map((role) => roleJson(site, role)));
  });

  router.get("/role/:id", (context) => {
    administratorOf(site, context);
    const role = knownRole(site, context);
    return context.json(roleJson(site, role));
  });

  router.post("/project/:projectIdOrKey/role/:id", async (context) => {
    const { project, role } = inProject(site, context);
    const body = await bodyOf(context, actors);
    const added: Actor[] = [
      ...body.user.map((id) => ({ type: "user" as const, id })),
      ...[...body.groupId, ...body.group].map((asked) => ({ type: "group" as const, id: groupIdOf(site, asked) })),
    ];
    if (added.length === 0) throw badRequest("At least one actor must be given.");
    for (const actor of added) checkNew(site, project, role, actor);
    const insert = "INSERT INTO jira_project_role_member (project_id, role_id, member_type, member_id) VALUES (?, ?, ?, ?)";
    site.write(() => added.forEach(({ type, id }) => site.rows.run(insert, project.id, role.id, type, id)));
    return context.json(roleJson(site, role, project));
  });

  router.put("/project/:projectIdOrKey/role/:id", async (context) => {
    const { project, role } = inProject(site, context);
    const { categorisedActors: given } = await bodyOf(context, categorised);
    const groups = [...given["atlassian-group-role-actor-id"], ...given["atlassian-group-role-actor"]];
    const set: Actor[] = [
      ...given["atlassian-user-role-actor"].map((id) => ({ type: "user" as const, id })),
      ...groups.map((asked) => ({ type: "group" as const, id: groupIdOf(site, asked) })),
    ];
    for (const actor of set) checkThere(site, actor);
    const insert = "INSERT OR IGNORE INTO jira_project_role_member (project_id, role_id, member_type, member_id) VALUES (?, ?, ?, ?)";
    site.write(() => {
      site.rows.run("DELETE FROM jira_project_role_member WHERE project_id = ? AND role_id = ?", project.id, role.id);
      set.forEach(({ type, id }) => site.rows.run(insert, project.id, role.id, type, id));
    });
    return context.json(roleJson(site, role, project));
  });

  router.delete("/project/:projectIdOrKey/role/:id", (context) => {
    const { project, role } = inProject(site, context);
    const user = context.req.query("user");
    const group = context.req.query("groupId") ?? context.req.query("group");
    if ((user === undefined) === (group === undefined)) throw badRequest("Either a user or a group must be given.");
    const actor: Actor = user !== undefined ? { type: "user", id: user } : { type: "group", id: groupIdOf(site, group ?? "") };
    if (!isIn(site, project, role, actor)) throw notFound("The actor is not in the project role.");
    const remove = "DELETE FROM jira_project_role_member WHERE project_id = ? AND role_id = ? AND member_type = ? AND member_id = ?";
    site.write(() => site.rows.run(remove, project.id, role.id, actor.type, actor.id));
    return context.body(null, 204);
  });
}

function inProject(site: Site, context: JiraContext): { project: ProjectRow; role: RoleRow } {
  const project = projectAdministeredBy(site, personOf(context), context.req.param("projectIdOrKey") ?? "");
  return { project, role: knownRole(site, context) };
}

function knownRole(site: Site, context: JiraContext): RoleRow {
  const role = allRoles(site).find(({ id }) => String(id) === context.req.param("id"));
  if (!role) throw notFound("Can not retrieve a role actor for a null project role.");
  return role;
}

function groupIdOf(site: Site, idOrName: string): string {
  const group = site.rows.one<{ id: string }>("SELECT id FROM jira_group WHERE id = ? OR name = ?", idOrName, idOrName);
  if (!group) throw notFound(`The group '${idOrName}' does not exist.`);
  return group.id;
}

function checkNew(site: Site, project: ProjectRow, role: RoleRow, actor: Actor): void {
  checkThere(site, actor);
  if (isIn(site, project, role, actor)) throw badRequest(`'${actor.id}' is already a member of the project role.`);
}

function checkThere(site: Site, actor: Actor): void {
  if (actor.type === "user" && !findAccount(site, actor.id)) throw notFound(`The user '${actor.id}' does not exist.`);
}

function isIn(site: Site, project: ProjectRow, role: RoleRow, actor: Actor): boolean {
  return membersOfRole(site, project.id, role.id).some((member) => member.member_type === actor.type && member.member_id === actor.id);
}
