import { isLookedAfter } from "../../core/configuration/configuration";
import type { Instant } from "../../core/time";
import type { Ports } from "../ports";
import type { ListedProject } from "./ports";

export type OverviewProject = ListedProject & { readonly isLookedAfter: boolean; readonly setUpAt: Instant | null };

/**
 * The projects that the person may choose from, by what the app does with each now.
 * @param only one project's id; null for every project.
 */
export async function readOverview(only: string | null, ports: Ports): Promise<readonly OverviewProject[]> {
  const [all, stored] = await Promise.all([ports.setUp.readProjects(), ports.configurations.readSite()]);
  const projects = all.filter(({ id }) => only === null || id === only);
  const records = await ports.setUpRecords.readMany(projects.map(({ id }) => id));
  const setUpAt = new Map(records.map(({ projectId, outcomes }) => [projectId, outcomes[0]?.at ?? null]));
  const site = stored.kind === "ready" ? stored.configuration : null;
  const incidentTypeIds = site?.site.incidentTypes.map(({ id }) => id) ?? [];
  return projects.map((project) => ({
    ...project,
    isLookedAfter: site !== null && isLookedAfter(site, project.id) && project.workTypes.some(({ id }) => incidentTypeIds.includes(id)),
    setUpAt: setUpAt.get(project.id) ?? null,
  }));
}
