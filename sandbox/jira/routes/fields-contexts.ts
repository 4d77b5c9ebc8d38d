import { z } from "zod";
import { administratorOf } from "../access/administration";
import { selfLink } from "../formatters/links";
import { badRequest, JiraError, notFound } from "../http/jira-error";
import { bodyOf, flagOf, type JiraContext, type JiraRouter, listOf, paged, pageOf } from "../http/jira-router";
import type { Site } from "../site";
import { addContext, contextsOf, type FieldContext, limitToProjects, limitToTypes } from "../store/field-contexts";
import type { Field } from "../store/fields";
import { isTeamManaged } from "../store/project-details";
import { findProject } from "../store/projects";
import { findIssueType } from "../store/vocabulary";
import { knownCustomField } from "./fields-custom";

const ids = z.array(z.string()).default([]);
const creation = z.object({ name: z.string().min(1).max(255), description: z.string().default(""), projectIds: ids, issueTypeIds: ids });
const projects = z.object({ projectIds: z.array(z.string()).min(1) });
const types = z.object({ issueTypeIds: z.array(z.string()).min(1) });

/** In which projects and work types a custom field exists, and with which options. */
export function fieldContextRoutes(router: JiraRouter, site: Site): void {
  router.get("/field/:fieldId/context", (context) => {
    const found = asked(site, context)
      .filter(
        ({ issueTypeIds }) =>
          context.req.query("isAnyIssueType") === undefined || flagOf(context, "isAnyIssueType", true) === (issueTypeIds.length === 0),
      )
      .filter(
        ({ projectIds }) =>
          context.req.query("isGlobalContext") === undefined || flagOf(context, "isGlobalContext", true) === (projectIds.length === 0),
      );
    const values = found.map(({ id, name, description, projectIds, issueTypeIds }) => {
      const reach = { isGlobalContext: projectIds.length === 0, isAnyIssueType: issueTypeIds.length === 0 };
      return { id: String(id), name, description, ...reach };
    });
    return context.json(page(site, context, values));
  });

  router.post("/field/:fieldId/context", async (context) => {
    const field = fieldOf(site, context);
    const body = await bodyOf(context, creation);
    checkProjects(site, body.projectIds);
    checkTypes(site, body.issueTypeIds);
    checkFree(site, field, null, body.projectIds);
    const id = site.write(() => addContext(site, field.id, body));
    return context.json({ id: String(id), ...body }, 201);
  });

  router.get("/field/:fieldId/context/projectmapping", (context) => {
    const values = asked(site, context).flatMap(({ id, projectIds }): Record<string, unknown>[] =>
      projectIds.length === 0
        ? [{ contextId: String(id), isGlobalContext: true }]
        : projectIds.map((projectId) => ({ contextId: String(id), projectId })),
    );
    return context.json(page(site, context, values));
  });

  router.get("/field/:fieldId/context/issuetypemapping", (context) => {
    const values = asked(site, context).flatMap(({ id, issueTypeIds }): Record<string, unknown>[] =>
      issueTypeIds.length === 0
        ? [{ contextId: String(id), isAnyIssueType: true }]
        : issueTypeIds.map((issueTypeId) => ({ contextId: String(id), issueTypeId })),
    );
    return context.json(page(site, context, values));
  });

  router.put("/field/:fieldId/context/:contextId/project", async (context) => {
    const field = fieldOf(site, context);
    const { projectIds } = await bodyOf(context, projects);
    const meant = knownContext(site, context, field);
    checkProjects(site, projectIds);
    checkFree(site, field, meant.id, projectIds);
    site.write(() => limitToProjects(site, meant.id, projectIds));
    return context.body(null, 204);
  });

  router.post("/field/:fieldId/context/:contextId/project/remove", async (context) => {
    const field = fieldOf(site, context);
    const { projectIds } = await bodyOf(context, projects);
    const meant = knownContext(site, context, field);
    if (projectIds.some((id) => !meant.projectIds.includes(id))) throw badRequest("A project is not associated with the context.");
    const remove = "DELETE FROM jira_field_context_project WHERE context_id = ? AND project_id = ?";
    site.write(() => projectIds.forEach((id) => site.rows.run(remove, meant.id, Number(id))));
    return context.body(null, 204);
  });

  router.put("/field/:fieldId/context/:contextId/issuetype", async (context) => {
    const field = fieldOf(site, context);
    const { issueTypeIds } = await bodyOf(context, types);
    const meant = knownContext(site, context, field);
    checkTypes(site, issueTypeIds);
    if (issueTypeIds.some((id) => meant.issueTypeIds.includes(id))) throw new JiraError(409, ["An issue type is already in the context."]);
    site.write(() => limitToTypes(site, meant.id, issueTypeIds));
    return context.body(null, 204);
  });

  router.post("/field/:fieldId/context/:contextId/issuetype/remove", async (context) => {
    const field = fieldOf(site, context);
    const { issueTypeIds } = await bodyOf(context, types);
    const meant = knownContext(site, context, field);
    if (issueTypeIds.some((id) => !meant.issueTypeIds.includes(id))) throw badRequest("An issue type is not associated with the context.");
    const remove = "DELETE FROM jira_field_context_type WHERE context_id = ? AND issue_type_id = ?";
    site.write(() => issueTypeIds.forEach((id) => site.rows.run(remove, meant.id, id)));
    return context.body(null, 204);
  });

  router.delete("/field/:fieldId/context/:contextId", (context) => {
    const meant = knownContext(site, context, fieldOf(site, context));
    site.write(() => {
      for (const table of ["jira_field_context_project", "jira_field_context_type", "jira_field_option", "jira_field_default"])
        site.rows.run(`DELETE FROM ${table} WHERE context_id = ?`, meant.id);
      site.rows.run("DELETE FROM jira_field_context WHERE id = ?", meant.id);
    });
    return context.body(null, 204);
  });
}

