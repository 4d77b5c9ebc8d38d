import { browsableProjects } from "../access/permissions";
import { badRequest, JiraError } from "../http/jira-error";
import type { Person } from "../http/jira-router";
import { isBounded } from "../jql/parse-jql";
import { any, sql } from "../jql/sql";
import type { Site } from "../site";
import { findIssue, type IssueRow } from "../store/issues";
import type { ProjectRow } from "../store/projects";
import type { SqlValue } from "../store/rows";
import { compileForViewer } from "./compile-for-viewer";
import { indexedIssues } from "./lagging-index";

const UNBOUNDED = "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.";

type Page = {
  readonly offset: number;
  readonly limit: number;
  /** Issues to be seen past the index's lag. */ readonly reconciled: readonly number[];
};
type Condition = { readonly where: string; readonly parameters: readonly SqlValue[] };

/** The issues a query finds among those the viewer may browse, from `offset` on; one more than `limit` when there are more. */
export async function findIssues(site: Site, viewer: Person, jql: string, page: Page): Promise<IssueRow[]> {
  const { condition, orderBy } = await compiled(site, viewer, jql);
  const index = indexedIssues(site, page.reconciled);
  const found = site.rows.all<IssueRow>(
    `SELECT issue.* FROM ${index.text} issue WHERE ${condition.where} ORDER BY ${orderBy} LIMIT +? OFFSET +?`,
    ...index.parameters,
    ...condition.parameters,
    page.limit + 1,
    page.offset,
  );
  // The index says which; what they are is read where they are kept.
  return site.indexLagMs === 0 ? found : found.flatMap(({ id }) => findIssue(site, id) ?? []);
}

/** How many issues a query finds among those the viewer may browse. */
export async function countIssues(site: Site, viewer: Person, jql: string): Promise<number> {
  const { condition } = await compiled(site, viewer, jql);
  const index = indexedIssues(site, []);
  const row = site.rows.one<{ count: number }>(
    `SELECT COUNT(*) AS count FROM ${index.text} issue WHERE ${condition.where}`,
    ...index.parameters,
    ...condition.parameters,
  );
  return row?.count ?? 0;
}

/** @throws {JiraError} 400 with Jira's sentences when the query is unbounded or wrong. */
async function compiled(site: Site, viewer: Person, jql: string): Promise<{ condition: Condition; orderBy: string }> {
  const answer = await compileForViewer(site, viewer, jql);
  if (!answer.ok) throw new JiraError(400, answer.errors);
  if (!isBounded(jql)) throw badRequest(UNBOUNDED);
  const browsable = browseCondition(site, viewer.accountId);
  return {
    condition: { where: `(${answer.where}) AND (${browsable.where})`, parameters: [...answer.parameters, ...browsable.parameters] },
    orderBy: answer.orderBy,
  };
}

function browseCondition(site: Site, accountId: string): Condition {
  const { wholly, asReporter, asAssignee } = browsableProjects(site, accountId);
  // The plus keeps SQLite from looking up issues by this, which hardly ever tells them apart.
  const among = (projects: readonly ProjectRow[]): string => `+issue.project_id IN (${projects.map((project) => project.id).join(", ")})`;
  const { text, parameters } = any([
    ...(wholly.length > 0 ? [sql(among(wholly))] : []),
    ...(asReporter.length > 0 ? [sql(`${among(asReporter)} AND issue.reporter_id = ?`, accountId)] : []),
    ...(asAssignee.length > 0 ? [sql(`${among(asAssignee)} AND issue.assignee_id = ?`, accountId)] : []),
  ]);
  return { where: text, parameters };
}

/** Those of the issues that a query finds for the viewer, read past the index. @throws {JiraError} 400 when the query is wrong. */
export async function matchIssues(site: Site, viewer: Person, jql: string, issueIds: readonly number[]): Promise<number[]> {
  const { condition } = await compiled(site, viewer, jql);
  const row = site.rows.all<{ id: number }>(
    `SELECT issue.id FROM jira_issue issue WHERE (${condition.where}) AND issue.id IN (${issueIds.map(() => "?").join(", ")}) ORDER BY issue.id`,
    ...condition.parameters,
    ...issueIds,
  );
  return row.map(({ id }) => id);
}
