import type { ResolverFunction } from "@forge/resolver";
import type { z } from "zod";
import type { Ports } from "../app/ports";
import type { StepRefusal } from "../app/set-up/apply-step";
import { applyStep } from "../app/set-up/apply-step";
import { leaveProject } from "../app/set-up/leave-project";
import type { Planner } from "../app/set-up/open-plan";
import { openPlan } from "../app/set-up/open-plan";
import type { AskedStep } from "../app/set-up/open-step";
import { readOverview } from "../app/set-up/read-overview";
import { undoStep } from "../app/set-up/undo-step";
import type { Answer } from "../contract/ui/answer";
import { nothing } from "../contract/ui/nothing";
import type { StepOutcomeView } from "../contract/ui/set-up";
import { applyStepPayload, projectPayload, readPlanPayload } from "../contract/ui/set-up";
import type { AccountId } from "../core/actor";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import type { StepOutcome } from "../core/set-up/set-up-record";
import type { ConfigurationCall } from "./configuration-door";
import type { Refusal } from "./refusal-view";
import { overviewView, planView } from "./set-up-view";

/** Opens the door of the page that asks: each page has a right of its own. */
export type OpenSetUpDoor = <Schema extends z.ZodType, Value>(door: {
  readonly payload: Schema;
  readonly answer: (call: ConfigurationCall<z.infer<Schema>>) => Promise<Result<Value, Refusal>>;
}) => ResolverFunction<z.infer<Schema>, Answer<Value>>;

type ChangeStep = (asked: AskedStep, by: AccountId, planner: Planner, ports: Ports) => Promise<Result<StepOutcome, StepRefusal>>;

/** The calls by which a page plans a project's set-up and applies it, a step an invocation. In a project's settings the project is the page's own. */
export function setUpCalls(door: OpenSetUpDoor) {
  const changeStep = (change: ChangeStep) =>
    door({
      payload: applyStepPayload,
      answer: async ({ by, projectId, payload: { choices, stepId, ...payload }, ports }) => {
        const meant = projectId ?? payload.projectId;
        const changed: Result<StepOutcomeView, StepRefusal> = await change(
          { projectId: meant, choices, stepId },
          by,
          await plannerOf(projectId, ports),
          ports,
        );
        return changed;
      },
    });

  return {
    readOverview: door({
      payload: nothing,
      answer: async ({ projectId, ports }) => accept(overviewView(await readOverview(projectId, ports))),
    }),

    readPlan: door({
      payload: readPlanPayload,
      answer: async ({ projectId, payload, ports }) => {
        const planner = await plannerOf(projectId, ports);
        const opened = await openPlan({ ...payload, projectId: projectId ?? payload.projectId }, planner, ports);
        return opened.ok ? accept(planView(opened.value, planner)) : opened;
      },
    }),

    applyStep: changeStep(applyStep),
    undoStep: changeStep(undoStep),

    leaveProject: door({
      payload: projectPayload,
      answer: async ({ projectId, payload, ports }) => {
        const left = await leaveProject(projectId ?? payload.projectId, ports);
        return left.ok ? accept(overviewView(await readOverview(projectId, ports))) : left;
      },
    }),
  };
}

/** The site's page opens for Jira administrators only; a project's administrator may be one, too. */
async function plannerOf(ownProjectId: string | null, ports: Ports): Promise<Planner> {
  const administersJira = ownProjectId === null || (await ports.rights.of(ownProjectId)).administersJira;
  return { administersJira };
}
