import type { Input } from "../../src/core/priority/matrix";

/** The part of the platform's context that tells of a field. */
export type FieldContext = { readonly moduleKey: string; readonly extension: Readonly<Record<string, unknown>> };

/** What the host tells an editor of a custom field. */
export type EditedField = {
  readonly input: Input;
  /** The field's name, known before any answer. */
  readonly name: string;
  readonly value: string | null;
  /** Inline, on the issue view: one saves or cancels. Elsewhere the dialog around it does, and takes each change as it comes. */
  readonly isInline: boolean;
};

/** Reads what the platform tells the editor about its field. */
export function editedField({ moduleKey, extension }: FieldContext): EditedField {
  const value: unknown = extension["fieldValue"];
  const place: unknown = extension["renderContext"] ?? extension["experience"];
  return {
    input: moduleKey === "urgency" ? "urgency" : "impact",
    name: moduleKey.charAt(0).toUpperCase() + moduleKey.slice(1),
    value: typeof value === "string" && value !== "" ? value : null,
    isInline: place === "issue-view",
  };
}
