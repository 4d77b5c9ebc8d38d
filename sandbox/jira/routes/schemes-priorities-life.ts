import { z } from "zod";
import { administratorOf, checkName, knownScheme, projectForScheme } from "../access/administration";
import { checkedMapping } from "../access/priority-mapping";
import { selfLink } from "../formatters/links";
import { taskJson } from "../formatters/task-json";
import { priorityDetailsJson } from "../formatters/vocabulary-json";
import { badRequest, notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter, listOf, paged, pageOf, type Person } from "../http/jira-router";
import type { Site } from "../site";
import { describe } from "../store/descriptions";
import { freshId } from "../store/fresh-id";
import { defaultPriorityScheme, prioritiesInUse, type PriorityScheme, priorityIdsOf, setPriorityIds } from "../store/priority-schemes";
import { PRIORITY_SCHEMES, projectsUsing, sharedSchemes, useScheme } from "../store/schemes";
import { addFinishedTask, findTask } from "../store/tasks";
import { allPriorities, findPriority } from "../store/vocabulary";
import { migratePriorities } from "../writing/migrate-priorities";
import { prioritySchemeJson } from "./schemes-priorities";

const id = z.number().int();
const sides = z.object({
  in: z.record(z.string(), id.transform(String)).optional(),
  out: z.record(z.string(), id.transform(String)).optional(),
});
const ids = z.object({ ids: z.array(id) }).optional();
const changes = z.object({ add: ids, remove: ids }).optional();
const description = z.string().max(4000).optional();
const creation = z.object({
  name: z.string(),
  description,
  defaultPriorityId: id.transform(String),
  priorityIds: z.array(id.transform(String)).min(1).max(300),
  projectIds: z.array(id).default([]),
  mappings: sides.optional(),
});
const change = z.object({
  name: z.string().optional(),
  description,
  defaultPriorityId: id.transform(String).optional(),
  priorities: changes,
  projects: changes,
  mappings: sides.optional(),
});

/** Priority schemes made, changed and taken away: their priorities, and the projects that have them. */
export function prioritySchemeLifeRoutes(router: JiraRouter, site: Site): void {
  router.post("/priorityscheme", async (context) => {
    const caller = administratorOf(site, context);
    const body = await bodyOf(context, creation);
    checkName(body.name, "priority scheme", sharedSchemes(site, PRIORITY_SCHEMES));
    checkPriorities(site, body.priorityIds, body.defaultPriorityId);
    const projectIds = body.projectIds.map((projectId) => projectForScheme(site, PRIORITY_SCHEMES, projectId).id);
    const required = prioritiesInUse(site, projectIds).filter((used) => !body.priorityIds.includes(used));
    const mapping = checkedMapping(site, { side: "in", given: body.mappings?.in, required, present: body.priorityIds });
    const schemeId = freshId(site, PRIORITY_SCHEMES.table);
    site.write(() => {
      const insert = "INSERT INTO jira_priority_scheme (id, name, default_priority_id) VALUES (?, ?, ?)";
      site.rows.run(insert, schemeId, body.name, body.defaultPriorityId);
      describe(site, "priority-scheme", schemeId, body.description ?? "");
      setPriorityIds(site, schemeId, body.priorityIds);
      projectIds.forEach((projectId) => useScheme(site, PRIORITY_SCHEMES, projectId, schemeId));
      migratePriorities(site, caller, projectIds, mapping);
    });
    const made = { id: String(schemeId) };
    return projectIds.length === 0 ? context.json(made, 201) : context.json({ ...made, task: migrationTask(site, caller, schemeId) }, 202);
  });

  router.put("/priorityscheme/:id", async (context) => {
    const caller = administratorOf(site, context);
    const scheme = schemeOf(site, context.req.param("id"));
    const body = await bodyOf(context, change);
    const others = sharedSchemes(site, PRIORITY_SCHEMES).filter((other) => other.id !== scheme.id);
    if (body.name !== undefined) checkName(body.name, "priority scheme", others);
    const priorityIds = changedPriorities(site, scheme, body.priorities);
    const defaultId = body.defaultPriorityId ?? scheme.default_priority_id;
    checkPriorities(site, priorityIds, defaultId);
    const { staying, added, removed } = changedProjects(site, scheme, body.projects);
    const lost = (projectIds: readonly number[], present: readonly string[]): string[] =>
      prioritiesInUse(site, projectIds).filter((used) => !present.includes(used));
    const usual = defaultPriorityScheme(site);
    const usualIds = priorityIdsOf(site, usual.id);
    const into = checkedMapping(site, {
      side: "in",
      given: body.mappings?.in,
      required: lost([...staying, ...added], priorityIds),
      present: priorityIds,
    });
    const outOf = checkedMapping(site, { side: "out", given: body.mappings?.out, required: lost(removed, usualIds), present: usualIds });
    site.write(() => {
      const update = "UPDATE jira_priority_scheme SET name = ?, default_priority_id = ? WHERE id = ?";
      site.rows.run(update, body.name ?? scheme.name, defaultId, scheme.id);
      describe(site, "priority-scheme", scheme.id, body.description);
      setPriorityIds(site, scheme.id, priorityIds);
      added.forEach((projectId) => useScheme(site, PRIORITY_SCHEMES, projectId, scheme.id));
      removed.forEach((projectId) => useScheme(site, PRIORITY_SCHEMES, projectId, usual.id));
      migratePriorities(site, caller, [...staying, ...added], into);
      migratePriorities(site, caller, removed, outOf);
    });
    const priorityScheme = prioritySchemeJson(site, schemeOf(site, String(scheme.id)), ["priorities", "projects"]);
    return context.json({ priorityScheme, task: migrationTask(site, caller, scheme.id) }, 202);
  });

  router.delete("/priorityscheme/:id", (context) => {
    administratorOf(site, context);
    const scheme = schemeOf(site, context.req.param("id"));
    if (scheme.id === defaultPriorityScheme(site).id) throw badRequest("The default priority scheme cannot be deleted.");
    if (projectsUsing(site, PRIORITY_SCHEMES, scheme.id).length > 0)
      throw badRequest("The priority scheme is associated with projects and cannot be deleted.");
    site.write(() => {
      setPriorityIds(site, scheme.id, []);
      site.rows.run("DELETE FROM jira_priority_scheme WHERE id = ?", scheme.id);
    });
    return context.body(null, 204);
  });

  router.get("/priorityscheme/priorities/available", (context) => {
    administratorOf(site, context);
    const present = [...priorityIdsOf(site, schemeOf(site, context.req.query("schemeId") ?? "").id), ...listOf(context, "exclude")];
    const query = context.req.query("query")?.toLowerCase() ?? "";
    const found = allPriorities(site)
      .map((priority, sequence) => ({ priority, sequence }))
      .filter(({ priority }) => !present.includes(priority.id) && priority.name.toLowerCase().includes(query))
      .map(({ priority, sequence }) => ({ ...priorityDetailsJson(site, priority), isDefault: false, sequence: String(sequence) }));
    return context.json(paged(selfLink(site, "/priorityscheme/priorities/available"), pageOf(context, 50), found));
  });
}

