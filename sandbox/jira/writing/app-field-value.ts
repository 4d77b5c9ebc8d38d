import { evaluateExpression } from "../expression/evaluate-expression";
import { configurationFor } from "../installation/field-configurations";
import { propertiesOf } from "../store/properties";
import type { Field, ForgeFieldOrigin } from "../store/fields";
import { fieldValuesOf } from "../store/issues";
import { jiraDate } from "../formatters/jira-date";
import { momentOf } from "./custom/plain-kinds";
import { cannotBeSet, type FieldAnswer, type StoredValue, type WriteScope } from "./field-change";

type Part = { readonly type?: string; readonly searchAlias?: string };
type Formatting = { readonly formatter?: { readonly expression?: string } };
type Editing = {
  readonly validation?: { readonly expression: string; readonly errorMessage: string };
  readonly parser?: { readonly expression: string };
};

/** The data types of Forge fields that this Jira keeps, with what it says of a value of another type. */
const DATA_TYPES: Readonly<Record<string, { accepts: (value: unknown) => boolean; refusal: string }>> = {
  string: { accepts: (value) => typeof value === "string", refusal: "Operation value must be a string" },
  number: { accepts: (value) => typeof value === "number" && Number.isFinite(value), refusal: "Operation value must be a number" },
  object: { accepts: (value) => typeof value === "object" && !Array.isArray(value), refusal: "Operation value must be an object" },
  datetime: {
    accepts: (value) => typeof value === "string" && momentOf(value) !== null,
    refusal: "Operation value must be a string in ISO 8601",
  },
};

/** Whether this Jira keeps app fields of a data type. */
export function isKnownDataType(type: string): boolean {
  return type in DATA_TYPES;
}

/** A value that a person writes: not to a read-only field, and only past the manifest's validation. */
export function editAppField(field: Field, forge: ForgeFieldOrigin, raw: unknown, scope: WriteScope): FieldAnswer {
  if (forge.module["readOnly"] === true) return { refused: cannotBeSet(field.id) };
  const parsed = parsedText(field, forge, raw, scope);
  if (!parsed.ok) return { refused: `The value of field '${field.name}' cannot be read: ${parsed.why}` };
  const value = parsed.value;
  const answer = writeAppField(field, forge, value, scope);
  if ("refused" in answer) return answer;
  const validation = (forge.module["edit"] as Editing | undefined)?.validation;
  if (!validation) return answer;
  const verdict = evaluateExpression(validation.expression, expressionScope(field, value, scope));
  return verdict.ok && verdict.value === true ? answer : { refused: validation.errorMessage };
}

/** Text typed for a value that is no text, as the manifest's parser makes one of it; anything else as it is. */
function parsedText(
  field: Field,
  forge: ForgeFieldOrigin,
  raw: unknown,
  scope: WriteScope,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly why: string } {
  const parser = (forge.module["edit"] as Editing | undefined)?.parser;
  if (!parser || typeof raw !== "string" || forge.module.type === "string") return { ok: true, value: raw };
  const result = evaluateExpression(parser.expression, expressionScope(field, raw, scope));
  return result.ok ? result : { ok: false, why: result.error };
}

/** A value that the owning app writes: only its type is checked, as `PUT /app/field/{id}/value` does. */
export function writeAppField(field: Field, forge: ForgeFieldOrigin, raw: unknown, scope: WriteScope): FieldAnswer {
  const problem = typeProblem(forge, raw);
  if (problem !== null) return { refused: problem };
  const before = scope.issue === null ? undefined : fieldValuesOf(scope.site, scope.issue.id).get(field.id);
  const value = raw === null ? null : storedValue(field, forge, raw, scope);
  const isSame = (before?.value ?? null) === (value?.json ?? null);
  const item = {
    field: field.name,
    fieldId: field.id,
    fieldType: "custom",
    from: null,
    fromString: before?.text ?? null,
    to: null,
    toString: value?.text ?? null,
  } as const;
  return { fieldId: field.id, columns: {}, value, item: isSame ? null : item };
}

function typeProblem(forge: ForgeFieldOrigin, raw: unknown): string | null {
  if (raw === null) return null;
  const dataType = DATA_TYPES[forge.module.type];
  if (!dataType?.accepts(raw)) return dataType?.refusal ?? "Operation value is of an unknown type";
  for (const [name, part] of Object.entries(partsOf(forge))) {
    const held = (raw as Record<string, unknown>)[name];
    if (held !== undefined && held !== null && part.type !== undefined && typeof held !== part.type)
      return `Operation value does not match the schema: '${name}' must be of type ${part.type}`;
  }
  return null;
}

function partsOf(forge: ForgeFieldOrigin): Record<string, Part> {
  return (forge.module["schema"] as { properties?: Record<string, Part> } | undefined)?.properties ?? {};
}

function storedValue(field: Field, forge: ForgeFieldOrigin, raw: unknown, scope: WriteScope): StoredValue {
  if (forge.module.type === "datetime") return storedMoment(field, forge, raw as string, scope);
  const parts = Object.entries(partsOf(forge)).flatMap(([name, part]) => {
    const held = (raw as Record<string, unknown>)[name];
    if (part.searchAlias === undefined || held === undefined || held === null) return [];
    return [{ alias: part.searchAlias, text: wordsOf(held), number: typeof held === "number" ? held : null }];
  });
  return { json: JSON.stringify(raw), text: formatted(field, forge, raw, scope), number: typeof raw === "number" ? raw : null, parts };
}

/** A moment, as a field of date and time of Jira's own keeps it. */
function storedMoment(field: Field, forge: ForgeFieldOrigin, raw: string, scope: WriteScope): StoredValue {
  const moment = momentOf(raw);
  if (moment === null) throw new Error(`'${raw}' is no moment: its type was not checked.`);
  const json = jiraDate(moment);
  return { json: JSON.stringify(json), text: formatted(field, forge, json, scope), number: moment, parts: [] };
}

/** What lists, exports and JQL show: the formatter's words, or the value itself where it gives none. */
function formatted(field: Field, forge: ForgeFieldOrigin, raw: unknown, scope: WriteScope): string {
  const source = (forge.module["view"] as Formatting | undefined)?.formatter?.expression;
  if (source === undefined) return wordsOf(raw);
  const result = evaluateExpression(source, expressionScope(field, raw, scope));
  return result.ok && typeof result.value === "string" ? result.value : wordsOf(raw);
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The names a formatter or validation expression can use. */
function expressionScope(field: Field, value: unknown, scope: WriteScope): Record<string, unknown> {
  const { site, caller, project, issueTypeId, issue } = scope;
  const isOfType = field.key === field.id;
  return {
    value,
    ...(isOfType && { configuration: configurationFor(site, field, project.id, issueTypeId)?.configuration ?? null }),
    project: {
      id: project.id,
      key: project.key,
      name: project.name,
      get properties(): Record<string, unknown> {
        return propertiesOf(site, { kind: "project", id: project.id });
      },
    },
    user: { accountId: caller.accountId },
    ...(issue === null ? {} : { issue: { id: issue.id, key: issue.key, summary: issue.summary } }),
  };
}
