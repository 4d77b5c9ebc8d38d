import { findResolution, allResolutions } from "../store/vocabulary";
import type { FieldAnswer, WriteScope } from "./field-change";

/** Sets or, by null, takes away an issue's resolution: on a transition's screen, or by a post function. */
export function editResolution(raw: unknown, { site, issue }: WriteScope): FieldAnswer {
  const asked = raw as { id?: unknown; name?: unknown } | null;
  const to =
    raw === null
      ? null
      : allResolutions(site).find(({ id, name }) => (asked?.id === undefined ? name === asked?.name : id === String(asked.id)));
  if (to === undefined) return { refused: "Could not find a valid resolution." };
  const before = findResolution(site, issue?.resolution_id ?? null);
  const columns = { resolution_id: to?.id ?? null, resolved: to === null ? null : site.now() };
  if (to?.id === before?.id) return { fieldId: "resolution", columns: {}, item: null };
  return {
    fieldId: "resolution",
    columns,
    item: {
      field: "resolution",
      fieldId: "resolution",
      fieldType: "jira",
      from: before?.id ?? null,
      fromString: before?.name ?? null,
      to: to?.id ?? null,
      toString: to?.name ?? null,
    },
  };
}
