import type { PlanView } from "../../../src/contract/ui/set-up";
import { aPlan, aProject, aStep, REPORT, STEPS } from "../../gallery/a-plan";
import { REFUSAL } from "../../gallery/incident-states";
import { NOON } from "../../gallery/people";
import { SetUpView, type SetUpViewProps } from "./set-up-view";

const ADDRESS = "https://your-site.atlassian.net/jira/settings/apps/8f2a6c1e/0b6de2b7/projects/10002";

function drawn(plans: readonly PlanView[] | null, over: Partial<SetUpViewProps> = {}) {
  const nothing = () => undefined;
  const idle = { unread: [], isBusy: false, progress: null, stops: [], handOver: { "10002": ADDRESS } };
  const handlers = { onApply: nothing, onPause: nothing, onChoose: nothing, onUndo: nothing, onReread: nothing };
  return () => <SetUpView plans={plans} {...idle} {...handlers} {...over} />;
}

const DONE = STEPS.map((step) => ({ ...step, state: "exists" as const }));
const SET_UP = aProject({ isLookedAfter: true, setUpAt: NOON - 9 * 86_400_000 });
const PROGRESS = {
  projectId: "10002",
  stepId: "scheme:problem",
  title: "Add Problem to the work types",
  done: 1,
  total: 4,
  waitsSeconds: null,
};
const PAY = aProject({ id: "10000", key: "PAY", name: "Payments", setUpAt: NOON });
const STOP = {
  projectId: "10002",
  projectName: "Billing",
  title: "Put Impact onto the screen",
  message: "Jira says the screen is gone. Look again, then go on.",
};
const LONG = "Standardarbeitsablaufberechtigungsschema der Unternehmensinformationssysteme";

export const Full = drawn([aPlan()]);
export const Several = drawn([aPlan(), aPlan({ project: PAY, steps: DONE })]);
export const Applying = drawn([aPlan()], { progress: PROGRESS });
export const WaitingForJira = drawn([aPlan()], { progress: { ...PROGRESS, waitsSeconds: 30 } });
export const Stopped = drawn([aPlan({ report: [{ ...REPORT[0]!, outcome: "refused", message: "Jira says the screen is gone." }] })], {
  stops: [STOP],
});
export const SomeStopped = drawn(
  [
    aPlan({ report: [{ ...REPORT[0]!, outcome: "refused", message: "Jira says the screen is gone." }] }),
    aPlan({ project: PAY, steps: DONE }),
  ],
  { stops: [STOP], unread: [{ projectId: "10004", refusal: REFUSAL }] },
);
export const Report = drawn([aPlan({ project: SET_UP, steps: DONE, report: REPORT })]);
export const Drifted = drawn([
  aPlan({
    project: SET_UP,
    steps: DONE.map((step) => (step.id === "screen:impact" ? { ...step, state: "change" as const } : step)),
    report: REPORT,
  }),
]);
export const AddressUnknown = drawn([aPlan({ may: "apply-project-steps" })], { handOver: {} });
export const ProjectAdministrator = drawn([aPlan({ may: "apply-project-steps" })]);
export const TeamManaged = drawn([
  aPlan({
    project: aProject({ style: "team-managed", name: "Team board", key: "TEAM" }),
    steps: [
      aStep({
        id: "by-hand:fields",
        title: "Add the fields Impact and Urgency",
        state: "by-hand",
        object: { kind: "project", name: "Team board" },
        byHand: {
          instructions: ["Open the settings of the project.", "Under Work types, choose Task.", "Add Impact and Urgency."],
          path: "/projects/TEAM/settings",
        },
      }),
    ],
  }),
]);
export const OwnFields = drawn([
  aPlan({
    warnings: ["This site already has a field called Impact. In a query it is told apart by cf[10050]."],
    options: { ...aPlan().options, workflowInTheWay: null },
  }),
]);
export const LongWords = drawn([
  aPlan({
    project: aProject({ name: LONG }),
    steps: [
      aStep({
        id: "long",
        title: `${LONG} ändern`,
        object: { kind: "permission-scheme", name: LONG },
        alsoTouches: [{ id: "1", name: LONG }],
      }),
    ],
    may: "apply-project-steps",
  }),
]);
export const Refused = drawn([aPlan()], { unread: [{ projectId: "10002", refusal: REFUSAL }] });
export const Failed = drawn([], { unread: [{ projectId: "10002", refusal: REFUSAL }] });
export const Loading = drawn(null, { isBusy: true });
