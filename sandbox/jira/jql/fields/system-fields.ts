import type { JqlField } from "../field";
import { isSameName } from "../functions";
import { columnPresence, rowPresence } from "../membership";
import { wordsOfDocument } from "../text-search";
import { choiceField } from "./choice-field";
import { countField } from "./custom-field";
import { filterField } from "./filter-field";
import { keyField, linkTypeField, parentField } from "./issue-fields";
import { labelsField } from "./labels-field";
import { dayField, momentField } from "./moment-field";
import { idsNamed } from "./named-ids";
import { affectedVersionField, componentField, fixVersionField } from "./part-fields";
import { peopleField, personField } from "./person-field";
import { priorityField } from "./priority-field";
import { anyTextField, commentField, textField } from "./text-field";

const project = choiceField({
  dataType: "project",
  presence: columnPresence("issue.project_id"),
  find: (text, { projects }) =>
    projects.filter(({ id, key, name }) => isSameName(key, text) || isSameName(name, text) || String(id) === text).map(({ id }) => id),
  order: { by: ["(SELECT name FROM jira_project WHERE id = issue.project_id) COLLATE NOCASE"], direction: "ASC" },
});

const issueType = choiceField({
  dataType: "issue_type",
  presence: columnPresence("issue.issue_type_id"),
  find: (text, { issueTypes }) => idsNamed(text, issueTypes),
  order: { by: ["(SELECT name FROM jira_issue_type WHERE id = issue.issue_type_id) COLLATE NOCASE"], direction: "ASC" },
});

const status = choiceField({
  dataType: "status",
  presence: columnPresence("issue.status_id"),
  find: (text, { statuses }) => idsNamed(text, statuses),
  order: { by: ["(SELECT position FROM jira_status WHERE id = issue.status_id)"], direction: "ASC" },
  history: { fieldId: "status", column: "issue.status_id" },
});

/** Jira's three, by name, key and id. */
const CATEGORIES = [
  { category: "new", names: ["To Do", "new", "2"] },
  { category: "indeterminate", names: ["In Progress", "indeterminate", "4"] },
  { category: "done", names: ["Done", "done", "3"] },
];

const CATEGORY_OF_ISSUE = "(SELECT category FROM jira_status WHERE id = issue.status_id)";

const statusCategory = choiceField({
  dataType: "status_category",
  presence: columnPresence(CATEGORY_OF_ISSUE),
  find: (text) => CATEGORIES.filter(({ names }) => names.some((name) => isSameName(name, text))).map(({ category }) => category),
  order: { by: [`CASE ${CATEGORY_OF_ISSUE} WHEN 'new' THEN 1 WHEN 'indeterminate' THEN 2 ELSE 3 END`], direction: "ASC" },
});

const resolution = choiceField({
  dataType: "resolution",
  presence: columnPresence("issue.resolution_id"),
  find: (text, { resolutions }) => (isSameName(text, "unresolved") ? [null] : idsNamed(text, resolutions)),
  order: { by: ["(SELECT position FROM jira_resolution WHERE id = issue.resolution_id)"], direction: "ASC" },
  history: { fieldId: "resolution", column: "issue.resolution_id" },
});

const fields: readonly (readonly [names: string, field: JqlField])[] = [
  ["project", project],
  ["issuekey key issue id", keyField],
  ["issuetype type", issueType],
  ["status", status],
  ["statuscategory", statusCategory],
  ["priority", priorityField],
  ["resolution", resolution],
  ["assignee", personField("issue.assignee_id", "assignee")],
  ["reporter", personField("issue.reporter_id", "reporter")],
  ["creator", personField("issue.creator_id")],
  ["watcher", peopleField(rowPresence("jira_watcher AS watcher WHERE watcher.issue_id = issue.id", "watcher.account_id"))],
  ["watchers", countField("SELECT COUNT(*) FROM jira_watcher AS watcher WHERE watcher.issue_id = issue.id")],
  ["summary", textField("issue.summary", { by: ["issue.summary COLLATE NOCASE"], direction: "ASC" })],
  ["description", textField(wordsOfDocument("issue.description"))],
  ["comment", commentField],
  ["text", anyTextField],
  ["labels", labelsField],
  ["created createddate", momentField("issue.created", "DESC")],
  ["updated updateddate", momentField("issue.updated", "DESC")],
  ["resolved resolutiondate", momentField("issue.resolved", "DESC")],
  ["due duedate", dayField("issue.due_date")],
  ["component", componentField],
  ["fixversion", fixVersionField],
  ["affectedversion", affectedVersionField],
  ["filter request savedfilter searchrequest", filterField],
  ["parent", parentField],
  ["issuelinktype", linkTypeField],
];

/** Jira's own fields by their names in lower case. */
export const systemFields: ReadonlyMap<string, JqlField> = new Map(
  fields.flatMap(([names, field]) => names.split(" ").map((name): [string, JqlField] => [name, field])),
);
