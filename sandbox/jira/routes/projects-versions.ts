import { z } from "zod";
import { projectAdministeredBy, projectSeenBy } from "../access/administration";
import { selfLink } from "../formatters/links";
import { versionJson, versionsJson } from "../formatters/project-parts-json";
import { badRequest, JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, listOf, paged, pageOf, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { freshId } from "../store/fresh-id";
import { issueIdsWithPart, type VersionRow, versionsOf } from "../store/issue-parts";
import { findIssue } from "../store/issues";
import type { ProjectRow } from "../store/projects";
import { replacePart } from "../writing/replace-part";

const name = z.string().min(1).max(255);
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const creation = z.object({
  projectId: z.number().int(),
  name,
  description: z.string().default(""),
  archived: z.boolean().default(false),
  released: z.boolean().default(false),
  startDate: date.nullable().default(null),
  releaseDate: date.nullable().default(null),
});
const change = z.object({
  name: name.optional(),
  description: z.string().optional(),
  archived: z.boolean().optional(),
  released: z.boolean().optional(),
  startDate: date.nullish(),
  releaseDate: date.nullish(),
});
const replacement = z.object({
  moveFixIssuesTo: z.number().int().optional(),
  moveAffectedIssuesTo: z.number().int().optional(),
  customFieldReplacementList: z.array(z.unknown()).max(0).optional(),
});

/** The versions of a project's product. */
export function versionRoutes(router: JiraRouter, site: Site): void {
  router.get("/project/:projectIdOrKey/versions", (context) => context.json(versionsJson(site, seen(site, context))));

  router.get("/project/:projectIdOrKey/version", (context) => {
    const project = seen(site, context);
    const query = context.req.query("query")?.toLowerCase() ?? "";
    const statuses = listOf(context, "status");
    const values = versionsOf(site, project.id)
      .filter((row) => `${row.name} ${row.description}`.toLowerCase().includes(query))
      .filter((row) => statuses.length === 0 || statuses.includes(statusOf(row)))
      .map((row) => versionJson(site, row));
    return context.json(paged(selfLink(site, `/project/${project.key}/version`), pageOf(context, 100), values));
  });

  router.post("/version", async (context) => {
    const body = await bodyOf(context, creation);
    const project = projectAdministeredBy(site, personOf(context), body.projectId);
    checkName(site, project.id, body.name, null);
    const id = freshId(site, "jira_version");
    const insert = `INSERT INTO jira_version (id, project_id, name, description, archived, released, start_date, release_date)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
    const flags = [Number(body.archived), Number(body.released)] as const;
    site.write(() => site.rows.run(insert, id, project.id, body.name, body.description, ...flags, body.startDate, body.releaseDate));
    return context.json(versionJson(site, versionOf(site, id)), 201);
  });

  router.get("/version/:id", (context) => context.json(versionJson(site, seenVersion(site, context))));

  router.get("/version/:id/relatedIssueCounts", (context) => {
    const row = seenVersion(site, context);
    return context.json({
      self: selfLink(site, `/version/${row.id}`),
      issuesFixedCount: issueIdsWithPart(site, "fixVersions", row.id).length,
      issuesAffectedCount: issueIdsWithPart(site, "versions", row.id).length,
      issueCountWithCustomFieldsShowingVersion: 0,
      customFieldUsage: [],
    });
  });

  router.get("/version/:id/unresolvedIssueCount", (context) => {
    const row = seenVersion(site, context);
    const ids = issueIdsWithPart(site, "fixVersions", row.id);
    const unresolved = ids.filter((id) => findIssue(site, id)?.resolution_id === null);
    return context.json({ self: selfLink(site, `/version/${row.id}`), issuesCount: ids.length, issuesUnresolvedCount: unresolved.length });
  });

  router.put("/version/:id", async (context) => {
    const row = versionOf(site, context.req.param("id"));
    projectAdministeredBy(site, personOf(context), row.project_id);
    const body = await bodyOf(context, change);
    if (body.name !== undefined) checkName(site, row.project_id, body.name, row.id);
    const after = {
      name: body.name ?? row.name,
      description: body.description ?? row.description,
      archived: Number(body.archived ?? row.archived === 1),
      released: Number(body.released ?? row.released === 1),
      start_date: body.startDate === undefined ? row.start_date : body.startDate,
      release_date: body.releaseDate === undefined ? row.release_date : body.releaseDate,
    };
    const columns = Object.keys(after).map((column) => `${column} = ?`);
    site.write(() => site.rows.run(`UPDATE jira_version SET ${columns.join(", ")} WHERE id = ?`, ...Object.values(after), row.id));
    return context.json(versionJson(site, versionOf(site, row.id)));
  });

  router.delete("/version/:id", (context) => {
    const to = { fixVersions: context.req.query("moveFixIssuesTo"), versions: context.req.query("moveAffectedIssuesTo") };
    return remove(site, context, context.req.param("id"), to);
  });

  router.post("/version/:id/removeAndSwap", async (context) => {
    const { moveFixIssuesTo, moveAffectedIssuesTo } = await bodyOf(context, replacement);
    return remove(site, context, context.req.param("id"), { fixVersions: moveFixIssuesTo, versions: moveAffectedIssuesTo });
  });

  router.put("/version/:id/mergeto/:moveIssuesTo", (context) => {
    const to = context.req.param("moveIssuesTo");
    return remove(site, context, context.req.param("id"), { fixVersions: to, versions: to });
  });
}

type Replacements = { readonly fixVersions: string | number | undefined; readonly versions: string | number | undefined };

function remove(site: Site, context: JiraContext, id: string, to: Replacements): Response {
  const caller = personOf(context);
  const row = versionOf(site, id);
  projectAdministeredBy(site, caller, row.project_id);
  site.write(() => {
    for (const kind of ["fixVersions", "versions"] as const) replacePart(site, caller, kind, row.id, replacementFor(site, row, to[kind]));
    site.rows.run("DELETE FROM jira_version WHERE id = ?", row.id);
  });
  return context.body(null, 204);
}

function replacementFor(site: Site, row: VersionRow, asked: string | number | undefined): number | null {
  if (asked === undefined) return null;
  const other = versionOf(site, asked);
  if (other.project_id !== row.project_id || other.id === row.id)
    throw badRequest("The replacement must be another version of the same project.");
  return other.id;
}

function seen(site: Site, context: JiraContext): ProjectRow {
  return projectSeenBy(site, personOf(context), context.req.param("projectIdOrKey") ?? "");
}

function seenVersion(site: Site, context: JiraContext): VersionRow {
  const row = versionOf(site, context.req.param("id") ?? "");
  projectSeenBy(site, personOf(context), row.project_id);
  return row;
}

function versionOf(site: Site, id: string | number): VersionRow {
  const row = site.rows.one<VersionRow>("SELECT * FROM jira_version WHERE id = ?", Number(id));
  if (!row) throw notFound(`Could not find version for id '${id}'`);
  return row;
}

function statusOf(row: VersionRow): string {
  if (row.archived === 1) return "archived";
  return row.released === 1 ? "released" : "unreleased";
}

function checkName(site: Site, projectId: number, asked: string, except: number | null): void {
  if (versionsOf(site, projectId).some((other) => other.id !== except && other.name === asked))
    throw new JiraError(400, [], { name: "A version with this name already exists in this project." });
}
