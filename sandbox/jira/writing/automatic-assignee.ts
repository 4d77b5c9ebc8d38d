import { holds } from "../access/permissions";
import type { Site } from "../site";
import { componentsOf } from "../store/issue-parts";
import type { ProjectRow } from "../store/projects";
import type { FieldChange } from "./field-change";

/**
 * Whom a new issue goes to where nobody is named: whom the first of its components says that says anything.
 * null for nobody, which is what these projects say themselves.
 */
export function automaticAssignee(site: Site, project: ProjectRow, changes: readonly FieldChange[]): string | null {
  const ids = changes.find(({ fieldId }) => fieldId === "components")?.parts?.ids ?? [];
  const says = componentsOf(site, project.id).find(({ id, assignee_type }) => ids.includes(id) && assignee_type !== "PROJECT_DEFAULT");
  const leads: Readonly<Record<string, string | null | undefined>> = { COMPONENT_LEAD: says?.lead_id, PROJECT_LEAD: project.lead_id };
  const lead = leads[says?.assignee_type ?? ""] ?? null;
  return lead !== null && holds(site, lead, "ASSIGNABLE_USER", project) ? lead : null;
}
