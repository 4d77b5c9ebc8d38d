/** What a Jira administrator does on the page that sets projects up, one invocation a step. */
import type { Answer } from "../../src/contract/ui/answer";
import type { PlanView, StepAppliedView } from "../../src/contract/ui/set-up";
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
export async function applyStep(desk: Desk, { project, choices }: PlanView, stepId: string): Promise<StepAppliedView> {
  const payload = { projectId: project.id, choices, stepId };
  return valueOf(await desk.ask<StepAppliedView>("radia", "site-admin", null, "applyStep", payload));
}

/** Applies every step, as the page does: the next one of the newest plan. */
export async function applyAll(desk: Desk, projectId: string, choices: SetUpChoices | null = null): Promise<PlanView> {
  let plan = await readPlan(desk, projectId, choices);
  for (let next = toDo(plan)[0]; next; next = toDo(plan)[0]) {
    const { outcome, plan: after } = await applyStep(desk, plan, next.id);
    if (outcome.outcome !== "done") throw new Error(`${outcome.title}: ${outcome.message ?? ""}`);
    plan = after;
    await desk.advance(1);
  }
  return plan;
}
