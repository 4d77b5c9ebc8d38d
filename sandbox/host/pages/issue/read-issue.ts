import { isShown } from "../apps/display-conditions";
import { askJira } from "../data/ask-jira";
import { readFields, readModules, type ForgeModule } from "../data/forge-modules";
import { isoOf } from "../data/jira-date";
import type { Comment, Field, HistoryEntry, Issue, ScreenField, Transition } from "../data/jira-shapes";
import { readPanels, type IssuePanels } from "./issue-panels";

/** Everything the issue view draws, as the session's user may see it. */
export type OpenIssue = {
  readonly issue: Issue;
  /** The app's modules, but those whose display conditions leave them out here. */
  readonly modules: readonly ForgeModule[];
  readonly panels: IssuePanels;
  readonly fields: readonly Field[];
  /** The fields the user may change, by id. Empty for who may not edit. */
  readonly editable: Readonly<Record<string, ScreenField>>;
  readonly transitions: readonly Transition[];
  readonly mayComment: boolean;
  readonly comments: readonly Comment[];
  readonly history: readonly HistoryEntry[];
};

/** Reads an issue with all that stands around it. @throws {JiraError} 404 when the user may not browse it. */
export async function readIssue(issueKey: string): Promise<OpenIssue> {
  const path = `/rest/api/3/issue/${encodeURIComponent(issueKey)}`;
  const issue = await askJira<Issue>(`${path}?expand=renderedFields`);
  const [modules, panels, fields, editmeta, transitions, permissions, comments, changelog] = await Promise.all([
    readModules(),
    readPanels(issueKey),
    readFields(),
    askJira<{ fields: Readonly<Record<string, ScreenField>> }>(`${path}/editmeta`),
    askJira<{ transitions: readonly Transition[] }>(`${path}/transitions`),
    askJira<{ permissions: Readonly<Record<string, { havePermission: boolean }>> }>(
      `/rest/api/3/mypermissions?issueKey=${encodeURIComponent(issueKey)}&permissions=EDIT_ISSUES,ADD_COMMENTS,ADMINISTER`,
    ),
    askJira<{ comments: readonly Comment[] }>(`${path}/comment?maxResults=100&orderBy=-created`),
    readHistory(path),
  ]);
  const { issuetype, project } = issue.fields;
  const facts = {
    isAdmin: permissions.permissions["ADMINISTER"]?.havePermission ?? false,
    issueType: issuetype.name,
    issueKey: issue.key,
    issueId: issue.id,
    projectKey: project.key,
    projectId: project.id,
    ...(project.projectTypeKey !== undefined && { projectType: project.projectTypeKey }),
  };
  return {
    issue,
    modules: modules.filter((module) => isShown(module.definition["displayConditions"], facts)),
    panels,
    fields,
    editable: permissions.permissions["EDIT_ISSUES"]?.havePermission ? editmeta.fields : {},
    transitions: transitions.transitions,
    mayComment: permissions.permissions["ADD_COMMENTS"]?.havePermission ?? false,
    comments: [...comments.comments].sort((one, other) => Date.parse(isoOf(other.created)) - Date.parse(isoOf(one.created))),
    history: changelog,
  };
}

/** Newest first; Jira pages them oldest first. */
async function readHistory(path: string): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const page = await askJira<{ values: readonly HistoryEntry[]; isLast: boolean }>(
      `${path}/changelog?startAt=${entries.length}&maxResults=100`,
    );
    entries.push(...page.values);
    if (page.isLast || page.values.length === 0) return entries.reverse();
  }
}
