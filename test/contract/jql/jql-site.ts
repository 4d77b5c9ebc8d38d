import { DatabaseSync } from "node:sqlite";
import { catalogueFromDatabase } from "../../../sandbox/jira/jql/catalogue-from-database";
import { compileJql } from "../../../sandbox/jira/jql/compile-jql";
import { createSchema } from "../../../sandbox/jira/schema";
import { openRows } from "../../../sandbox/jira/store/rows";
import { accounts, declared, fields, groups, issues, links, linkTypes, named, projects, statuses } from "./jql-issues";
import { components, versions } from "./jql-parts";
import type { Change, TestIssue } from "./jql-issues";

const document = (text: string): string => {
  const paragraphs = text.split("\n").map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  return JSON.stringify({ type: "doc", version: 1, content: paragraphs });
};

/** A database holding the issues of `jql-issues`, or those given, put straight into Jira's tables. */
export function aDatabase(given: { issues: readonly TestIssue[]; links: typeof links } = { issues, links }): DatabaseSync {
  const database = new DatabaseSync(":memory:");
  createSchema(database);
  const insert = (table: string, row: Record<string, string | number | null>): void => {
    const columns = Object.keys(row);
    database
      .prepare(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`)
      .run(...Object.values(row));
  };

  const scheme = {
    issue_type_scheme_id: 1,
    issue_type_screen_scheme_id: 1,
    workflow_scheme_id: 1,
    permission_scheme_id: 1,
    priority_scheme_id: 1,
  };
  projects.forEach((project) => insert("jira_project", { ...project, ...scheme }));
  accounts.forEach((account, position) =>
    insert("jira_account", {
      account_id: account.id,
      email: account.email,
      display_name: account.name,
      role_label: "",
      account_type: "atlassian",
      position,
    }),
  );
  groups.forEach(({ name, members }) => {
    insert("jira_group", { id: name, name });
    members.forEach((account_id) => insert("jira_group_member", { group_id: name, account_id }));
  });
  statuses.forEach((status, position) => insert("jira_status", { ...status, position }));
  named.priorities.forEach((row, position) => insert("jira_priority", { ...row, description: "", color: "", icon: "", position }));
  named.resolutions.forEach((row, position) => insert("jira_resolution", { ...row, description: "", position }));
  named.types.forEach((row, position) => insert("jira_issue_type", { ...row, description: "", hierarchy_level: 0, icon: "", position }));
  linkTypes.forEach((row) => insert("jira_link_type", row));
  fields.forEach(({ id, name, module }, position) =>
    insert("jira_field", {
      id,
      key: id,
      name,
      custom: 1,
      clause_names: JSON.stringify([`cf[${id.split("_")[1]}]`, name]),
      schema: JSON.stringify({ type: module.type }),
      forge: JSON.stringify({ appId: "app", environmentId: "environment", module }),
      position,
    }),
  );
  components.forEach(({ id, project, name, lead }) =>
    insert("jira_component", { id, project_id: project, name, description: "", lead_id: lead, assignee_type: "UNASSIGNED" }),
  );
  versions.forEach(({ id, project, name, released, archived }) =>
    insert("jira_version", { id, project_id: project, name, description: "", released: Number(released), archived: Number(archived) }),
  );
  insert("jira_app", {
    app_id: "app",
    environment_id: "environment",
    installation_id: "installation",
    account_id: "app-id",
    name: "Desk",
    entity_properties: JSON.stringify([declared]),
  });
  given.links.forEach(([type_id, inward_issue_id, outward_issue_id], id) =>
    insert("jira_issue_link", { id, type_id, inward_issue_id, outward_issue_id }),
  );
  given.issues.forEach((issue) => insertIssue(issue, insert));
  given.issues
    .flatMap((issue) => issue.changes.map((change): [TestIssue, Change] => [issue, change]))
    .forEach(([issue, change], index) => {
      insert("jira_changelog", { id: index + 1, issue_id: issue.id, author_id: change.by, created: change.at });
      insert("jira_changelog_item", {
        history_id: index + 1,
        position: 0,
        field: change.field,
        field_id: change.field,
        field_type: "jira",
        from_value: change.from,
        to_value: change.to,
      });
    });
  return database;
}

/** The keys of the issues a query finds, in its order; or its errors. */
export function search(
  database: DatabaseSync,
  query: string,
  { accountId = "ada-id", timeZone = "Europe/Berlin", now }: { accountId?: string | null; timeZone?: string; now: number },
): string[] | { errors: string[] } {
  const rows = openRows(database);
  const compiled = compileJql({ query, catalogue: catalogueFromDatabase(rows), now, viewer: { accountId, timeZone } });
  if (!compiled.ok) return { errors: compiled.errors };
  const select = `SELECT issue.key FROM jira_issue AS issue WHERE ${compiled.where} ORDER BY ${compiled.orderBy}`;
  return rows.all<{ key: string }>(select, ...compiled.parameters).map(({ key }) => key);
}

function insertIssue(issue: TestIssue, insert: (table: string, row: Record<string, string | number | null>) => void): void {
  insert("jira_issue", {
    id: issue.id,
    key: issue.key,
    project_id: issue.project,
    number: Number(issue.key.split("-")[1]),
    issue_type_id: issue.type,
    summary: issue.summary,
    description: issue.description === null ? null : document(issue.description),
    status_id: issue.status,
    priority_id: issue.priority,
    resolution_id: issue.resolution,
    assignee_id: issue.assignee,
    reporter_id: issue.reporter,
    creator_id: issue.creator,
    created: issue.created,
    updated: issue.updated,
    resolved: issue.resolved,
    due_date: issue.due,
    labels: JSON.stringify(issue.labels),
    parent_id: issue.parent,
  });
  issue.comments.forEach((body, index) =>
    insert("jira_comment", {
      id: issue.id * 100 + index,
      issue_id: issue.id,
      body: document(body),
      created: issue.created,
      updated: issue.created,
    }),
  );
  const parts = { components: issue.components, fixVersions: issue.fixVersions, versions: issue.affects };
  for (const [kind, ids] of Object.entries(parts))
    ids.forEach((part_id) => insert("jira_issue_part", { issue_id: issue.id, kind, part_id }));
  issue.watchers.forEach((account_id) => insert("jira_watcher", { issue_id: issue.id, account_id }));
  if (issue.property !== null)
    insert("jira_issue_property", { issue_id: issue.id, key: "incident", value: JSON.stringify(issue.property) });
  const value = (field_id: string, text: string | null, number: number | null): void =>
    insert("jira_field_value", { issue_id: issue.id, field_id, value: JSON.stringify(text ?? number), text, number });
  if (issue.impact !== null) value("customfield_10050", issue.impact, null);
  if (issue.cost !== null) value("customfield_10052", null, issue.cost);
  if (issue.made !== null) {
    value("customfield_10051", `${issue.made.priority} (matrix v${issue.made.version})`, null);
    insert("jira_field_part", { issue_id: issue.id, field_id: "customfield_10051", alias: "Priority", text: issue.made.priority });
    insert("jira_field_part", {
      issue_id: issue.id,
      field_id: "customfield_10051",
      alias: "MatrixVersion",
      text: String(issue.made.version),
      number: issue.made.version,
    });
  }
}
