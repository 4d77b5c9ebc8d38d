import { documentOf } from "../adf/plain-text";
import { askJira } from "../data/ask-jira";
import type { Named, Project, ScreenField } from "../data/jira-shapes";

export type CreateForm = {
  readonly project: Project;
  readonly issueType: Named;
  /** What was typed or chosen so far, by field id: text as typed, chosen things by id, the app's fields as submitted. */
  readonly values: Readonly<Record<string, unknown>>;
};

/** The projects one may create in. */
export async function readCreatableProjects(): Promise<readonly Project[]> {
  const { values } = await askJira<{ values: readonly Project[] }>("/rest/api/3/project/search?action=create");
  return values;
}

export async function readIssueTypes(projectKey: string): Promise<readonly (Named & { readonly subtask?: boolean })[]> {
  const meta = await askJira<{ issueTypes: readonly (Named & { readonly subtask?: boolean })[] }>(
    `/rest/api/3/issue/createmeta/${projectKey}/issuetypes`,
  );
  return meta.issueTypes.filter((type) => !type.subtask);
}

/** The fields of a project's create screen for a type, without those the dialog asks for first. */
export async function readCreateFields(
  projectKey: string,
  issueTypeId: string,
): Promise<readonly (ScreenField & { readonly fieldId: string })[]> {
  const meta = await askJira<{ fields: readonly ScreenField[] }>(
    `/rest/api/3/issue/createmeta/${projectKey}/issuetypes/${issueTypeId}?maxResults=100`,
  );
  return meta.fields
    .map((field) => ({ ...field, fieldId: field.fieldId ?? field.key ?? field.name }))
    .filter((field) => field.fieldId !== "project" && field.fieldId !== "issuetype");
}

/** Creates the issue and gives its key. @throws {JiraError} with the fields Jira refuses. */
export async function createIssue(form: CreateForm, fields: readonly ScreenField[]): Promise<string> {
  const values = fields.flatMap((field) => {
    const id = field.fieldId ?? "";
    const value = form.values[id];
    return value === undefined || value === "" ? [] : [[id, asJiraTakesIt(field, value)] as const];
  });
  const created = await askJira<{ key: string }>("/rest/api/3/issue", {
    method: "POST",
    body: { fields: { project: { id: form.project.id }, issuetype: { id: form.issueType.id }, ...Object.fromEntries(values) } },
  });
  return created.key;
}

/** A value as a form holds it, in the shape Jira takes. */
export function asJiraTakesIt(field: ScreenField, value: unknown): unknown {
  switch (field.fieldId ?? "") {
    case "description":
      return documentOf(String(value));
    case "priority":
    case "resolution":
      return { id: value };
    case "assignee":
    case "reporter":
      return { accountId: value };
    case "labels":
      return String(value).split(/\s+/).filter(Boolean);
    case "parent":
      return { key: value };
    default:
      return value;
  }
}
