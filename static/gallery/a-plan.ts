import type { PlanView, SetUpProjectView, StepOutcomeView } from "../../src/contract/ui/set-up";
import type { SetUpStep } from "../../src/core/set-up/step";
import { ada, NOON } from "./people";

/** A step of a plan; every field has a default. */
export function aStep(over: Partial<SetUpStep> & Pick<SetUpStep, "id" | "title">): SetUpStep {
  return {
    object: { kind: "screen", name: "Default screen" },
    state: "change",
    alsoTouches: [],
    needs: "jira-administrator",
    writes: [],
    byHand: null,
    canUndo: true,
    ...over,
  };
}

export function aProject(over: Partial<SetUpProjectView> = {}): SetUpProjectView {
  return { id: "10002", key: "BILL", name: "Billing", style: "company-managed", isLookedAfter: false, setUpAt: null, ...over };
}

const PAYMENTS = { id: "10000", name: "Payments" };

/** What a plan for a project in use looks like. */
export const STEPS: readonly SetUpStep[] = [
  aStep({
    id: "work-type:incident",
    title: "Work type Incident",
    object: { kind: "work-type", name: "Incident" },
    state: "exists",
    canUndo: false,
  }),
  aStep({ id: "work-type:problem", title: "Make the work type Problem", object: { kind: "work-type", name: "Problem" }, state: "create" }),
  aStep({
    id: "scheme:problem",
    title: "Add Problem to the work types",
    object: { kind: "work-type-scheme", name: "Operations work types" },
    alsoTouches: [PAYMENTS],
  }),
  aStep({ id: "screen:impact", title: "Put Impact onto the screen", alsoTouches: [PAYMENTS, { id: "10003", name: "Operations" }] }),
  aStep({
    id: "permission:manage",
    title: "Let Administrators manage incidents",
    object: { kind: "permission-scheme", name: "Default permission scheme" },
    needs: "project-administrator",
  }),
];

/** Who did the first steps, and when. */
export const REPORT: readonly StepOutcomeView[] = [
  { stepId: "screen:impact", title: "Put Impact onto the screen", outcome: "done", message: null, by: ada, at: NOON - 60_000 },
];

/** A plan of a project as its page is told of it; every field has a default. */
export function aPlan(over: Partial<PlanView> = {}): PlanView {
  return {
    project: aProject(),
    may: "apply-all",
    choices: {
      workTypes: { incident: "10010", problem: null, "follow-up": null },
      managerRoleIds: ["1"],
      workflow: { kind: "own", stages: { "1": "to-triage" } },
    },
    options: {
      workTypes: [
        { id: "10010", name: "Incident" },
        { id: "10011", name: "Task" },
      ],
      roles: [
        { id: "1", name: "Administrators" },
        { id: "2", name: "Responders" },
      ],
      statuses: [
        { id: "1", name: "Open", category: "new" },
        { id: "2", name: "Done", category: "done" },
      ],
      workflowInTheWay: "Billing has 12 incidents already, which stay in its own workflow.",
    },
    steps: STEPS,
    warnings: [],
    ownFields: [],
    report: [],
    ...over,
  };
}
