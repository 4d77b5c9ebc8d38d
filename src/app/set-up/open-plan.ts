import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { Found } from "../../core/set-up/found";
import type { Look } from "../../core/set-up/look";
import { WHOLE_LOOK } from "../../core/set-up/look";
import { planSetUp } from "../../core/set-up/plan-set-up";
import { proposeChoices } from "../../core/set-up/propose-choices";
import type { SetUpRecord } from "../../core/set-up/set-up-record";
import { doneSteps, emptyRecord, withBegunFinished } from "../../core/set-up/set-up-record";
import type { SetUpChoices, SetUpPlan } from "../../core/set-up/step";
import type { Ports } from "../ports";
import type { SetUpRefusal } from "../usable-configuration";
import type { StoredRecord } from "./ports";
import { readKept } from "./read-kept";

/** For whom a plan is made. */
export type Planner = { readonly administersJira: boolean };

export type AskedPlan = { readonly projectId: string; readonly choices: SetUpChoices | null };

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
export async function openPlan(asked: AskedPlan, planner: Planner, ports: Ports): Promise<Result<OpenPlan, PlanRefusal>> {
  return planWithin(WHOLE_LOOK, await ports.setUpRecords.read(asked.projectId), asked, planner, ports);
}

/** Plans by what a look takes in: of the plan, the steps that it was meant for are right. */
export async function planWithin(
  look: Look,
  stored: StoredRecord | null,
  { projectId, choices }: AskedPlan,
  { administersJira }: Planner,
  ports: Ports,
): Promise<Result<OpenPlan, PlanRefusal>> {
  const site = await ports.setUp.readSite(look);
  const incidentTypeId = choices?.workTypes.incident ?? null;
  const project = await ports.setUp.readProject(projectId, { ...look, fields: site.fields, administersJira, incidentTypeId });
  if (project === null) return refuse({ kind: "no-such-project" });
  const read = stored?.record ?? emptyRecord(projectId);
  const kept = await readKept(read, look, ports);
  if (!kept.ok) return kept;
  const found: Found = { site, project, kept: kept.value };
  const chosen = choices ?? proposeChoices(found);
  const plan = planSetUp(found, chosen);
  const record = withBegunFinished(read, (stepId) => plan.steps.some(({ id, state }) => id === stepId && state === "exists"));
  const readAt = stored?.revision ?? null;
  if (record === read) return accept({ found, choices: chosen, plan, record, readAt });
  const known = { ...found, kept: { ...found.kept, project: { ...found.kept.project, doneStepIds: doneSteps(record) } } };
  return accept({ found: known, choices: chosen, plan: planSetUp(known, chosen), record, readAt });
}
