import { Hono } from "hono";
import type { Caller, Jira, JiraOptions } from "../seams";
import { findVisibleIssue } from "./access/visible-issue";
import { holds } from "./access/permissions";
import { installApp } from "./installation/install-app";
import { findFieldType } from "./installation/app-field-types";
import { configurationFor } from "./installation/field-configurations";
import { createIssuePanels } from "./installation/issue-panels";
import { JiraError } from "./http/jira-error";
import { createRateLimits } from "./http/rate-limits";
import type { JiraEnvironment } from "./http/jira-router";
import { jiraRoutes } from "./routes/jira-routes";
import { createLaggingIndex } from "./search/lagging-index";
import { createSchema } from "./schema";
import { createSite, type Site } from "./site";
import { allPeople, canAct, changePerson, createAccountLifeTable } from "./store/account-life";
import { activeAccounts, type AccountRow } from "./store/accounts";
import { findField } from "./store/fields";
import { propertyOf } from "./store/properties";
import { findProject, type ProjectRow } from "./store/projects";
import { createTaskTable } from "./store/tasks";
import { findIssueType } from "./store/vocabulary";

/** A small Jira Cloud over the tables in `database`, which it makes where they are missing. */
export function createJira(options: JiraOptions): Jira {
  createSchema(options.database);
  createTaskTable(options.database);
  createAccountLifeTable(options.database);
  if (options.search !== undefined) createLaggingIndex(options.database);
  const site = createSite(options);
  const server = createServer(site);
  const limits = createRateLimits(site, options.limits ?? {});
  const accounts = (): ReturnType<Jira["accounts"]> => activeAccounts(site).map(accountOfRow);

  return {
    handle: (request, caller) =>
      !canAct(site, caller.accountId)
        ? Promise.resolve(deactivated())
        : limits.pass(request, caller, async () => server.fetch(request, { caller: withTrace(request, caller) })),
    installApp: (app) => installApp(site, app),
    accounts,
    setSearchLag: (seconds) => site.setIndexLag(seconds),
    setLimits: (asked) => limits.set(asked),
    people: () => allPeople(site),
    changePerson: (accountId, change) => changePerson(site, accountId, change),
    accountByEmail: (email) => accounts().find((account) => account.email !== "" && account.email === email.toLowerCase()) ?? null,
    issueFor(issueIdOrKey, accountId) {
      const found = findVisibleIssue(site, accountId, issueIdOrKey);
      const type = found && findIssueType(site, found.issue.issue_type_id);
      if (!found || !type) return null;
      return {
        id: String(found.issue.id),
        key: found.issue.key,
        type: type.name,
        typeId: type.id,
        project: projectForContext(found.project),
      };
    },
    projectFor(projectIdOrKey, accountId) {
      const project = findProject(site, projectIdOrKey);
      return project && holds(site, accountId, "BROWSE_PROJECTS", project) ? projectForContext(project) : null;
    },
    panels: createIssuePanels(site),
    fieldConfiguration(fieldId, issueIdOrKey, accountId) {
      const found = findVisibleIssue(site, accountId, issueIdOrKey);
      const field = findField(site, fieldId);
      if (!found || !field || !findFieldType(site, field.schema?.custom ?? "")) return null;
      return configurationFor(site, field, found.issue.project_id, found.issue.issue_type_id);
    },
    propertyOf: (kind, id, key) => propertyOf(site, { kind, id: Number(id) }, key),
    outbox: () =>
      site.rows
        .all<{ at: number; recipients: string; subject: string; text: string; issue_key: string | null }>(
          "SELECT * FROM jira_mail ORDER BY id",
        )
        .map((mail) => ({
          at: mail.at,
          to: JSON.parse(mail.recipients) as string[],
          subject: mail.subject,
          text: mail.text,
          issueKey: mail.issue_key,
        })),
    onIssueTouched: (listener) => site.onTouched(listener),
  };
}

function createServer(site: Site): Hono<JiraEnvironment> {
  const api = jiraRoutes(site);
  const server = new Hono<JiraEnvironment>();
  server.route("/rest/api/3", api);
  server.route("/rest/api/2", api);
  server.notFound((context) =>
    context.json({ errorMessages: [`The sandbox's Jira does not emulate ${context.req.method} ${context.req.path}.`], errors: {} }, 501),
  );
  server.onError((error, context) => {
    if (error instanceof JiraError) return context.json({ errorMessages: error.errorMessages, errors: error.errors }, error.status);
    return context.json({ errorMessages: [`The sandbox's Jira failed: ${error.stack ?? error.message}`], errors: {} }, 500);
  });
  return server;
}

/** What Jira answers who was deactivated or deleted while a page of theirs was still open. */
function deactivated(): Response {
  return Response.json(
    { errorMessages: ["You are not authenticated. Authentication required to perform this operation."], errors: {} },
    { status: 401 },
  );
}

function withTrace(request: Request, caller: Caller): Caller {
  const trace = caller.trace ?? request.headers.get("x-atlassian-webhook-trace");
  return trace === null ? caller : { ...caller, trace };
}

function accountOfRow(row: AccountRow): ReturnType<Jira["accounts"]>[number] {
  return {
    accountId: row.account_id,
    email: row.email ?? "",
    displayName: row.display_name,
    role: row.role_label,
    accountType: row.account_type === "app" ? "app" : "atlassian",
    timeZone: row.time_zone,
    locale: row.locale,
  };
}

function projectForContext(project: ProjectRow): { id: string; key: string; type: string } {
  return { id: String(project.id), key: project.key, type: project.project_type };
}
