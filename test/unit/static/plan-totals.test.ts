import type { PlanView } from "../../../src/contract/ui/set-up";
import { aPlan, aProject, aStep } from "../../../static/gallery/a-plan";
import { hasDrifted, pendingSteps, planTotals, totalsSentence } from "../../../static/shared/set-up/plan-totals";

const OTHER = { id: "10000", name: "Payments" };
const steps = [
  aStep({ id: "exists", title: "Exists", state: "exists" }),
  aStep({ id: "shared", title: "Shared", alsoTouches: [OTHER] }),
  aStep({ id: "own", title: "Own", state: "create", needs: "project-administrator" }),
  aStep({ id: "by-hand", title: "By hand", state: "by-hand" }),
];
const said = (plan: PlanView): string => totalsSentence(planTotals([plan]));

test("a Jira administrator is told every change, and how many reach other projects", () => {
  expect(said(aPlan({ steps }))).toBe("2 changes, 1 shared, 1 by hand");
});

test("a project administrator is told what is theirs to do, and what is not", () => {
  const plan = aPlan({ steps, may: "apply-project-steps" });
  expect(said(plan)).toBe("1 change, 1 by hand, 1 for a Jira administrator");
  expect(pendingSteps(plan).map(({ id }) => id)).toEqual(["own"]);
});

test("a plan of what is all there says that nothing is to do", () => {
  const done = aPlan({ steps: steps.slice(0, 1), project: aProject({ setUpAt: 1 }) });
  expect(said(done)).toBe("Nothing to do: everything is in place.");
  expect(hasDrifted(done)).toBe(false);
});

test("only a project that was set up can have drifted", () => {
  expect(hasDrifted(aPlan({ steps }))).toBe(false);
  expect(hasDrifted(aPlan({ steps, project: aProject({ setUpAt: 1 }) }))).toBe(true);
});

test("several plans add up", () => {
  expect(totalsSentence(planTotals([aPlan({ steps }), aPlan({ steps })]))).toBe("4 changes, 2 shared, 2 by hand");
});
