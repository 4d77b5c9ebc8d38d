/** What a Jira administrator does on the page that sets projects up, one invocation a step. */
import type { Answer } from "../../src/contract/ui/answer";
import type { PlanView, StepOutcomeView } from "../../src/contract/ui/set-up";
import type { SetUpChoices, SetUpStep } from "../../src/core/set-up/step";
import type { Desk } from "./a-desk";
import { aDesk } from "./a-desk";

/** Projects of the scenario `lived-in`: PAY and BILL share every scheme, OPS has fields of its own called Impact and Urgency, TEAM is team-managed. */
export const PROJECTS = { PAY: "10000", WEB: "10001", BILL: "10002", OPS: "10003", TEAM: "10004" } as const;
const INCIDENT_SCREENS = ["1", "2", "3"];

/** The value of an answer; fails with the words of a refusal. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

/**
 * A site that was in use before the app came: none of its fields is on any screen.
 * @param hear is told of every request that the app sends out.
 */
export async function aUsedSite(hear?: (request: Request) => void): Promise<Desk> {
  const desk = await aDesk(undefined, hear, "lived-in");
  for (const screenId of INCIDENT_SCREENS) for (const fieldId of Object.values(desk.fields)) await takeOffScreen(desk, screenId, fieldId);
  return desk;
}

/** What is chosen on a bare site: everything of the app's own. */
export const BARE_CHOICES: SetUpChoices = {
  workTypes: { incident: null, problem: null, "follow-up": null },
  managerRoleIds: [],
  workflow: { kind: "ours" },
};

/** A site that has no work types for incidents, nor anything that the app kept. */
export async function aBareSite(hear?: (request: Request) => void): Promise<Desk> {
  const desk = await aDesk(undefined, hear);
  const types = (await desk.rest("radia", "GET", "/rest/api/3/issuetype")).body as { id: string; name: string }[];
  for (const { id, name } of types.filter((type) => ["Incident", "Problem", "Follow-up"].includes(type.name)))
    await desk.rest("radia", "PUT", `/rest/api/3/issuetype/${id}`, { name: `Old ${name}` });
  await desk.sandbox.forge.reinstall();
  return desk;
}

/** Takes a field off a screen by REST, as another administrator would. */
export function takeOffScreen(desk: Desk, screenId: string, fieldId: string): Promise<unknown> {
  return desk.rest("radia", "DELETE", `/rest/api/3/screens/${screenId}/tabs/${screenId}/fields/${fieldId}`);
}

/** The plan of a project as a Jira administrator sees it; null choices ask for the proposed ones. */
export async function readPlan(desk: Desk, projectId: string, choices: SetUpChoices | null = null): Promise<PlanView> {
  return valueOf(await desk.ask<PlanView>("radia", "site-admin", null, "readPlan", { projectId, choices }));
}

/** What is left to do. */
export function toDo({ steps }: PlanView): readonly SetUpStep[] {
  return steps.filter(({ state }) => state === "create" || state === "change");
}

/** Applies one step of a plan. */
export function applyStep(desk: Desk, plan: PlanView, stepId: string): Promise<StepOutcomeView> {
  return changeStep(desk, "applyStep", plan, stepId);
}

/** Takes one step back. */
export function undoStep(desk: Desk, plan: PlanView, stepId: string): Promise<StepOutcomeView> {
  return changeStep(desk, "undoStep", plan, stepId);
}

async function changeStep(desk: Desk, call: string, { project, choices }: PlanView, stepId: string): Promise<StepOutcomeView> {
  const payload = { projectId: project.id, choices, stepId };
  return valueOf(await desk.ask<StepOutcomeView>("radia", "site-admin", null, call, payload));
}

/** Applies every step, as the page does: one after the other, and what a new look still finds. */
export async function applyAll(desk: Desk, projectId: string, choices: SetUpChoices | null = null): Promise<PlanView> {
  const tried = new Set<string>();
  let plan = await readPlan(desk, projectId, choices);
  for (let left = toDo(plan); left.length > 0; left = toDo(plan)) {
    for (const { id } of left) {
      if (tried.has(id)) throw new Error(`${id} was done, and the plan does not show it.`);
      tried.add(id);
      const { outcome, title, message } = await applyStep(desk, plan, id);
      if (outcome !== "done") throw new Error(`${title}: ${message ?? ""}`);
      await desk.advance(1);
    }
    plan = await readPlan(desk, projectId, plan.choices);
  }
  return plan;
}
