import type { Site } from "../site";
import { descriptionOf } from "../store/descriptions";
import { scopeOf } from "../store/project-details";
import type { StatusCategory, StatusRow } from "../store/vocabulary";

const CATEGORIES = { new: "TODO", indeterminate: "IN_PROGRESS", done: "DONE" } as const;

export type StatusCategoryName = (typeof CATEGORIES)[StatusCategory];

/** A status as `/statuses` and the workflow operations show it. */
export function statusDetailsJson(site: Site, status: StatusRow): Record<string, unknown> {
  const projectId = scopeOf(site, "status", status.id);
  return {
    id: status.id,
    name: status.name,
    statusCategory: CATEGORIES[status.category],
    scope: projectId === null ? { type: "GLOBAL" } : { type: "PROJECT", project: { id: String(projectId) } },
    description: descriptionOf(site, "status", status.id),
  };
}

/** The category under the name those operations have for it. */
export function statusCategoryOf(name: StatusCategoryName): StatusCategory {
  if (name === "TODO") return "new";
  return name === "DONE" ? "done" : "indeterminate";
}
