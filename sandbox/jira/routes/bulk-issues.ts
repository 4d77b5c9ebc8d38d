import { z } from "zod";
import { holdsGlobally } from "../access/permissions";
import { findVisibleIssue } from "../access/visible-issue";
import { jiraDate } from "../formatters/jira-date";
import { userJsonOf } from "../formatters/user-json";
import { badRequest, forbidden, JiraError, notFound } from "../http/jira-error";
import { bodyOf, type JiraContext, type JiraRouter, type Person, personOf } from "../http/jira-router";
import type { Site } from "../site";
import { findIssue } from "../store/issues";
import { findProject } from "../store/projects";
import { addFinishedTask, findTask } from "../store/tasks";
import { issueTypesOfProject } from "../store/vocabulary";
import { addWatcher, removeWatcher } from "../store/watchers";
import { editedFields } from "../writing/bulk/edited-fields";
import { type BulkOutcome, forEachIssue, together } from "../writing/bulk/for-each-issue";
import { moveIssue, type MoveTarget } from "../writing/bulk/move-issue";
import { deleteIssue } from "../writing/delete-issue";
import { editIssue } from "../writing/edit-issue";
import { transitionIssue, validateTransition } from "../writing/transition-issue";

const ISSUES_MAX = 1000;
const FIELDS_MAX = 200;
/** What tells these tasks from others. */
const DESCRIPTION = "Bulk operation";

const issueIds = z.array(z.string()).min(1);
const notification = z.boolean().nullish();
const editBody = z.object({
  selectedIssueIdsOrKeys: issueIds,
  selectedActions: z.array(z.string()).min(1),
  editedFieldsInput: z.record(z.string(), z.unknown()),
  sendBulkNotification: notification,
});
const selection = z.object({ selectedIssueIdsOrKeys: issueIds, sendBulkNotification: notification });
const transitionBody = z.object({
  bulkTransitionInputs: z.array(z.object({ selectedIssueIdsOrKeys: issueIds, transitionId: z.string() })).min(1),
  sendBulkNotification: notification,
});
const moveBody = z.object({
  targetToSourcesMapping: z.record(
    z.string(),
    z.object({
      issueIdsOrKeys: issueIds,
      inferStatusDefaults: z.boolean().default(true),
      inferFieldDefaults: z.boolean().default(true),
      inferSubtaskTypeDefault: z.boolean().default(true),
      inferClassificationDefaults: z.boolean().default(true),
      targetStatus: z.array(z.object({ statuses: z.record(z.string(), z.array(z.string())) })).nullish(),
      targetMandatoryFields: z.array(z.unknown()).max(0).nullish(),
      targetClassification: z.array(z.unknown()).max(0).nullish(),
    }),
  ),
  sendBulkNotification: notification,
});

