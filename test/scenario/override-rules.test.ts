/** The app in rules of Jira: its actions for automation, its validator and its post function for workflows. */
import { changeTransition } from "../contract/jira/a-changed-workflow";
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { letManageIncidents } from "../support/let-manage-incidents";

afterEach(closeDesks);

type Outcome = { readonly priority?: string; readonly impact?: string; readonly errors?: readonly { message: string }[] };

/** An action as a rule runs it: its issue is an input, and the place may say nothing. */
async function run(desk: Desk, as: Person, action: string, inputs: object): Promise<Outcome> {
  return (await desk.ask(as, action, null, "", inputs)) as unknown as Outcome;
}

async function anIncident(levels = { impact: "Low", urgency: "Low" }): Promise<{ desk: Desk; key: string }> {
  const desk = await aDesk();
  const key = await desk.raise("tim", levels);
  await desk.settle();
  return { desk, key };
}

test("the action sets impact and urgency in the name of the rule's person, and gives the priority to the rule", async () => {
  const { desk, key } = await anIncident();
  const outcome = await run(desk, "ada", "set-levels", { issueKey: key, impact: "high", urgency: "" });

  expect(outcome).toEqual({ issueKey: key, impact: "High", urgency: "Low", priority: "Medium" });
  await desk.settle();
  expect(await desk.standing(key)).toMatchObject({ impact: "High", urgency: "Low", priority: "Medium" });
  const ada = desk.sandbox.jira.accountByEmail("ada@example.com")?.accountId;
  expect((await desk.timeline(key))[0]).toMatchObject({ by: { accountId: ada }, fact: { kind: "levels-set" } });
});

test("the action overrides the priority for so many hours, if the rule's person manages incidents", async () => {
  const { desk, key } = await anIncident();
  const inputs = { issueKey: key, priority: "highest", reason: "The board asks.", hours: 2 };
  expect((await run(desk, "ada", "override-priority", inputs)).errors?.[0]?.message).toContain("You may not override");
  await letManageIncidents(desk, "ada");

  expect(await run(desk, "ada", "override-priority", inputs)).toMatchObject({ priority: "Highest" });
  await desk.advance(1.5 * 3600);
  expect((await desk.standing(key)).priority).toBe("Highest");
  await desk.advance(3600);
  expect((await desk.standing(key)).priority).toBe("Lowest");
});

test.each<[string, string, Person, object, string]>([
  ["a level there is not", "set-levels", "ada", { impact: "Enormous" }, "no level of impact"],
  ["a person who may not edit", "set-levels", "tim", { impact: "High" }, "You may not edit"],
  ["no such issue", "set-levels", "ada", { issueKey: "PAY-99999", impact: "High" }, "cannot see this issue"],
  ["no reason", "override-priority", "radia", { priority: "Highest", reason: " " }, "needs a reason"],
  ["a priority there is not", "override-priority", "radia", { priority: "Urgent", reason: "So." }, "no such priority"],
  ["an input of another kind", "override-priority", "radia", { priority: 1, reason: "So." }, "priority is missing"],
])("an action with %s fails the rule in a sentence and changes nothing", async (_, action, as, inputs, words) => {
  const { desk, key } = await anIncident();
  await letManageIncidents(desk, "radia");
  const outcome = await run(desk, as, action, { issueKey: key, ...inputs });

  expect(outcome.errors?.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  expect(await desk.standing(key)).toMatchObject({ impact: "Low", priority: "Lowest" });
});

/** Puts a rule of the app's on the transition "Investigate". */
async function withRule(desk: Desk, kind: "expression-validator" | "workflow-post-function", module: string): Promise<void> {
  const { permissions } = (await desk.rest("radia", "GET", "/rest/api/3/permissions")).body as { permissions: Record<string, unknown> };
  const ours = Object.keys(permissions).find((key) => key.endsWith("/static/manage-incidents")) ?? "";
  const rule = { ruleKey: `forge:${kind}`, parameters: { key: ours.replace("manage-incidents", module) } };
  const ask = (who: string | null, method: string, path: string, body?: unknown): ReturnType<Desk["rest"]> =>
    desk.rest(who as Person, method, `/rest/api/3${path}`, body);
  const changed = await changeTransition({ ask: ask as never }, "Investigate", (transition: object) =>
    Object.assign(transition, kind === "expression-validator" ? { validators: [rule] } : { actions: [rule] }),
  );
  expect(changed.status).toBe(200);
}

async function investigate(desk: Desk, key: string, fields?: object): Promise<{ status: number; body: { errorMessages?: string[] } }> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await desk.rest("ada", "GET", path)).body as { transitions: { id: string; name: string }[] };
  const id = transitions.find(({ name }) => name === "Investigate")?.id;
  return desk.rest("ada", "POST", path, { transition: { id }, ...(fields && { fields }) });
}

test("the validator holds an incident back until impact and urgency are set, and says which is missing", async () => {
  const { desk, key } = await anIncident();
  await withRule(desk, "expression-validator", "levels-are-set");
  const without = await desk.raise("tim", { impact: "High" });

  const refused = await investigate(desk, without);
  expect([refused.status, refused.body.errorMessages]).toEqual([400, ["Set urgency of the incident first."]]);
  expect((await investigate(desk, key)).status).toBe(204);
  await desk.edit("ada", without, { urgency: "Low" });
  expect((await investigate(desk, without)).status).toBe(204);
});

test("the post function puts the priority right after the transition, although every event was lost", async () => {
  const { desk, key } = await anIncident();
  await withRule(desk, "workflow-post-function", "recompute-priority");
  const loseOne = (): unknown => desk.sandbox.faults.order({ on: { kind: "event", nth: 1 }, do: { kind: "lose" } });
  loseOne();
  await desk.edit("ada", key, { impact: "High" });
  await desk.settle();
  expect((await desk.standing(key)).priority).toBe("Lowest");
  loseOne();
  await investigate(desk, key);
  await desk.settle();
  const runs = desk.sandbox.meter.entries().filter(({ moduleKey }) => moduleKey === "recompute-priority");
  expect(runs.map(({ outcome }) => outcome)).toEqual(["success"]);
  expect((await desk.standing(key)).priority).toBe("Medium");
});
