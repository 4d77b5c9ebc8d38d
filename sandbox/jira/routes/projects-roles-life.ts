import { z } from "zod";
import { administratorOf } from "../access/administration";
import { roleJson } from "../formatters/role-json";
import { badRequest, JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter } from "../http/jira-router";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import { allRoles, type RoleRow } from "../store/roles";

const words = z.object({ name: z.string().optional(), description: z.string().optional() });

/** Project roles made, renamed and taken away. A new one is in every project, with nobody in it. */
export function projectRoleLifeRoutes(router: JiraRouter, site: Site): void {
  router.post("/role", async (context) => {
    administratorOf(site, context);
    const { name = "", description = "" } = await bodyOf(context, words);
    checkName(site, name);
    const id = freshId(site, "jira_project_role");
    site.write(() => site.rows.run("INSERT INTO jira_project_role (id, name, description) VALUES (?, ?, ?)", id, name, description));
    return context.json(roleJson(site, { id, name, description }));
  });

  router.put("/role/:id", async (context) => {
    administratorOf(site, context);
    const role = roleOf(site, context);
    const { name, description } = await bodyOf(context, words);
    if (name === undefined || description === undefined) throw badRequest("Both a name and a description must be given.");
    return context.json(renamed(site, { ...role, name, description }));
  });

  router.post("/role/:id", async (context) => {
    administratorOf(site, context);
    const role = roleOf(site, context);
    const { name, description } = await bodyOf(context, words);
    if (name === undefined && description === undefined) throw badRequest("Either a name or a description must be given.");
    // Given both, Jira heeds the name alone.
    return context.json(renamed(site, name === undefined ? { ...role, description: description ?? "" } : { ...role, name }));
  });

  router.delete("/role/:id", (context) => {
    administratorOf(site, context);
    const role = roleOf(site, context);
    const swap = context.req.query("swap");
    const other = allRoles(site).find(({ id }) => String(id) === swap && id !== role.id);
    if (swap !== undefined && !other) throw badRequest("The replacement project role was not found.");
    if (!other && isInUse(site, role)) throw new JiraError(409, ["The project role is in use and no replacement project role was given."]);
    site.write(() => {
      if (other) handOver(site, role, other);
      site.rows.run("DELETE FROM jira_project_role_member WHERE role_id = ?", role.id);
      site.rows.run("DELETE FROM jira_project_role WHERE id = ?", role.id);
    });
    return context.body(null, 204);
  });
}

function roleOf(site: Site, context: JiraContext): RoleRow {
  const role = allRoles(site).find(({ id }) => String(id) === context.req.param("id"));
  if (!role) throw notFound(`Can not find a project role with id '${context.req.param("id") ?? ""}'.`);
  return role;
}

function checkName(site: Site, name: string, ownId?: number): void {
  if (name === "" || name.trim() !== name) throw badRequest("The name must not be empty, nor begin or end with whitespace.");
  if (name.length > 255) throw badRequest("The name must not exceed 255 characters.");
  if (allRoles(site).some((role) => role.id !== ownId && role.name.toLowerCase() === name.toLowerCase()))
    throw new JiraError(409, [`A project role with name '${name}' already exists.`]);
}

function renamed(site: Site, role: RoleRow): Record<string, unknown> {
  checkName(site, role.name, role.id);
  const update = "UPDATE jira_project_role SET name = ?, description = ? WHERE id = ?";
  site.write(() => site.rows.run(update, role.name, role.description, role.id));
  return roleJson(site, role);
}

/** Permission schemes are what holds a role here; people in it do not keep it. */
function isInUse(site: Site, { id }: RoleRow): boolean {
  const use = "SELECT 1 FROM jira_permission_grant WHERE holder_type = 'projectRole' AND holder_parameter = ? LIMIT 1";
  return site.rows.one(use, String(id)) !== null;
}

function handOver(site: Site, role: RoleRow, other: RoleRow): void {
  const update = "UPDATE jira_permission_grant SET holder_parameter = ? WHERE holder_type = 'projectRole' AND holder_parameter = ?";
  site.rows.run(update, String(other.id), String(role.id));
}
