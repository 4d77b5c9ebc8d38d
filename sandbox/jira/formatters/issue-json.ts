import type { Site } from "../site";
import { historiesOf } from "../store/changelog";
import { allFields, type Field } from "../store/fields";
import { fieldValuesOf } from "../store/issues";
import { propertyKeysOf, propertyOf } from "../store/properties";
import { historyJson } from "./changelog-json";
import { customValueJson } from "./custom-value-json";
import { chooseFields } from "./field-choice";
import { type IssueView, SYSTEM_FIELD_VALUES } from "./issue-field-values";
import { selfLink } from "./links";

export type IssueQuestion = {
  /** As the `fields` parameter has it; `["id"]` asks for no fields at all. */
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
  /** Editmeta and transitions, where they are asked for, from those who know. */
  readonly expansions?: Readonly<Record<string, () => unknown>>;
};

/** An issue as its viewer sees it. The view must have been allowed before. */
export function issueJson(view: IssueView, question: IssueQuestion): Record<string, unknown> {
  const { site, issue } = view;
  const fields = chooseFields(allFields(site), question.fields);
  const wants = (expansion: string): boolean => question.expand.includes(expansion);
  const answer: Record<string, unknown> = {
    expand: "renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations",
    id: String(issue.id),
    self: selfLink(site, `/issue/${issue.id}`),
    key: issue.key,
  };
  if (wants("changelog")) answer["changelog"] = changelogJson(site, issue.id);
  if (fields !== null) {
    answer["fields"] = fieldsJson(view, fields);
    if (wants("names")) answer["names"] = Object.fromEntries(fields.map((field) => [field.id, field.name]));
    if (wants("schema")) answer["schema"] = Object.fromEntries(fields.flatMap((field) => (field.schema ? [[field.id, field.schema]] : [])));
    if (wants("renderedFields")) answer["renderedFields"] = renderedFieldsJson(view, fields);
  }
  if (question.properties.length > 0) answer["properties"] = propertiesJson(view, question.properties);
  for (const [name, expansion] of Object.entries(question.expansions ?? {})) if (wants(name)) answer[name] = expansion();
  return answer;
}

function fieldsJson(view: IssueView, fields: readonly Field[]): Record<string, unknown> {
  const custom = fieldValuesOf(view.site, view.issue.id);
  return Object.fromEntries(
    fields.map((field) => {
      const read = SYSTEM_FIELD_VALUES[field.id];
      if (read) return [field.id, read(view)];
      return [field.id, customValueJson(view.site, field, custom.get(field.id))];
    }),
  );
}

/** First edition: the custom fields in the words lists show. */
function renderedFieldsJson(view: IssueView, fields: readonly Field[]): Record<string, unknown> {
  const custom = fieldValuesOf(view.site, view.issue.id);
  return Object.fromEntries(fields.map((field) => [field.id, field.isCustom ? (custom.get(field.id)?.text ?? null) : null]));
}

function propertiesJson({ site, issue }: IssueView, asked: readonly string[]): Record<string, unknown> {
  const owner = { kind: "issue", id: issue.id } as const;
  const keys = asked.includes("*all") ? propertyKeysOf(site, owner) : asked;
  return Object.fromEntries(keys.map((key) => [key, propertyOf(site, owner, key)]));
}

/** An expanded issue carries its newest histories; the rest is behind `GET /issue/{id}/changelog`. */
const HISTORIES_EXPANDED_MAX = 100;

/** Newest first, as an expanded issue has it. */
function changelogJson(site: Site, issueId: number): Record<string, unknown> {
  const newestFirst = historiesOf(site, issueId).reverse();
  const histories = newestFirst.slice(0, HISTORIES_EXPANDED_MAX).map((history) => historyJson(site, history));
  return { startAt: 0, maxResults: histories.length, total: newestFirst.length, histories };
}