/** The context a request names. @throws {JiraError} 404. */
export function knownContext(site: Site, context: JiraContext, field: Field): FieldContext {
  const found = contextsOf(site, field).find(({ id }) => String(id) === context.req.param("contextId"));
  if (!found) throw notFound("The custom field context was not found.");
  return found;
}

function fieldOf(site: Site, context: JiraContext): Field {
  administratorOf(site, context);
  return knownCustomField(site, context.req.param("fieldId") ?? "");
}

function asked(site: Site, context: JiraContext): FieldContext[] {
  const wanted = listOf(context, "contextId");
  return contextsOf(site, fieldOf(site, context)).filter(({ id }) => wanted.length === 0 || wanted.includes(String(id)));
}

function page(site: Site, context: JiraContext, values: readonly unknown[]): Record<string, unknown> {
  return paged(selfLink(site, context.req.path.replace(/^\/rest\/api\/\d/, "")), pageOf(context, 100), values);
}

function checkProjects(site: Site, projectIds: readonly string[]): void {
  for (const id of projectIds) {
    const project = findProject(site, id);
    if (!project) throw notFound("One or more projects were not found.");
    if (isTeamManaged(site, project.id)) throw badRequest("The custom field context can only be used with company-managed projects.");
  }
}

function checkTypes(site: Site, issueTypeIds: readonly string[]): void {
  if (issueTypeIds.some((id) => findIssueType(site, id) === null)) throw notFound("One or more issue types were not found.");
}

/** A project is in one context of a field; a field has one context for all projects. */
function checkFree(site: Site, field: Field, except: number | null, projectIds: readonly string[]): void {
  const others = contextsOf(site, field).filter(({ id }) => id !== except);
  if (projectIds.length === 0 && others.some((other) => other.projectIds.length === 0))
    throw new JiraError(409, ["The custom field already has a global context."]);
  if (projectIds.some((id) => others.some((other) => other.projectIds.includes(id))))
    throw new JiraError(400, ["A project is already in another context of the custom field."]);
}
