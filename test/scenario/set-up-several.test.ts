/** Several projects set up at once from one page: each goes its own way, whatever becomes of the others. */
import type { PlanView, StepOutcomeView } from "../../src/contract/ui/set-up";
import type { ApplyingPage, ReadOutcome } from "../../static/shared/set-up/apply-plans";
import { applyPlans } from "../../static/shared/set-up/apply-plans";
import { planTotals } from "../../static/shared/set-up/plan-totals";
import { readPlans } from "../../static/shared/set-up/read-plans";
import type { Desk } from "../support/a-desk";
import { closeDesks } from "../support/a-desk";
import { aUsedSite, PROJECTS } from "../support/set-up-page";

afterEach(closeDesks);

const { PAY, WEB, TEAM } = PROJECTS;
const THREE = [PAY, WEB, TEAM];
const GONE = "10999";

async function read(desk: Desk, projectId: string, choices: PlanView["choices"] | null = null): Promise<ReadOutcome> {
  const answer = await desk.ask<PlanView>("radia", "site-admin", null, "readPlan", { projectId, choices });
  return answer.ok ? { ok: true, plan: answer.value } : answer;
}

/** The page on which Radia applies plans; `stopsAfter` is how many steps pass before she asks it to stop. */
function aPage(desk: Desk, stopsAfter = Infinity): ApplyingPage {
  let steps = 0;
  return {
    read: ({ project, choices }) => read(desk, project.id, choices),
    put: async ({ project, choices }, { id: stepId }) => {
      const answer = await desk.ask<StepOutcomeView>("radia", "site-admin", null, "applyStep", { projectId: project.id, choices, stepId });
      await desk.advance(1);
      steps += 1;
      return answer.ok ? { ok: true, outcome: answer.value } : { ok: false, message: answer.refusal.message, stopsAll: false };
    },
    isStopping: () => steps >= stopsAfter,
    onPlan: () => undefined,
    onStep: () => undefined,
  };
}

async function left(desk: Desk): Promise<readonly number[]> {
  const { plans } = await readPlans(THREE, (projectId) => read(desk, projectId));
  return plans.map((plan) => planTotals([plan]).changes);
}

test("where one project refuses a step the others are set up all the same, the report says which and why, and going on finishes it", async () => {
  const desk = await aUsedSite();
  const { plans } = await readPlans(THREE, (projectId) => read(desk, projectId));
  const operation = "jira:POST /rest/api/3/issueLinkType";
  const body = { errorMessages: ["The link type cannot be made now."], errors: {} };
  desk.sandbox.faults.order({ on: { kind: "call", operation, nth: 1 }, do: { kind: "answer", status: 400, body } });
  const stops = await applyPlans(plans, aPage(desk));

  expect(stops).toEqual([
    {
      projectId: PAY,
      projectName: "Payments",
      title: "Links that say “follows up” and “is followed up by”",
      message: expect.stringContaining("The link type cannot be made now.") as string,
    },
  ]);
  const [payments, website, team] = await left(desk);
  expect(payments).toBeGreaterThan(0);
  expect([website, team]).toEqual([0, 0]);
  expect(await applyPlans((await readPlans(THREE, (projectId) => read(desk, projectId))).plans, aPage(desk))).toEqual([]);
  expect(await left(desk)).toEqual([0, 0, 0]);
});

test("a project whose plan cannot be read is told with the reason, and the others are planned", async () => {
  const desk = await aUsedSite();
  const { plans, unread } = await readPlans([GONE, PAY, TEAM], (projectId) => read(desk, projectId));

  expect(plans.map(({ project }) => project.key)).toEqual(["PAY", "TEAM"]);
  expect(unread).toMatchObject([{ projectId: GONE, refusal: { message: expect.stringMatching(/\w/) as string } }]);
});

test("whoever asks it to stop stops all projects, and none is called refused", async () => {
  const desk = await aUsedSite();
  const { plans } = await readPlans(THREE, (projectId) => read(desk, projectId));
  const before = await left(desk);

  expect(await applyPlans(plans, aPage(desk, 2))).toEqual([]);
  expect(await left(desk)).toEqual([before[0]! - 2, expect.any(Number), before[2]]);
});
