import { readableComments } from "../access/comment-visibility";
import { holds } from "../access/permissions";
import type { Site } from "../site";
import { componentsOfIssue, versionsOfIssue } from "../store/issue-parts";
import { findIssue, type IssueRow, subtasksOf } from "../store/issues";
import { linksOf } from "../store/links";
import { type ProjectRow, projectById } from "../store/projects";
import { allLinkTypes, findIssueType, findPriority, findResolution, findStatus } from "../store/vocabulary";
import { watchersOf } from "../store/watchers";
import { commentJson } from "./comment-json";
import { jiraDate } from "./jira-date";
import { selfLink } from "./links";
import { componentInIssue, versionInIssue } from "./project-parts-json";
import { userJsonOf } from "./user-json";
import { issueTypeJson, linkTypeJson, priorityJson, projectJson, resolutionJson, statusCategoryJson, statusJson } from "./vocabulary-json";

/** Who looks at an issue: what one may not browse is not shown in another's links. */
export type IssueView = { readonly site: Site; readonly viewerId: string | null; readonly issue: IssueRow; readonly project: ProjectRow };

type ReadField = (view: IssueView) => unknown;

/** What each system field shows of an issue. */
export const SYSTEM_FIELD_VALUES: Readonly<Record<string, ReadField>> = {
  summary: ({ issue }) => issue.summary,
  description: ({ issue }) => (issue.description === null ? null : (JSON.parse(issue.description) as unknown)),
  issuetype: ({ site, issue }) => present(findIssueType(site, issue.issue_type_id), (type) => issueTypeJson(site, type)),
  project: ({ site, project }) => projectJson(site, project),
  status: ({ site, issue }) => present(findStatus(site, issue.status_id), (status) => statusJson(site, status)),
  statusCategory: ({ site, issue }) => present(findStatus(site, issue.status_id), (status) => statusCategoryJson(site, status.category)),
  priority: ({ site, issue }) => present(findPriority(site, issue.priority_id), (priority) => priorityJson(site, priority)),
  resolution: ({ site, issue }) => present(findResolution(site, issue.resolution_id), (resolution) => resolutionJson(site, resolution)),
  resolutiondate: ({ issue }) => present(issue.resolved, jiraDate),
  assignee: ({ site, issue }) => userJsonOf(site, issue.assignee_id),
  reporter: ({ site, issue }) => userJsonOf(site, issue.reporter_id),
  creator: ({ site, issue }) => userJsonOf(site, issue.creator_id),
  created: ({ issue }) => jiraDate(issue.created),
  updated: ({ issue }) => jiraDate(issue.updated),
  duedate: ({ issue }) => issue.due_date,
  labels: ({ issue }) => JSON.parse(issue.labels) as unknown,
  components: ({ site, issue }) => componentsOfIssue(site, issue.id).map((component) => componentInIssue(site, component)),
  fixVersions: ({ site, issue }) => versionsOfIssue(site, issue.id, "fixVersions").map((version) => versionInIssue(site, version)),
  versions: ({ site, issue }) => versionsOfIssue(site, issue.id, "versions").map((version) => versionInIssue(site, version)),
  parent: ({ site, issue }) => {
    const parent = issue.parent_id === null ? null : findIssue(site, issue.parent_id);
    return parent === null ? undefined : relatedIssueJson(site, parent);
  },
  subtasks: ({ site, issue }) => subtasksOf(site, issue.id).map((subtask) => relatedIssueJson(site, subtask)),
  issuelinks: linksJson,
  watches: ({ site, issue, viewerId }) => {
    const watchers = watchersOf(site, issue.id);
    return {
      self: selfLink(site, `/issue/${issue.key}/watchers`),
      watchCount: watchers.length,
      isWatching: viewerId !== null && watchers.includes(viewerId),
    };
  },
  comment: ({ site, issue, viewerId }) => {
    const comments = readableComments(site, viewerId, issue).map((comment) => commentJson(site, comment));
    return {
      comments,
      self: selfLink(site, `/issue/${issue.id}/comment`),
      maxResults: comments.length,
      total: comments.length,
      startAt: 0,
    };
  },
};

function present<Value, Shown>(value: Value | null, show: (value: Value) => Shown): Shown | null {
  return value === null ? null : show(value);
}

/** An issue as it stands inside another: in a link, as a parent, as a sub-task. */
function relatedIssueJson(site: Site, issue: IssueRow): Record<string, unknown> {
  const status = findStatus(site, issue.status_id);
  const priority = findPriority(site, issue.priority_id);
  const type = findIssueType(site, issue.issue_type_id);
  return {
    id: String(issue.id),
    key: issue.key,
    self: selfLink(site, `/issue/${issue.id}`),
    fields: {
      summary: issue.summary,
      status: status && statusJson(site, status),
      priority: priority && priorityJson(site, priority),
      issuetype: type && issueTypeJson(site, type),
    },
  };
}

function linksJson({ site, viewerId, issue }: IssueView): unknown {
  const types = allLinkTypes(site);
  return linksOf(site, issue.id).flatMap((link) => {
    const isOutward = link.inward_issue_id === issue.id;
    const other = findIssue(site, isOutward ? link.outward_issue_id : link.inward_issue_id);
    const type = types.find((candidate) => candidate.id === link.type_id);
    if (!other || !type || !holds(site, viewerId, "BROWSE_PROJECTS", projectById(site, other.project_id), other)) return [];
    return [
      {
        id: String(link.id),
        self: selfLink(site, `/issueLink/${link.id}`),
        type: linkTypeJson(site, type),
        [isOutward ? "outwardIssue" : "inwardIssue"]: relatedIssueJson(site, other),
      },
    ];
  });
}
