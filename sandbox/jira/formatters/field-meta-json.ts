import type { Site } from "../site";
import { findField, type Field } from "../store/fields";
import type { ProjectRow } from "../store/projects";
import { defaultPriorityOf, issueTypesOfProject, prioritiesOfProject } from "../store/vocabulary";
import { SYSTEM_FIELD_EDITS } from "../writing/system-fields";
import { issueTypeJson, priorityDetailsJson } from "./vocabulary-json";
import { selfLink } from "./links";

const REQUIRED: ReadonlySet<string> = new Set(["summary", "issuetype", "project"]);

/** How one may set each of some fields, by field id; fields that nobody sets by hand are left out. */
export function fieldMetaJson(site: Site, project: ProjectRow, fieldIds: readonly string[]): Record<string, Record<string, unknown>> {
  const fields = fieldIds.map((fieldId) => findField(site, fieldId)).filter((field) => field !== null);
  return Object.fromEntries(fields.filter(isSettable).map((field) => [field.id, oneFieldMeta(site, project, field)]));
}

function isSettable(field: Field): boolean {
  if (field.forge) return field.forge.module["readOnly"] !== true;
  return field.id === "project" || field.id in SYSTEM_FIELD_EDITS;
}

function oneFieldMeta(site: Site, project: ProjectRow, field: Field): Record<string, unknown> {
  return {
    required: REQUIRED.has(field.id),
    schema: field.schema,
    name: field.name,
    key: field.key,
    hasDefaultValue: false,
    operations: field.id === "labels" ? ["add", "set", "remove"] : ["set"],
    ...allowedValues(site, project, field),
  };
}

function allowedValues(site: Site, project: ProjectRow, field: Field): Record<string, unknown> {
  switch (field.id) {
    case "priority":
      return priorityChoices(site, project);
    case "issuetype":
      return { allowedValues: issueTypesOfProject(site, project).map((type) => issueTypeJson(site, type)) };
    case "assignee":
      return { autoCompleteUrl: selfLink(site, `/user/assignable/search?project=${project.key}&query=`) };
    default:
      return {};
  }
}

function priorityChoices(site: Site, project: ProjectRow): Record<string, unknown> {
  const allowedValues = prioritiesOfProject(site, project).map((priority) => priorityDetailsJson(site, priority));
  const defaultValue = allowedValues.find((priority) => priority["id"] === defaultPriorityOf(site, project));
  return { allowedValues, ...(defaultValue && { hasDefaultValue: true, defaultValue }) };
}
