import type { CopiedFrom } from "../../src/core/incident/incident-record";

/** Gives ", copied from the site’s own Impact cf[10021]", or nothing where somebody chose the levels. */
export function copiedWords(copiedFrom: CopiedFrom | undefined): string {
  const fields = [copiedFrom?.impact, copiedFrom?.urgency].filter((field) => field !== undefined);
  return fields.length === 0 ? "" : `, copied from the site’s own ${fields.join(" and ")}`;
}
