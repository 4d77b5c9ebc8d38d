import type { Site } from "../site";
import { findField, type Field } from "../store/fields";
import type { ProjectRow } from "../store/projects";
import { allResolutions, defaultPriorityOf, type IssueTypeRow, issueTypesOfProject, prioritiesOfProject } from "../store/vocabulary";
import { componentsOf, versionsOf } from "../store/issue-parts";
import { defaultValueFor } from "../writing/custom/default-values";
import { customPlaceOf } from "../writing/custom/edit-custom-field";
import { kindOf } from "../writing/custom/kinds";
import { SYSTEM_FIELD_EDITS, typesToChangeTo } from "../writing/system-fields";
import { operationsOf } from "../writing/update-operations";
import { componentInIssue, versionInIssue } from "./project-parts-json";
import { issueTypeJson, priorityDetailsJson, resolutionJson } from "./vocabulary-json";
import { selfLink } from "./links";

const REQUIRED: ReadonlySet<string> = new Set(["summary", "issuetype", "project", "resolution"]);

/** How one may set each of some fields of a work type, by field id; fields that nobody sets by hand are left out. */
export function fieldMetaJson(
  site: Site,
  project: ProjectRow,
  issueTypeId: string,
  fieldIds: readonly string[],
): Record<string, Record<string, unknown>> {
  const place = { site, project, issueTypeId };
  const fields = fieldIds.map((fieldId) => findField(site, fieldId)).filter((field) => field !== null);
  return Object.fromEntries(fields.filter((field) => isSettable(field, place)).map((field) => [field.id, oneFieldMeta(field, place)]));
}

type Place = { readonly site: Site; readonly project: ProjectRow; readonly issueTypeId: string };

function isSettable(field: Field, place: Place): boolean {
  if (field.forge) return field.forge.module["readOnly"] !== true;
  if (field.isCustom) return kindOf(field) !== null && customPlaceOf(field, place) !== null;
  return ["project", "comment", "issuelinks"].includes(field.id) || field.id in SYSTEM_FIELD_EDITS;
}

function oneFieldMeta(field: Field, place: Place): Record<string, unknown> {
  return {
    required: REQUIRED.has(field.id),
    schema: field.schema,
    name: field.name,
    key: field.key,
    hasDefaultValue: false,
    operations: operationsOf(field),
    ...choicesFor(field, place),
  };
}

function choicesFor(field: Field, place: Place): Record<string, unknown> {
  const { site, project } = place;
  switch (field.id) {
    case "priority":
      return priorityChoices(site, project);
    case "resolution":
      return { allowedValues: allResolutions(site).map((resolution) => resolutionJson(site, resolution)) };
    case "issuetype":
      return { allowedValues: typesFor(place).map((type) => issueTypeJson(site, type)) };
    case "assignee":
      return { autoCompleteUrl: selfLink(site, `/user/assignable/search?project=${project.key}&query=`) };
    case "components":
      return { allowedValues: componentsOf(site, project.id).map((component) => componentInIssue(site, component)) };
    case "fixVersions":
    case "versions":
      return {
        allowedValues: versionsOf(site, project.id)
          .filter(({ archived }) => archived === 0)
          .map((version) => versionInIssue(site, version)),
      };
    default:
      return field.isCustom ? customChoices(field, place) : {};
  }
}

function typesFor({ site, project, issueTypeId }: Place): IssueTypeRow[] {
  const ids = typesToChangeTo(site, project, issueTypeId);
  return issueTypesOfProject(site, project).filter(({ id }) => ids.includes(id));
}

function customChoices(field: Field, place: Place): Record<string, unknown> {
  const standing = customPlaceOf(field, place);
  const kind = kindOf(field);
  if (!kind || !standing) return {};
  const defaultValue = defaultValueFor(field.id, place);
  const kept = defaultValue === undefined ? null : kind.accept(defaultValue, standing);
  const shown = kept === null || "refused" in kept || kept.kept === null ? null : kind.describe(place.site, kept.kept);
  return { ...kind.choices?.(standing), ...(shown && { hasDefaultValue: true, defaultValue: shown.json }) };
}

function priorityChoices(site: Site, project: ProjectRow): Record<string, unknown> {
  const allowedValues = prioritiesOfProject(site, project).map((priority) => priorityDetailsJson(site, priority));
  const defaultValue = allowedValues.find((priority) => priority["id"] === defaultPriorityOf(site, project));
  return { allowedValues, ...(defaultValue && { hasDefaultValue: true, defaultValue }) };
}
