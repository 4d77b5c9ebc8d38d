import { planSetUp } from "../../../src/core/set-up/plan-set-up";
import { proposeChoices } from "../../../src/core/set-up/propose-choices";
import { doneSteps, emptyRecord, withBegunFinished, withOutcome } from "../../../src/core/set-up/set-up-record";
import type { SetUpStep } from "../../../src/core/set-up/step";
import { stageOfStatus } from "../../../src/core/set-up/stage-of-status";
import { undoOf } from "../../../src/core/set-up/undo-step";
import { aFound, someChoices } from "../../support/a-found-project";
import { ada, noon } from "../../support/an-incident";

const plan = (found = aFound(), choices = someChoices()): readonly SetUpStep[] => planSetUp(found, choices).steps;
const step = (steps: readonly SetUpStep[], id: string): SetUpStep | undefined => steps.find((each) => each.id === id);

test("the steps run in an order in which each finds what it needs", () => {
  const order = [...new Set(plan().map(({ id }) => id.split(":")[0]))];

  expect(order).toEqual(["work-type", "work-type-scheme", "screen", "link-type", "grant", "stages", "panels", "look-after", "levels"]);
});

test("a plan planned twice is the same, each step under an id of its own", () => {
  const ids = plan().map(({ id }) => id);

  expect(new Set(ids).size).toBe(ids.length);
  expect(plan()).toEqual(plan());
});

test("a screen that two work types share has each field once", () => {
  expect(plan().filter(({ id }) => id === "screen:11:customfield_1")).toHaveLength(1);
});

test("a work type of another name is kept for the site, beside those that were taken before", () => {
  const found = aFound({ workTypes: [...aFound().site.workTypes, { id: "900", name: "Fault" }] });
  const choices = someChoices({ workTypes: { incident: "900", problem: null, "follow-up": null } });

  expect(step(plan(found, choices), "work-types")?.writes).toEqual([
    { kind: "keep-work-types", workTypes: { incident: ["101", "900"], problem: [], followUp: [] } },
  ]);
  expect(step(plan(), "work-types")).toBeUndefined();
});

test("a link type of the same words is taken, whatever it is called", () => {
  const linkTypes = [{ id: "1", name: "Cause", outward: "Causes", inward: "is caused by" }];

  expect(step(plan(aFound({ linkTypes })), "link-type:causes")).toMatchObject({ state: "exists", object: { name: "Cause" } });
});

test("where issues are in the way of our workflow the step is by hand and says what else to choose", () => {
  const workflow = step(plan(aFound(), someChoices({ workflow: { kind: "ours" } })), "workflow");

  expect(workflow).toMatchObject({ state: "by-hand", writes: [] });
  expect(workflow?.byHand?.instructions.join()).toContain("3 issues already");
});

test("without issues our workflow is proposed only where the project has no statuses of its own to map", () => {
  expect(proposeChoices(aFound({}, { issueCount: 0 })).workflow.kind).toBe("own");
  expect(proposeChoices(aFound({}, { issueCount: 0, statuses: {} })).workflow.kind).toBe("ours");
});

test.each([
  ["To triage", "new", "to-triage"],
  ["Waiting for support", "new", "to-triage"],
  ["In progress", "indeterminate", "investigating"],
  ["Work in progress", "indeterminate", "investigating"],
  ["Monitoring", "indeterminate", "mitigated"],
  ["Done", "done", "resolved"],
  ["Closed", "done", "closed"],
] as const)("the status %s of category %s is taken for %s", (name, category, stage) => {
  expect(stageOfStatus({ id: "1", name, category })).toBe(stage);
});

test("what was there before the app is not offered to be taken back; what the app did is", () => {
  const id = "grant:manage:r1";
  const permissions = { id: "p1", name: "Rights", projects: [], grants: [{ permission: "manage", roleId: "r1" }] };
  const before = aFound({}, { permissions });
  const done = aFound({}, { permissions }, { doneStepIds: [id] });

  expect(step(plan(before), id)?.canUndo).toBe(false);
  expect(undoOf(step(plan(done), id)!, done, someChoices())).toEqual({
    kind: "revoke-permission",
    schemeId: "p1",
    permission: "manage",
    roleId: "r1",
  });
});

test("a step that was begun counts as done by whoever began it when it is found there, and as nothing when it is not", () => {
  const begun = { stepId: "panels", title: "Show the panel", by: { kind: "person", accountId: ada } as const, at: noon };
  const record = { ...emptyRecord("1"), begun };

  expect(withBegunFinished(record, () => true)).toMatchObject({
    begun: null,
    arePanelsPinned: true,
    outcomes: [{ outcome: "done", by: begun.by }],
  });
  expect(withBegunFinished(record, () => false)).toBe(record);
});

test("a step that was taken back is not among those done, until it is done again", () => {
  const outcome = { stepId: "s", title: "S", message: null, by: { kind: "app" } as const, at: noon };
  const done = withOutcome(emptyRecord("1"), { ...outcome, outcome: "done" });
  const undone = withOutcome(done, { ...outcome, outcome: "undone" });

  expect([done, undone, withOutcome(undone, { ...outcome, outcome: "refused" })].map(doneSteps)).toEqual([["s"], [], []]);
});