/** What is done to up to a thousand issues at once, each by itself, in a task that is over when the answer that names it comes. */
export function bulkIssueRoutes(router: JiraRouter, site: Site): void {
  router.post("/bulk/issues/fields", (context) =>
    asTask(site, context, async (caller) => {
      const body = await bodyOf(context, editBody);
      if (body.selectedActions.length > FIELDS_MAX) throw badRequest(`At most ${FIELDS_MAX} fields can be edited at once.`);
      const written = editedFields(body.editedFieldsInput, body.selectedActions);
      const edit = {
        ...written,
        properties: [],
        notifyUsers: body.sendBulkNotification ?? true,
        isBulk: true,
        overrideScreenSecurity: false,
      };
      return forEachIssue(site, caller, atMost(body.selectedIssueIdsOrKeys), (on) => site.write(() => editIssue(site, caller, on, edit)));
    }),
  );

  router.post("/bulk/issues/move", (context) =>
    asTask(site, context, async (caller) => {
      const { targetToSourcesMapping, sendBulkNotification } = await bodyOf(context, moveBody);
      const groups = Object.entries(targetToSourcesMapping);
      atMost(groups.flatMap(([, { issueIdsOrKeys }]) => issueIdsOrKeys));
      if (groups.some(([, { inferSubtaskTypeDefault }]) => !inferSubtaskTypeDefault))
        throw new JiraError(501, ["The sandbox's Jira does not emulate 'inferSubtaskTypeDefault: false' in a bulk move."]);
      const targets = groups.map(([named, asked]) => ({
        asked,
        target: { ...targetOf(site, named), notifyUsers: sendBulkNotification ?? true },
      }));
      const outcomes = [];
      for (const { asked, target } of targets) {
        const statusFor = (statusId: string): string | null => {
          const mappings = (asked.targetStatus ?? []).flatMap(({ statuses }) => Object.entries(statuses));
          const [to] = mappings.find(([, from]) => from.includes(statusId)) ?? [];
          if (to === undefined && !asked.inferStatusDefaults) throw badRequest(`There is no target for the status ${statusId}.`);
          return to ?? null;
        };
        outcomes.push(
          await forEachIssue(site, caller, asked.issueIdsOrKeys, (on) =>
            site.write(() => moveIssue(site, caller, on, { ...target, statusFor })),
          ),
        );
      }
      return together(outcomes);
    }),
  );

  router.post("/bulk/issues/transition", (context) =>
    asTask(site, context, async (caller) => {
      const { bulkTransitionInputs } = await bodyOf(context, transitionBody);
      atMost(bulkTransitionInputs.flatMap(({ selectedIssueIdsOrKeys }) => selectedIssueIdsOrKeys));
      const outcomes = [];
      for (const { selectedIssueIdsOrKeys, transitionId } of bulkTransitionInputs) {
        const asked = { transitionId, fields: {}, update: {} };
        outcomes.push(
          await forEachIssue(site, caller, selectedIssueIdsOrKeys, async (on) => {
            await validateTransition(site, caller, on, asked);
            site.write(() => transitionIssue(site, caller, on, asked));
          }),
        );
      }
      return together(outcomes);
    }),
  );

  router.post("/bulk/issues/delete", (context) => onSelection(site, context, (caller, on) => deleteIssue(site, caller, on, true)));
  router.post("/bulk/issues/watch", (context) =>
    onSelection(site, context, (caller, { issue }) => addWatcher(site, issue.id, caller.accountId)),
  );
  router.post("/bulk/issues/unwatch", (context) =>
    onSelection(site, context, (caller, { issue }) => removeWatcher(site, issue.id, caller.accountId)),
  );

  router.get("/bulk/queue/:taskId", (context) => {
    const caller = changerOf(site, context);
    const task = findTask(site, context.req.param("taskId"));
    if (task?.description !== DESCRIPTION) return refusal(context, notFound("The task does not exist."));
    const at = jiraDate(task.submitted);
    const seen = JSON.parse(task.result) as BulkOutcome;
    const isSeen = (id: number): boolean => findIssue(site, id) === null || findVisibleIssue(site, caller.accountId, id) !== null;
    return context.json({
      ...seen,
      processedAccessibleIssues: seen.processedAccessibleIssues.filter(isSeen),
      taskId: String(task.id),
      status: "COMPLETE",
      progressPercent: 100,
      submittedBy: userJsonOf(site, task.submitted_by),
      created: at,
      started: at,
      updated: at,
    });
  });
}

/** Does the work for one who may change in bulk, and names the task that tells how it went. */
async function asTask(site: Site, context: JiraContext, work: (caller: Person) => Promise<BulkOutcome>): Promise<Response> {
  try {
    const caller = changerOf(site, context);
    const outcome = await work(caller);
    const taskId = site.write(() => addFinishedTask(site, caller.accountId, DESCRIPTION, outcome));
    return context.json({ taskId: String(taskId) }, 201);
  } catch (error) {
    if (error instanceof JiraError && error.status !== 401) return refusal(context, error);
    throw error;
  }
}

function onSelection(
  site: Site,
  context: JiraContext,
  work: (caller: Person, on: Parameters<typeof deleteIssue>[2]) => void,
): Promise<Response> {
  return asTask(site, context, async (caller) => {
    const { selectedIssueIdsOrKeys } = await bodyOf(context, selection);
    return forEachIssue(site, caller, atMost(selectedIssueIdsOrKeys), (on) => site.write(() => work(caller, on)));
  });
}

function changerOf(site: Site, context: JiraContext): Person {
  const caller = personOf(context);
  if (!holdsGlobally(site, caller.accountId, "BULK_CHANGE")) throw forbidden("You do not have the global permission to make bulk changes.");
  return caller;
}

function atMost(idsOrKeys: readonly string[]): readonly string[] {
  if (idsOrKeys.length > ISSUES_MAX) throw badRequest(`At most ${ISSUES_MAX} issues can be changed at once.`);
  return idsOrKeys;
}

/** `project,work type,parent`, by id or key. @throws {JiraError} 400 where there is no such target. */
function targetOf(site: Site, named: string): Pick<MoveTarget, "project" | "type" | "parent"> {
  const [projectIdOrKey = "", typeId, parentIdOrKey] = named.split(",").map((part) => part.trim());
  const project = findProject(site, projectIdOrKey);
  const type = project && issueTypesOfProject(site, project).find(({ id }) => id === typeId);
  const parent = parentIdOrKey === undefined || parentIdOrKey === "" ? null : findIssue(site, parentIdOrKey);
  if (!project || !type || (parentIdOrKey && !parent))
    throw badRequest(`'${named}' is not a project, a work type and a parent to move to.`);
  return { project, type, parent };
}

/** These operations have errors of a shape of their own. */
function refusal(context: JiraContext, { status, errorMessages, errors }: JiraError): Response {
  return context.json({ errors: [...errorMessages, ...Object.values(errors)].map((message) => ({ message })) }, status);
}
