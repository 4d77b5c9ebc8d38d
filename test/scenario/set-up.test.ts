/** A site that was in use before the app: what set-up would do, what it does, and what it finds when asked again. */
import type { PlanView, SiteOverviewView, StepOutcomeView } from "../../src/contract/ui/set-up";
import type { SetUpChoices } from "../../src/core/set-up/step";
import { closeDesks } from "../support/a-desk";
import {
  aBareSite,
  applyAll,
  applyStep,
  aUsedSite,
  BARE_CHOICES,
  PROJECTS,
  readPlan,
  takeOffScreen,
  toDo,
  valueOf,
} from "../support/set-up-page";

afterEach(closeDesks);

const { PAY, BILL, OPS, TEAM } = PROJECTS;
const CREATE_SCREEN = "1";
/** First it is told 401, in the second half 403. */
const NOT_LET_IN_SECONDS = 180;

test("a plan names each step with its object, and by name every project that shares the scheme or screen", async () => {
  const plan = await readPlan(await aUsedSite(), PAY);

  expect(toDo(plan).map(({ title, object, alsoTouches }) => [title, object.name, alsoTouches.map(({ name }) => name).join(", ")])).toEqual([
    ["Impact on Incident create screen", "Incident create screen", "Billing"],
    ["Urgency on Incident create screen", "Incident create screen", "Billing"],
    ["Impact on Incident edit screen", "Incident edit screen", "Billing"],
    ["Urgency on Incident edit screen", "Incident edit screen", "Billing"],
    ["Impact on Incident view screen", "Incident view screen", "Billing"],
    ["Urgency on Incident view screen", "Incident view screen", "Billing"],
    ["Incident priority on Incident view screen", "Incident view screen", "Billing"],
    ["Impact on Default create screen", "Default create screen", "Billing, Website"],
    ["Urgency on Default create screen", "Default create screen", "Billing, Website"],
    ["Impact on Default edit screen", "Default edit screen", "Billing, Website"],
    ["Urgency on Default edit screen", "Default edit screen", "Billing, Website"],
    ["Impact on Default view screen", "Default view screen", "Billing, Website"],
    ["Urgency on Default view screen", "Default view screen", "Billing, Website"],
    ["Links that say “follows up” and “is followed up by”", "Follow-up", ""],
    ["“Manage incidents” for Administrators", "Incident permission scheme", "Billing, Operations"],
    ["“Manage incidents” for Service managers", "Incident permission scheme", "Billing, Operations"],
    ["“Administer projects” for Incident Desk itself", "Incident permission scheme", "Billing, Operations"],
    ["The stage that each status of Payments stands for", "Payments", ""],
    ["Show the panel on every issue of Payments", "Payments", ""],
    ["Look after the incidents of Payments", "Payments", "Billing, Operations"],
    ["Tell Jira the names of the levels, so that it refuses others", "Payments", ""],
  ]);
});

test("fields of the site's own that are called like ours are named, and told apart by cf[…]", async () => {
  const desk = await aUsedSite();
  const { warnings } = await readPlan(desk, OPS);

  expect(warnings.join("\n")).toMatch(/called Impact, cf\[\d+\].*\n.*called Urgency, cf\[\d+\]/);
  expect(warnings.join("\n")).toContain(`Incident Desk's own is cf[${desk.fields.impact.replace("customfield_", "")}]`);
});

test("after all is applied an incident is raised and prioritised, and a new plan has nothing to do", async () => {
  const desk = await aUsedSite();
  const { report } = await applyAll(desk, PAY);
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();

  expect(await desk.standing(key)).toMatchObject({ priority: "Highest", incidentPriority: "Highest" });
  expect(toDo(await readPlan(desk, PAY))).toEqual([]);
  expect(report).toHaveLength(21);
  expect(new Set(report.map(({ outcome, by }) => JSON.stringify([outcome, by.kind])))).toEqual(new Set(['["done","person"]']));
});

test("a field that somebody took off a screen shows as a change, and is put back", async () => {
  const desk = await aUsedSite();
  const plan = await applyAll(desk, PAY);
  await takeOffScreen(desk, CREATE_SCREEN, desk.fields.impact);
  const drifted = toDo(await readPlan(desk, PAY));
  await applyStep(desk, plan, drifted[0]?.id ?? "");

  expect(drifted.map(({ id, state }) => [id, state])).toEqual([[`screen:${CREATE_SCREEN}:${desk.fields.impact}`, "change"]]);
  expect(toDo(await readPlan(desk, PAY))).toEqual([]);
});

