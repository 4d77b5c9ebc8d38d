import type { Rows } from "../store/rows";

type SystemField = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  readonly clauseNames?: readonly string[];
  readonly isNavigable?: boolean;
  readonly isOrderable?: boolean;
};

/** Jira's own fields, as far as this Jira has them. */
const SYSTEM_FIELDS: readonly SystemField[] = [
  { id: "summary", name: "Summary", type: "string" },
  { id: "issuetype", name: "Work type", type: "issuetype", clauseNames: ["issuetype", "type"] },
  { id: "project", name: "Project", type: "project", isOrderable: false },
  { id: "status", name: "Status", type: "status", isOrderable: false },
  { id: "statusCategory", name: "Status Category", type: "statusCategory", isOrderable: false },
  { id: "priority", name: "Priority", type: "priority" },
  { id: "assignee", name: "Assignee", type: "user" },
  { id: "reporter", name: "Reporter", type: "user" },
  { id: "creator", name: "Creator", type: "user", isOrderable: false },
  { id: "resolution", name: "Resolution", type: "resolution" },
  { id: "resolutiondate", name: "Resolved", type: "datetime", clauseNames: ["resolutiondate", "resolved"], isOrderable: false },
  { id: "created", name: "Created", type: "datetime", clauseNames: ["created", "createdDate"], isOrderable: false },
  { id: "updated", name: "Updated", type: "datetime", clauseNames: ["updated", "updatedDate"], isOrderable: false },
  { id: "duedate", name: "Due date", type: "date", clauseNames: ["due", "duedate"] },
  { id: "labels", name: "Labels", type: "array", items: "string" },
  { id: "components", name: "Components", type: "array", items: "component", clauseNames: ["component"] },
  { id: "fixVersions", name: "Fix versions", type: "array", items: "version", clauseNames: ["fixVersion"] },
  { id: "versions", name: "Affects versions", type: "array", items: "version", clauseNames: ["affectedVersion"] },
  { id: "description", name: "Description", type: "string" },
  { id: "parent", name: "Parent", type: "issuelink", clauseNames: ["parent"] },
  { id: "subtasks", name: "Sub-tasks", type: "array", items: "issuelinks", clauseNames: [], isOrderable: false },
  { id: "issuelinks", name: "Linked Issues", type: "array", items: "issuelinks", clauseNames: [] },
  { id: "watches", name: "Watchers", type: "watches", clauseNames: ["watchers"], isOrderable: false },
  { id: "comment", name: "Comment", type: "comments-page", isNavigable: false },
];

/** Puts Jira's own fields into an empty table. */
export function seedFields(rows: Rows): void {
  SYSTEM_FIELDS.forEach((field, position) => {
    const clauseNames = field.clauseNames ?? [field.id];
    rows.run(
      `INSERT INTO jira_field (id, key, name, custom, navigable, orderable, searchable, clause_names, schema, position)
       VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
      field.id,
      field.id,
      field.name,
      Number(field.isNavigable ?? true),
      Number(field.isOrderable ?? true),
      Number(clauseNames.length > 0),
      JSON.stringify(clauseNames),
      JSON.stringify({ type: field.type, ...(field.items === undefined ? {} : { items: field.items }), system: field.id }),
      position,
    );
  });
  rows.run("INSERT INTO jira_sequence (name, last) VALUES ('customfield', 10056)");
}