function schemeOf(site: Site, asked: string): PriorityScheme {
  return knownScheme<PriorityScheme>(site, PRIORITY_SCHEMES, asked);
}

function checkPriorities(site: Site, priorityIds: readonly string[], defaultId: string): void {
  const unknown = priorityIds.filter((priorityId) => findPriority(site, priorityId) === null);
  if (unknown.length > 0) throw badRequest(`The priorities with IDs [${unknown.join(", ")}] do not exist.`);
  if (new Set(priorityIds).size < priorityIds.length) throw badRequest("The same priority was given more than once.");
  if (!priorityIds.includes(defaultId)) throw badRequest("The default priority must be one of the priorities of the scheme.");
}

function changedPriorities(site: Site, scheme: PriorityScheme, asked: z.infer<typeof changes>): string[] {
  const present = priorityIdsOf(site, scheme.id);
  const add = (asked?.add?.ids ?? []).map(String);
  const remove = (asked?.remove?.ids ?? []).map(String);
  const twice = add.filter((priorityId) => present.includes(priorityId));
  if (twice.length > 0) throw badRequest(`The priorities with IDs [${twice.join(", ")}] are already in the priority scheme.`);
  const absent = remove.filter((priorityId) => !present.includes(priorityId));
  if (absent.length > 0) throw badRequest(`The priorities with IDs [${absent.join(", ")}] are not in the priority scheme.`);
  return [...present.filter((priorityId) => !remove.includes(priorityId)), ...add];
}

type ChangedProjects = { readonly staying: readonly number[]; readonly added: readonly number[]; readonly removed: readonly number[] };

function changedProjects(site: Site, scheme: PriorityScheme, asked: z.infer<typeof changes>): ChangedProjects {
  const present = projectsUsing(site, PRIORITY_SCHEMES, scheme.id).map((project) => project.id);
  const added = (asked?.add?.ids ?? []).map((projectId) => projectForScheme(site, PRIORITY_SCHEMES, projectId).id);
  const removed = asked?.remove?.ids ?? [];
  if (removed.some((projectId) => !present.includes(projectId))) throw notFound("The project is not associated with the priority scheme.");
  if (removed.length > 0 && scheme.id === defaultPriorityScheme(site).id)
    throw badRequest("Projects cannot be removed from the default priority scheme.");
  return { staying: present.filter((projectId) => !removed.includes(projectId)), added, removed };
}

/** Issues have moved by the time there is an answer, so that the task is done. */
function migrationTask(site: Site, caller: Person, schemeId: number): Record<string, unknown> | null {
  const taskId = site.write(() => addFinishedTask(site, caller.accountId, "Migrate issues to the priority scheme", { schemeId }));
  const task = findTask(site, String(taskId));
  return task && taskJson(site, task);
}