test("a project that shares the schemes has only its own part left to do", async () => {
  const desk = await aUsedSite();
  await applyAll(desk, PAY);

  expect(toDo(await readPlan(desk, BILL)).map(({ id }) => id)).toEqual(["stages", "panels", "look-after", "levels"]);
  await applyAll(desk, BILL);
  expect(toDo(await readPlan(desk, PAY))).toEqual([]);
});

test("a project's administrator sees the whole plan, applies what is the project's own, and no more", async () => {
  const desk = await aUsedSite();
  const ask = async <Value>(call: string, payload: unknown): Promise<Value> =>
    valueOf(await desk.ask<Value>("edsger", "project-settings", "PAY", call, payload));
  const plan = await ask<PlanView>("readPlan", { projectId: OPS, choices: null });
  const asked = { projectId: PAY, choices: plan.choices };
  const grant = plan.steps.find(({ id }) => id.startsWith("grant:manage"));
  const refused = await desk.ask("edsger", "project-settings", "PAY", "applyStep", { ...asked, stepId: grant?.id });
  const done = await ask<StepOutcomeView>("applyStep", { ...asked, stepId: "stages" });

  expect(plan.project.key).toBe("PAY");
  expect(plan.may).toBe("apply-project-steps");
  expect(plan.steps.find(({ id }) => id === "screens")).toMatchObject({ state: "by-hand", byHand: { path: null } });
  expect(refused).toMatchObject({ ok: false, refusal: { kind: "not-allowed" } });
  expect(done.outcome).toBe("done");
});

test("in a team-managed project the steps are by hand, with the page of each, and checked by looking again", async () => {
  const desk = await aUsedSite();
  const plan = await readPlan(desk, TEAM);
  const byHand = plan.steps.filter(({ state }) => state === "by-hand");

  expect(byHand.map(({ id }) => id)).toEqual([
    "work-type:incident",
    "work-type:problem",
    "work-type:follow-up",
    "field:impact",
    "field:urgency",
    "access",
  ]);
  expect(byHand.every(({ byHand: how }) => how !== null && how.instructions.length > 0 && how.path?.includes("/TEAM/settings"))).toBe(true);
  expect(plan.options.workflowInTheWay).toContain("team-managed");
});

test("what was done by hand in a team-managed project is found done by looking again", async () => {
  const desk = await aUsedSite();
  const [task] = (await readPlan(desk, TEAM)).options.workTypes;
  const { database } = desk.sandbox;
  // As the project's own settings do it: REST does not reach a team's types and screens.
  database.prepare("UPDATE jira_issue_type SET name = 'Incident' WHERE id = ?").run(task?.id ?? "");
  const put = `INSERT INTO jira_screen_tab_field (tab_id, field_id, position)
    SELECT tab.id, ?, 90 FROM jira_screen_tab tab JOIN jira_screen screen ON screen.id = tab.screen_id WHERE screen.name = 'TEAM screen'`;
  for (const fieldId of [desk.fields.impact, desk.fields.urgency]) database.prepare(put).run(fieldId);
  const { steps } = await readPlan(desk, TEAM);

  expect(steps.filter(({ state }) => state === "by-hand").map(({ id }) => id)).toEqual([
    "work-type:problem",
    "work-type:follow-up",
    "access",
  ]);
});

test("in a team-managed project the fields are looked for on the work type that was chosen for incidents, whatever it is called", async () => {
  const desk = await aUsedSite();
  const { choices, options } = await readPlan(desk, TEAM);
  const put = `INSERT INTO jira_screen_tab_field (tab_id, field_id, position)
    SELECT tab.id, ?, 90 FROM jira_screen_tab tab JOIN jira_screen screen ON screen.id = tab.screen_id WHERE screen.name = 'TEAM screen'`;
  for (const fieldId of [desk.fields.impact, desk.fields.urgency]) desk.sandbox.database.prepare(put).run(fieldId);
  const [task] = options.workTypes;
  const chosen = { ...choices, workTypes: { ...choices.workTypes, incident: task?.id ?? null } };
  const { steps } = await readPlan(desk, TEAM, chosen);

  expect(options.workTypes.map(({ name }) => name)).not.toContain("Incident");
  expect(steps.filter(({ id }) => id.startsWith("field:")).map(({ title, state }) => [title, state])).toEqual([
    [`Impact on ${task?.name}`, "exists"],
    [`Urgency on ${task?.name}`, "exists"],
  ]);
});

