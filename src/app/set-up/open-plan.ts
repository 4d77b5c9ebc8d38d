import { mirroredLevels } from "../../core/configuration/mirrored-levels";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { Found, FoundProject, Kept } from "../../core/set-up/found";
import { planSetUp } from "../../core/set-up/plan-set-up";
import { proposeChoices } from "../../core/set-up/propose-choices";
import type { SetUpRecord } from "../../core/set-up/set-up-record";
import { doneSteps, emptyRecord, withBegunFinished } from "../../core/set-up/set-up-record";
import type { SetUpChoices, SetUpPlan } from "../../core/set-up/step";
import type { Ports } from "../ports";
import type { SetUpRefusal } from "../usable-configuration";
import { usableConfiguration } from "../usable-configuration";

/** For whom a plan is made. */
export type Planner = { readonly administersJira: boolean; readonly administratorPath: string };

export type OpenPlan = {
  readonly found: Found;
  readonly choices: SetUpChoices;
  readonly plan: SetUpPlan;
  /** With a step that was begun and is found done among its outcomes. */
  readonly record: SetUpRecord;
  /** The revision the record was read at; null where none is stored. */
  readonly readAt: number | null;
};

export type PlanRefusal = SetUpRefusal | { readonly kind: "no-such-project" };

/** Reads how Jira and the app stand in a project, and plans what is missing. Null choices ask for the proposed ones. */
export async function openPlan(
  projectId: string,
  choices: SetUpChoices | null,
  planner: Planner,
  ports: Ports,
): Promise<Result<OpenPlan, PlanRefusal>> {
  const [site, stored] = await Promise.all([ports.setUp.readSite(), ports.setUpRecords.read(projectId)]);
  const project = await ports.setUp.readProject(projectId, site.fields, planner.administersJira);
  if (project === null) return refuse({ kind: "no-such-project" });
  const read = stored?.record ?? emptyRecord(projectId);
  const kept = await readKept(project, read, ports);
  if (!kept.ok) return kept;
  const found: Found = { site, project, kept: kept.value };
  const chosen = choices ?? proposeChoices(found);
  const plan = planSetUp(found, chosen, planner.administratorPath);
  const record = withBegunFinished(read, (stepId) => plan.steps.some(({ id, state }) => id === stepId && state === "exists"));
  const readAt = stored?.revision ?? null;
  if (record === read) return accept({ found, choices: chosen, plan, record, readAt });
  const known = { ...found, kept: { ...found.kept, project: { ...found.kept.project, doneStepIds: doneSteps(record) } } };
  return accept({ found: known, choices: chosen, plan: planSetUp(known, chosen, planner.administratorPath), record, readAt });
}

/** A site whose work type for incidents is still to be made has nothing kept, and can be planned all the same. */
async function readKept(project: FoundProject, record: SetUpRecord, ports: Ports): Promise<Result<Kept, SetUpRefusal>> {
  const [configured, stored, projects] = await Promise.all([
    ports.configurations.readSite().then((site) => usableConfiguration(site, ports)),
    ports.configurations.readProject(project.id),
    ports.setUp.readProjects(),
  ]);
  if (!configured.ok && configured.refusal.kind !== "not-set-up") return configured;
  const site = configured.ok ? configured.value.configuration : null;
  const incidentTypeIds = site?.site.incidentTypes.map(({ id }) => id) ?? [];
  return accept({
    site: site && {
      projectIds: site.projectIds,
      documents: site.documents,
      incidentTypeIds,
      unchosen: projects
        .filter(({ id, workTypes }) => id !== project.id && workTypes.some((type) => incidentTypeIds.includes(type.id)))
        .map(({ id, name }) => ({ id, name })),
      wantedLevels: mirroredLevels(site, stored?.configuration ?? null),
    },
    project: {
      documents: stored?.configuration.documents ?? {},
      arePanelsPinned: record.arePanelsPinned,
      doneStepIds: doneSteps(record),
    },
  });
}
