import { JiraError } from "../http/jira-error";
import { type Field, findField } from "../store/fields";
import { fieldValuesOf } from "../store/issues";
import { memberOf } from "./custom/custom-kind";
import { customPlaceOf } from "./custom/edit-custom-field";
import { kindOf } from "./custom/kinds";
import type { WriteScope } from "./field-change";
import { isPartField, partsOn, partsToChoose } from "./part-fields";

export type UpdateStep = Readonly<Record<string, unknown>>;
export type Update = Readonly<Record<string, readonly UpdateStep[]>>;

/** What `update` writes besides the fields of an issue: comments, links, work. */
const BESIDE_FIELDS: ReadonlySet<string> = new Set(["comment", "issuelinks", "worklog"]);

/** The operations that a field takes in `update`, as editmeta lists them. */
export function operationsOf(field: Field): readonly string[] {
  if (field.id === "comment") return ["add", "edit", "remove"];
  if (field.id === "issuelinks") return ["add"];
  if (field.id === "labels" || isPartField(field.id)) return ["add", "set", "remove"];
  return kindOf(field)?.operations ?? ["set"];
}

/**
 * What the steps of `update` leave in each field, as a request's `fields` would have it.
 * @throws {JiraError} 400 for a field that is in `fields` too, and for an operation that a field does not take.
 */
export function fieldsAfterUpdate(update: Update, fields: Readonly<Record<string, unknown>>, scope: WriteScope): Record<string, unknown> {
  const after: Record<string, unknown> = {};
  for (const [asked, steps] of Object.entries(update)) {
    if (BESIDE_FIELDS.has(asked)) continue;
    if (asked in fields) throw new JiraError(400, [], { [asked]: `Field '${asked}' cannot be set in both 'fields' and 'update'.` });
    const field = findField(scope.site, asked);
    const many = field && manyIn(field, scope);
    after[asked] = steps.reduce<unknown>((held, step) => afterStep(asked, field, many, held, step), many?.held);
  }
  return after;
}

/** A field of many values: which it holds, each as a request names it, and which one an element of a request means. */
type Many = { readonly held: readonly unknown[]; identify(element: unknown): string | null };

function manyIn(field: Field, scope: WriteScope): Many | null {
  const { site, issue } = scope;
  if (field.id === "labels")
    return {
      held: issue === null ? [] : (JSON.parse(issue.labels) as string[]),
      identify: (label) => (typeof label === "string" ? label : null),
    };
  if (isPartField(field.id)) {
    const held = partsOn(field.id, scope);
    const known = [...held, ...partsToChoose(field.id, site, scope.project.id)];
    return {
      held: held.map(({ id }) => ({ id: String(id) })),
      identify(element) {
        const named = memberOf(element, ["id", "name"]);
        const part = named && known.find((candidate) => String(candidate[named.by as "id" | "name"]) === named.value);
        return part ? String(part.id) : null;
      },
    };
  }
  const kind = kindOf(field);
  const place = customPlaceOf(field, scope);
  if (!kind?.identify || !place) return null;
  const kept = issue === null ? undefined : fieldValuesOf(site, issue.id).get(field.id);
  const ids = kept === undefined ? [] : (JSON.parse(kept.value) as string[]);
  return { held: ids.map((id) => kind.element?.(id)), identify: (element) => kind.identify?.(element, place) ?? null };
}

function afterStep(asked: string, field: Field | null, many: Many | null, held: unknown, step: UpdateStep): unknown {
  if ("set" in step) return step["set"];
  if (many && Array.isArray(held)) {
    if ("add" in step) return [...(held as unknown[]), step["add"]];
    const gone = "remove" in step ? many.identify(step["remove"]) : undefined;
    if (gone !== undefined) return held.filter((element) => gone === null || many.identify(element) !== gone);
  }
  throw new JiraError(400, [], { [asked]: notSupported(asked, field, step) });
}

function notSupported(asked: string, field: Field | null, step: UpdateStep): string {
  const supported =
    field === null
      ? "'set'"
      : operationsOf(field)
          .map((operation) => `'${operation}'`)
          .join(", ");
  const name = field?.name ?? asked;
  return `Field with id '${asked}' and name '${name}' does not support operation '${Object.keys(step).join(", ")}' Supported operation(s) are: ${supported}`;
}
