import { mirroredLevels } from "../../core/configuration/mirrored-levels";
import type { SiteConfiguration } from "../../core/configuration/configuration";
import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import type { Kept, Named } from "../../core/set-up/found";
import type { Look } from "../../core/set-up/look";
import type { SetUpRecord } from "../../core/set-up/set-up-record";
import { doneSteps } from "../../core/set-up/set-up-record";
import type { Ports } from "../ports";
import type { SetUpRefusal } from "../usable-configuration";
import { usableConfiguration } from "../usable-configuration";

/** What the app itself keeps. A site whose work type for incidents is still to be made has nothing kept, and can be planned all the same. */
export async function readKept(record: SetUpRecord, { parts, others }: Look, ports: Ports): Promise<Result<Kept, SetUpRefusal>> {
  const { projectId, arePanelsPinned } = record;
  const ofProject = { documents: {}, arePanelsPinned, doneStepIds: doneSteps(record) };
  if (!parts.has("configuration")) return accept({ site: null, project: ofProject });
  const [configured, stored] = await Promise.all([
    ports.configurations.readSite().then((site) => usableConfiguration(site, ports)),
    ports.configurations.readProject(projectId),
  ]);
  if (!configured.ok && configured.refusal.kind !== "not-set-up") return configured;
  const site = configured.ok ? configured.value.configuration : null;
  return accept({
    site: site && {
      projectIds: site.projectIds,
      documents: site.documents,
      incidentTypeIds: incidentTypeIds(site),
      unchosen: others && site.projectIds === null ? await othersWithIncidents(site, projectId, ports) : [],
      wantedLevels: mirroredLevels(site, stored?.configuration ?? null),
    },
    project: { ...ofProject, documents: stored?.configuration.documents ?? {} },
  });
}

async function othersWithIncidents(site: SiteConfiguration, projectId: string, ports: Ports): Promise<readonly Named[]> {
  const typeIds = incidentTypeIds(site);
  const projects = await ports.setUp.readProjects();
  return projects
    .filter(({ id, workTypes }) => id !== projectId && workTypes.some((type) => typeIds.includes(type.id)))
    .map(({ id, name }) => ({ id, name }));
}

function incidentTypeIds({ site }: SiteConfiguration): readonly string[] {
  return site.incidentTypes.map(({ id }) => id);
}