test("what the app did is taken back where nothing is lost by it, and what was there before is not", async () => {
  const desk = await aUsedSite();
  const plan = await applyAll(desk, PAY);
  const undo = async (stepId: string): Promise<StepOutcomeView> =>
    valueOf(await desk.ask("radia", "site-admin", null, "undoStep", { projectId: PAY, choices: plan.choices, stepId }));
  const field = `screen:${CREATE_SCREEN}:${desk.fields.impact}`;
  const grant = plan.steps.find(({ id }) => id.startsWith("grant:manage"))?.id ?? "";
  const outcomes = [];
  for (const stepId of [field, grant, "look-after", "work-type-scheme:incident", "work-type:incident"])
    outcomes.push((await undo(stepId)).outcome);

  expect(outcomes).toEqual(["undone", "undone", "undone", "refused", "refused"]);
  expect(toDo(await readPlan(desk, PAY)).map(({ id }) => id)).toEqual([field, grant, "look-after", "levels"]);
});

test("a project that is left keeps its issues as they are, and no longer has its priorities set", async () => {
  const desk = await aUsedSite();
  await applyAll(desk, PAY);
  const before = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  const left = valueOf(await desk.ask<SiteOverviewView>("radia", "site-admin", null, "leaveProject", { projectId: PAY }));
  const after = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();

  expect(left.projects.find(({ key }) => key === "PAY")?.isLookedAfter).toBe(false);
  expect((await desk.standing(before)).incidentPriority).toBe("Highest");
  expect((await desk.standing(after)).incidentPriority).toBeNull();
});

test("a work type of another name is taken for incidents, and its issues are prioritised", async () => {
  const desk = await aUsedSite();
  const types = (await desk.rest("radia", "GET", "/rest/api/3/issuetype")).body as { id: string; name: string }[];
  const story = types.find(({ name }) => name === "Story")?.id ?? "";
  const { choices } = await readPlan(desk, PROJECTS.WEB);
  const chosen: SetUpChoices = { ...choices, workTypes: { ...choices.workTypes, incident: story }, workflow: { kind: "own", stages: {} } };
  await applyAll(desk, PROJECTS.WEB, chosen);
  const made = await desk.rest("radia", "POST", "/rest/api/3/issue", {
    fields: {
      project: { key: "WEB" },
      issuetype: { id: story },
      summary: "The footer is gone",
      [desk.fields.impact]: "High",
      [desk.fields.urgency]: "High",
    },
  });
  await desk.settle();

  expect((await desk.standing((made.body as { key: string }).key)).incidentPriority).toBe("Highest");
});

test("a site that has no work types for incidents is given them", async () => {
  const desk = await aBareSite();
  const plan = await applyAll(desk, PAY, BARE_CHOICES);
  const key = (
    await desk.rest("radia", "POST", "/rest/api/3/issue", {
      fields: {
        project: { key: "PAY" },
        issuetype: { name: "Incident" },
        summary: "502",
        [desk.fields.impact]: "Low",
        [desk.fields.urgency]: "Low",
      },
    })
  ).body as { key: string };
  await desk.settle();

  expect(toDo(plan)).toEqual([]);
  expect(await desk.standing(key.key)).toMatchObject({ priority: "Lowest" });
  const { fields } = (await desk.rest("radia", "GET", `/rest/api/3/issue/${key.key}`)).body as { fields: { status: { name: string } } };
  expect(fields.status.name).toBe("To triage");
});

test.each([
  ["a 429", "jira:GET /rest/api/3/issueLinkType", 429, { "Retry-After": "20" }, { kind: "jira-busy", retryAfterSeconds: 20 }],
  ["a 429", "jira:POST /rest/api/3/issueLinkType", 429, { "Retry-After": "20" }, { kind: "jira-busy", retryAfterSeconds: 20 }],
  ["a 503", "jira:POST /rest/api/3/issueLinkType", 503, {}, { kind: "jira-unavailable" }],
  ["a 429 of the storage", "kvs:/entity/set", 429, {}, { kind: "storage-unavailable" }],
])("%s to %s in the middle of a step says what to do, and leaves nothing half", async (_, operation, status, headers, refusal) => {
  const desk = await aUsedSite();
  const plan = await readPlan(desk, PAY);
  desk.sandbox.faults.order({ on: { kind: "call", operation, nth: 1 }, do: { kind: "answer", status, headers, body: {} } });
  const payload = { projectId: PAY, choices: plan.choices, stepId: "link-type:follows-up" };
  const answer = await desk.ask("radia", "site-admin", null, "applyStep", payload);

  expect(answer).toMatchObject({ ok: false, refusal });
  expect(toDo(await readPlan(desk, PAY))).toHaveLength(21);
  expect((await applyStep(desk, plan, "link-type:follows-up")).outcome).toBe("done");
  expect(toDo(await readPlan(desk, PAY))).toHaveLength(20);
});

