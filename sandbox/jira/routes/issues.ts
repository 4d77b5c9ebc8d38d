import { z } from "zod";
import { holds } from "../access/permissions";
import { requirePermission, visibleIssue } from "../access/visible-issue";
import { adfOfText } from "../formatters/adf";
import { fieldMetaJson } from "../formatters/field-meta-json";
import { issueJson } from "../formatters/issue-json";
import { selfLink } from "../formatters/links";
import { bodyOf, flagOf, type JiraContext, type JiraRouter, listOf, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findField } from "../store/fields";
import { applyChanges, USUAL_ANNOUNCEMENT } from "../writing/apply-changes";
import { createIssue } from "../writing/create-issue";
import { deleteIssue } from "../writing/delete-issue";
import { editableFieldIds, editIssue } from "../writing/edit-issue";
import { readChanges } from "../writing/read-changes";
import { transitionsJson } from "./transitions";

export const issueBody = z.object({
  fields: z.record(z.string(), z.unknown()).default({}),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).default({}),
  properties: z.array(z.object({ key: z.string().min(1).max(255), value: z.unknown() })).default([]),
});

const assigneeBody = z.object({ accountId: z.string().nullish() });

/** Create, read, edit, assign and delete an issue. */
export function issueRoutes(router: JiraRouter, site: Site): void {
  router.post("/issue", async (context) => {
    const caller = personOf(context);
    const body = await bodyOf(context, issueBody);
    const issue = site.write(() => createIssue(site, caller, { ...body, fields: withDocuments(site, context, body.fields) }));
    return context.json({ id: String(issue.id), key: issue.key, self: selfLink(site, `/issue/${issue.id}`) }, 201);
  });

  router.get("/issue/:issueIdOrKey", (context) => context.json(readIssue(site, context, context.req.param("issueIdOrKey"))));

  router.put("/issue/:issueIdOrKey", async (context) => {
    const caller = personOf(context);
    const body = await bodyOf(context, issueBody);
    site.write(() =>
      editIssue(site, caller, visibleIssue(site, caller, context.req.param("issueIdOrKey")), {
        ...body,
        fields: withDocuments(site, context, body.fields),
        notifyUsers: flagOf(context, "notifyUsers", true),
        overrideScreenSecurity: flagOf(context, "overrideScreenSecurity", false),
      }),
    );
    if (flagOf(context, "returnIssue", false)) return context.json(readIssue(site, context, context.req.param("issueIdOrKey")));
    return context.body(null, 204);
  });

  router.delete("/issue/:issueIdOrKey", (context) => {
    const caller = personOf(context);
    const withSubtasks = flagOf(context, "deleteSubtasks", false);
    site.write(() => deleteIssue(site, caller, visibleIssue(site, caller, context.req.param("issueIdOrKey")), withSubtasks));
    return context.body(null, 204);
  });

  router.put("/issue/:issueIdOrKey/assignee", async (context) => {
    const caller = personOf(context);
    const body = await bodyOf(context, assigneeBody);
    site.write(() => {
      const on = visibleIssue(site, caller, context.req.param("issueIdOrKey"));
      requirePermission(site, caller, "ASSIGN_ISSUES", on, "You do not have permission to assign issues.");
      const scope = { site, caller, project: on.project, issueTypeId: on.issue.issue_type_id, issue: on.issue };
      const changes = readChanges({ assignee: { accountId: body.accountId ?? null } }, new Set(["assignee"]), scope);
      applyChanges(site, caller, on.issue, changes, { ...USUAL_ANNOUNCEMENT, jiraEventTypeName: "issue_assigned" });
    });
    return context.body(null, 204);
  });

  router.get("/issue/:issueIdOrKey/editmeta", (context) => {
    const caller = personOf(context);
    return context.json(editMetaJson(site, caller, context.req.param("issueIdOrKey")));
  });
}

function readIssue(site: Site, context: JiraContext, idOrKey: string): Record<string, unknown> {
  const caller = personOf(context);
  const on = visibleIssue(site, caller, idOrKey);
  return issueJson(
    { site, viewerId: caller.accountId, ...on },
    {
      fields: listOf(context, "fields"),
      expand: listOf(context, "expand"),
      properties: listOf(context, "properties"),
      expansions: {
        editmeta: () => editMetaJson(site, caller, idOrKey),
        transitions: () => transitionsJson(site, caller, on, { withFields: false, withUnavailable: false }),
      },
    },
  );
}

/** What the caller may edit; nothing for who may only look. */
function editMetaJson(site: Site, caller: Person, idOrKey: string): { fields: Record<string, unknown> } {
  const on = visibleIssue(site, caller, idOrKey);
  if (!holds(site, caller.accountId, "EDIT_ISSUES", on.project, on.issue)) return { fields: {} };
  return { fields: fieldMetaJson(site, on.project, on.issue.issue_type_id, [...editableFieldIds(site, caller, on), "comment"]) };
}

/** Version 2 of the API takes plain text where version 3 takes a document. */
export function withDocuments(site: Site, context: JiraContext, fields: Record<string, unknown>): Record<string, unknown> {
  if (!context.req.path.startsWith("/rest/api/2/")) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([fieldId, value]) => {
      const takesDocument = fieldId === "description" || findField(site, fieldId)?.schema?.custom?.endsWith(":textarea") === true;
      return [fieldId, takesDocument && typeof value === "string" ? adfOfText(value) : value];
    }),
  );
}
