import { z } from "zod";
import { holds, holdsGlobally } from "../access/permissions";
import { findVisibleIssue, type VisibleIssue } from "../access/visible-issue";
import { taskJson } from "../formatters/task-json";
import { asTask } from "../http/as-task";
import { badRequest, forbidden, ISSUE_NOT_FOUND, notFound } from "../http/jira-error";
import { bodyOf, type JiraRouter, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { propertyOf, removeProperty, setProperty } from "../store/properties";
import { findTask } from "../store/tasks";
import { announceProperty, requirePropertyValue } from "./properties";

const PROPERTIES_MAX = 10;

const properties = z
  .record(z.string().min(1).max(255), z.json())
  .refine((given) => Object.keys(given).length >= 1 && Object.keys(given).length <= PROPERTIES_MAX);
const listBody = z.object({ entitiesIds: z.array(z.number().int()).min(1).max(10_000), properties });
const multiBody = z.object({
  issues: z
    .array(z.object({ issueID: z.number().int(), properties }))
    .min(1)
    .max(100),
});
const filter = z.object({
  entityIds: z.array(z.number().int()).optional(),
  currentValue: z.json().optional(),
  hasProperty: z.boolean().optional(),
});
const putBody = z.object({ value: z.json(), filter: filter.default({}) });

/** Properties of many issues at once. Each is a task, which is over when the answer that names it comes. */
export function propertiesBulkRoutes(router: JiraRouter, site: Site): void {
  router.post("/issue/properties", async (context) => {
    const caller = personOf(context);
    const asked = await bodyOf(context, listBody);
    for (const value of Object.values(asked.properties)) requirePropertyValue(value);
    return asTask(site, context, "Bulk set issue properties", () => {
      for (const id of asked.entitiesIds) {
        const on = editableIssue(site, caller, id);
        if (!on) throw badRequest(ISSUE_NOT_FOUND);
        setAll(site, caller, on, asked.properties);
      }
      return { updated: asked.entitiesIds.length };
    });
  });

  router.post("/issue/properties/multi", async (context) => {
    const caller = personOf(context);
    const asked = await bodyOf(context, multiBody);
    return asTask(site, context, "Bulk set issue properties by issue", () => {
      const errors = asked.issues.flatMap(({ issueID, properties: given }) => {
        const on = editableIssue(site, caller, issueID);
        if (!on) return [{ issueID, errorMessages: [ISSUE_NOT_FOUND] }];
        setAll(site, caller, on, given);
        return [];
      });
      return { updated: asked.issues.length - errors.length, errors };
    });
  });

  router.put("/issue/properties/:propertyKey", async (context) => {
    const caller = personOf(context);
    const asked = await bodyOf(context, putBody);
    requirePropertyValue(asked.value);
    const key = context.req.param("propertyKey");
    return asTask(site, context, "Bulk set issue property", () => {
      const eligible = eligibleIssues(site, caller, key, asked.filter);
      for (const on of eligible) setAll(site, caller, on, { [key]: asked.value });
      return { updated: eligible.length };
    });
  });

  router.delete("/issue/properties/:propertyKey", async (context) => {
    const caller = personOf(context);
    const asked = await bodyOf(context, filter.pick({ entityIds: true, currentValue: true }));
    const key = context.req.param("propertyKey");
    return asTask(site, context, "Bulk delete issue property", () => {
      const eligible = eligibleIssues(site, caller, key, { ...asked, hasProperty: true });
      for (const on of eligible) {
        removeProperty(site, { kind: "issue", id: on.issue.id }, key);
        announceProperty(site, caller, on, key, "deleted");
      }
      return { updated: eligible.length };
    });
  });

  router.get("/task/:taskId", (context) => {
    const caller = personOf(context);
    const task = findTask(site, context.req.param("taskId"));
    if (!task) throw notFound("The task was not found.");
    if (task.submitted_by !== caller.accountId && !holdsGlobally(site, caller.accountId, "ADMINISTER"))
      throw forbidden("You do not have permission to view this task.");
    return context.json(taskJson(site, task));
  });
}

function eligibleIssues(site: Site, caller: Person, key: string, by: z.infer<typeof filter>): VisibleIssue[] {
  const ids =
    by.entityIds ?? site.rows.all<{ id: number }>("SELECT issue_id AS id FROM jira_issue_property WHERE key = ?", key).map(({ id }) => id);
  return ids.flatMap((id) => {
    const on = editableIssue(site, caller, id);
    if (!on) return [];
    const held = propertyOf(site, { kind: "issue", id: on.issue.id }, key);
    if (by.hasProperty !== undefined && (held !== undefined) !== by.hasProperty) return [];
    return by.currentValue !== undefined && JSON.stringify(held) !== JSON.stringify(by.currentValue) ? [] : [on];
  });
}

function editableIssue(site: Site, caller: Person, id: number): VisibleIssue | null {
  const on = findVisibleIssue(site, caller.accountId, id);
  return on && holds(site, caller.accountId, "EDIT_ISSUES", on.project, on.issue) ? on : null;
}

function setAll(site: Site, caller: Person, on: VisibleIssue, given: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(given)) {
    setProperty(site, { kind: "issue", id: on.issue.id }, key, value);
    announceProperty(site, caller, on, key, "set");
  }
}
