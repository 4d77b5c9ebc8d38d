import { askJira } from "../data/ask-jira";
import { moduleOfField, readFields, readModules } from "../data/forge-modules";
import type { Field, Issue } from "../data/jira-shapes";

export type FoundIssues = {
  readonly issues: readonly Issue[];
  /** The app's fields, in the manifest's order: columns of their own. */
  readonly appFields: readonly Field[];
  readonly nextPageToken: string | null;
};

const COLUMNS = ["summary", "issuetype", "project", "priority", "status", "assignee", "created", "updated"];

/** One page of what a query finds, with the fields the table shows. */
export async function searchIssues(jql: string, nextPageToken: string | null): Promise<FoundIssues> {
  const [modules, fields] = await Promise.all([readModules(), readFields()]);
  const appFields = modules.flatMap((module) => fields.filter((field) => moduleOfField([module], field)));
  const found = await askJira<{ issues: readonly Issue[]; nextPageToken?: string | null }>("/rest/api/3/search/jql", {
    method: "POST",
    body: {
      jql,
      maxResults: 50,
      fields: [...COLUMNS, ...appFields.map((field) => field.id)],
      expand: "renderedFields",
      ...(nextPageToken !== null && { nextPageToken }),
    },
  });
  return { issues: found.issues, appFields, nextPageToken: found.nextPageToken ?? null };
}
