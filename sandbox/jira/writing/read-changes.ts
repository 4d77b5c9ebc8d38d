import { JiraError } from "../http/jira-error";
import { findField } from "../store/fields";
import { editAppField } from "./app-field-value";
import { editCustomField } from "./custom/edit-custom-field";
import { cannotBeSet, type FieldAnswer, type FieldChange, type WriteScope } from "./field-change";
import { SYSTEM_FIELD_EDITS } from "./system-fields";

/**
 * Reads the fields of a request into changes, or refuses the whole with a sentence a field.
 * @throws {JiraError} 400 with every field that cannot be set as asked.
 */
export function readChanges(fields: Readonly<Record<string, unknown>>, allowed: ReadonlySet<string>, scope: WriteScope): FieldChange[] {
  const changes: FieldChange[] = [];
  const errors: Record<string, string> = {};
  for (const [asked, raw] of Object.entries(fields)) {
    const fieldId = findField(scope.site, asked)?.id ?? asked;
    const answer = allowed.has(fieldId) ? readChange(fieldId, raw, scope) : { refused: cannotBeSet(asked) };
    if ("refused" in answer) errors[fieldId] = answer.refused;
    else changes.push(answer);
  }
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return changes;
}

function readChange(fieldId: string, raw: unknown, scope: WriteScope): FieldAnswer {
  const edit = SYSTEM_FIELD_EDITS[fieldId];
  if (edit) return edit(raw, scope);
  const field = findField(scope.site, fieldId);
  if (!field?.isCustom) return { refused: cannotBeSet(fieldId) };
  return field.forge ? editAppField(field, field.forge, raw, scope) : editCustomField(field, raw, scope);
}