test("a step whose outcome the storage does not take does not say that nothing was changed, and is there when applied again", async () => {
  const desk = await aUsedSite();
  const plan = await readPlan(desk, PAY);
  const on = { kind: "call", operation: "kvs:/transaction", nth: 1 } as const;
  desk.sandbox.faults.order({ on, do: { kind: "answer", status: 429, body: {} } });
  const payload = { projectId: PAY, choices: plan.choices, stepId: "link-type:follows-up" };
  const answer = await desk.ask("radia", "site-admin", null, "applyStep", payload);

  expect(answer).toMatchObject({ ok: false, refusal: { message: expect.stringContaining("It is not certain") as string } });
  expect((await applyStep(desk, plan, "link-type:follows-up")).outcome).toBe("done");
  const after = await readPlan(desk, PAY);
  expect(toDo(after)).toHaveLength(20);
  expect(after.report.map(({ stepId, outcome }) => [stepId, outcome])).toEqual([["link-type:follows-up", "done"]]);
});

test("while the app's user is not let in yet, planning says that it passes; once it has, everything is applied", async () => {
  const desk = await aUsedSite();
  await desk.sandbox.forge.reinstall();
  desk.sandbox.forge.withholdPermissions(NOT_LET_IN_SECONDS);
  const plan = (): Promise<unknown> => desk.ask("radia", "site-admin", null, "readPlan", { projectId: PAY, choices: null });
  const refusal = {
    kind: "jira-refused",
    message: expect.stringContaining("In the first minutes after an installation that passes") as string,
  };

  expect(await plan()).toMatchObject({ ok: false, refusal });
  await desk.advance(0.6 * NOT_LET_IN_SECONDS);
  expect(await plan()).toMatchObject({ ok: false, refusal });
  await desk.advance(0.5 * NOT_LET_IN_SECONDS);
  expect(toDo(await applyAll(desk, PAY))).toEqual([]);
});

test.each([401, 403])("a %i is told with what to do next, and the step can be applied again", async (status) => {
  const desk = await aUsedSite();
  const plan = await readPlan(desk, PAY);
  const operation = "jira:POST /rest/api/3/issueLinkType";
  desk.sandbox.faults.order({ on: { kind: "call", operation, nth: 1 }, do: { kind: "answer", status, body: {} } });
  const refused = await applyStep(desk, plan, "link-type:follows-up");

  expect(refused.outcome).toBe("refused");
  expect(refused.message).toMatch(/first minutes after an installation/);
  expect((await applyStep(desk, plan, "link-type:follows-up")).outcome).toBe("done");
});

test("after a re-installation only what the app itself lost is to be done, and records are rebuilt from fields and history", async () => {
  const desk = await aUsedSite();
  await applyAll(desk, PAY);
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  await desk.edit("grace", key, { urgency: "Low" });
  await desk.settle();
  const before = await desk.standing(key);
  await desk.sandbox.forge.reinstall();
  await desk.settle();
  const lost = toDo(await readPlan(desk, PAY)).map(({ id }) => id);
  await applyAll(desk, PAY);
  await desk.edit("ada", key, { urgency: "Medium" });
  await desk.settle();

  expect(lost).toEqual(["stages", "panels", "look-after", "levels"]);
  expect(before.priority).toBe("Medium");
  expect(await desk.standing(key)).toMatchObject({ impact: "High", urgency: "Medium", priority: "High", incidentPriority: "High" });
  const told = (await desk.timeline(key)).map(({ fact }) => fact.kind);
  expect(told.filter((kind) => kind === "raised")).toHaveLength(1);
  expect(told.filter((kind) => kind === "levels-set").length).toBeGreaterThanOrEqual(2);
});
