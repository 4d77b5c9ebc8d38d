/**
 * The conversation between the set-up's pages (site administration, project settings) and their resolvers.
 * A step is planned anew before it is done, so that what another administrator did meanwhile is seen; whoever
 * applied steps reads the plan again at the end.
 */
import { z } from "zod";
import { STAGES } from "../../core/configuration/documents";
import type { Named } from "../../core/set-up/found";
import type { SetUpChoices, SetUpStep } from "../../core/set-up/step";
import type { Actor } from "../../core/actor";
import type { Input } from "../../core/priority/matrix";
import type { Answer } from "./answer";

const id = z.string().min(1).max(60);

export const setUpChoices: z.ZodType<SetUpChoices> = z.strictObject({
  workTypes: z.strictObject({ incident: id.nullable(), problem: id.nullable(), "follow-up": id.nullable() }),
  managerRoleIds: z.array(id).max(20),
  workflow: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("ours") }),
    z.strictObject({ kind: z.literal("own"), stages: z.record(z.string(), z.enum(STAGES)) }),
  ]),
});

/** A null set of choices asks for the proposed ones. In project settings the project is the page's own, whatever the payload says. */
export const readPlanPayload = z.strictObject({ projectId: id, choices: setUpChoices.nullable() });
export type ReadPlanPayload = z.infer<typeof readPlanPayload>;

export const applyStepPayload = z.strictObject({ projectId: id, choices: setUpChoices, stepId: z.string().min(1).max(200) });
export type ApplyStepPayload = z.infer<typeof applyStepPayload>;

export const projectPayload = z.strictObject({ projectId: id });
export type ProjectPayload = z.infer<typeof projectPayload>;

/** One project in the list one chooses from. */
export type SetUpProjectView = Named & {
  readonly key: string;
  readonly style: "company-managed" | "team-managed";
  readonly isLookedAfter: boolean;
  /** Epoch ms; null when it was never set up. */
  readonly setUpAt: number | null;
};

export type SiteOverviewView = { readonly projects: readonly SetUpProjectView[] };

/** What was done of a plan, kept with the project: the plan's list with what became of each step. */
export type StepOutcomeView = {
  readonly stepId: string;
  readonly title: string;
  readonly outcome: "done" | "refused" | "undone";
  /** Jira's own words where it refused; what to do next. */
  readonly message: string | null;
  readonly by: Actor;
  readonly at: number;
};

/** A field of the site's own whose values can become levels. */
export type OwnFieldView = Named & { readonly into: Input; readonly clause: string };

export type PlanView = {
  readonly project: SetUpProjectView;
  /** What the viewer may do: project administrators see the whole plan and hand the rest over as a link. */
  readonly may: "apply-all" | "apply-project-steps";
  readonly choices: SetUpChoices;
  /** What the choices choose from. */
  readonly options: {
    readonly workTypes: readonly Named[];
    readonly roles: readonly Named[];
    readonly statuses: readonly (Named & { readonly category: "new" | "indeterminate" | "done" })[];
    /** Why the app's workflow cannot be taken; null when it can. */
    readonly workflowInTheWay: string | null;
  };
  readonly steps: readonly SetUpStep[];
  readonly warnings: readonly string[];
  /** Fields of the site's own that are called like ours, whose values can be copied; `clause` names one in a query beyond doubt. */
  readonly ownFields: readonly OwnFieldView[];
  /** The newest first. */
  readonly report: readonly StepOutcomeView[];
};

/** Calls of the set-up, of `site-admin` for every project and of `project-settings` for its own. */
export type SetUpCalls = {
  readOverview: () => Answer<SiteOverviewView>;
  readPlan: (payload: ReadPlanPayload) => Answer<PlanView>;
  /** Does one step, in the caller's own name. A step that is done already is done. */
  applyStep: (payload: ApplyStepPayload) => Answer<StepOutcomeView>;
  /** Takes back one step that can be. */
  undoStep: (payload: ApplyStepPayload) => Answer<StepOutcomeView>;
  /** Leaves a project: its issues stay as they are. */
  leaveProject: (payload: ProjectPayload) => Answer<SiteOverviewView>;
};
