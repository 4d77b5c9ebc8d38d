import { effectiveConfiguration, isLookedAfter } from "../core/configuration/configuration";
import type { SiteConfiguration } from "../core/configuration/configuration";
import type { JqlGround } from "../core/jql/answer-call";
import { answerCall } from "../core/jql/answer-call";
import type { JqlAnswer, JqlCall } from "../core/jql/jql-call";
import type { LevelsInUse } from "../core/jql/level-at-least";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import type { Ports } from "./ports";
import type { SetUpRefusal } from "./usable-configuration";
import { usableConfiguration } from "./usable-configuration";

/** What a call of one of the app's JQL functions stands for now, for whoever searches. */
export async function answerJqlFunction(call: JqlCall, ports: Ports): Promise<Result<JqlAnswer, SetUpRefusal>> {
  const ground = await jqlGround(ports);
  return ground.ok ? accept(answerCall(call, ground.value)) : ground;
}

/** What the answers of the app's JQL functions depend on, as it is now. */
export async function jqlGround(ports: Ports): Promise<Result<JqlGround, SetUpRefusal>> {
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok) return configured;
  const site = configured.value.configuration;
  const incidentTypeIds = site.site.incidentTypes.map(({ id }) => id);
  return accept({
    fields: site.site.fields,
    incidentTypeIds,
    levels: { site: site.documents.matrix.document, projects: await ownMatrices(site, ports) },
  });
}

/** The matrices of projects that have their own. One of a project that Jira no longer shows the app would break the whole query. */
async function ownMatrices(site: SiteConfiguration, ports: Ports): Promise<LevelsInUse["projects"]> {
  const candidates = site.ownDocuments.filter((projectId) => isLookedAfter(site, projectId));
  if (candidates.length === 0) return [];
  const stored = await Promise.all(candidates.map((projectId) => ports.configurations.readProject(projectId)));
  const own = stored.flatMap((row) =>
    row?.configuration.documents.matrix
      ? [{ projectId: row.configuration.projectId, matrix: effectiveConfiguration(site, row.configuration).matrix }]
      : [],
  );
  if (own.length === 0) return [];
  const types = site.site.incidentTypes.map(({ id }) => id);
  const seen = new Set(await ports.projects.withIncidents(types, "app"));
  return own.filter(({ projectId }) => seen.has(projectId));
}
