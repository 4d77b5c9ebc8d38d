import { aSiteWithRules } from "./a-site-with-rules";

const all = (...conditions: object[]) => ({ conditions: { operation: "ALL", conditions } });
const WITHOUT = { validators: [], actions: [], conditions: null };

test("a validator that is a function stops the transition with its words, and is told what is about to happen", async () => {
  const asked: unknown[] = [];
  const site = await aSiteWithRules({
    validate: (body: never) => {
      asked.push(body);
      return asked.length === 1 ? { result: false, errorMessage: "Say why first." } : { result: true };
    },
  });
  await site.change("Investigate", { validators: [site.rule("expression-validator", "asks", { strict: true })] });
  const key = await site.raise();

  const refused = await site.take(key, "11");
  const taken = await site.take(key, "11");

  expect([refused.status, refused.body.errorMessages, taken.status]).toEqual([400, ["Say why first."], 204]);
  expect(asked[0]).toMatchObject({
    issue: { key },
    configuration: { strict: true },
    transition: { from: { id: "10001" }, to: { id: "10002" }, modifiedFields: {} },
    context: { moduleKey: "asks", accountId: site.accountId("ada") },
  });
});

test.each([
  [
    "throws",
    () => {
      throw new Error("broken");
    },
  ],
  ["answers something else", () => ({ ok: true })],
])("a validator that %s lets nothing through", async (_what, validate) => {
  const site = await aSiteWithRules({ validate });
  await site.change("Investigate", { validators: [site.rule("expression-validator", "asks")] });

  const refused = await site.take(await site.raise(), "11");

  expect(refused.body.errorMessages).toEqual(['The validator "Asks" does not let this transition be taken.']);
});

test("a validator by expression reads the issue, its configuration and its own words", async () => {
  const site = await aSiteWithRules();
  await site.change("Investigate", { validators: [site.rule("expression-validator", "reads", { label: "seen" })] });
  const without = await site.raise();
  const labelled = await site.raise({ labels: ["seen"] });

  const refused = await site.take(without, "11");

  expect(refused.body.errorMessages).toEqual([`The label seen is missing on ${without}`]);
  expect((await site.take(labelled, "11")).status).toBe(204);
});

test("a validator on the creation holds issues back, and its post functions run once it is made", async () => {
  const ran: { issue: { key: string } }[] = [];
  const site = await aSiteWithRules({ after: (body: never) => void ran.push(body) });
  const actions = [
    { ruleKey: "system:change-assignee", parameters: { type: "to-current-user" } },
    site.rule("workflow-post-function", "after"),
  ];
  await site.change("Create", { validators: [site.rule("expression-validator", "reads", { label: "seen" })], actions });
  const incident = { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Checkout answers 502" };

  const refused = await site.ask("ada", "POST", "/issue", { fields: incident });
  const key = await site.raise({ labels: ["seen"] });
  await site.clock.advance(3_000);
  const { fields } = (await site.ask("ada", "GET", `/issue/${key}`)).body;

  expect(refused.status).toBe(400);
  expect(fields.assignee.accountId).toBe(site.accountId("ada"));
  expect(ran.map(({ issue }) => issue.key)).toEqual([key]);
});

test("a condition by expression shows the transition to those for whom it is true", async () => {
  const site = await aSiteWithRules();
  await site.change("Investigate", all(site.rule("expression-condition", "shows")));
  const key = await site.raise({ assignee: { accountId: site.accountId("grace") } });

  expect(await site.transitionId("grace", key, "Investigate")).toBe("11");
  expect(await site.transitionId("ada", key, "Investigate")).toBeUndefined();
  expect((await site.take(key, "11")).status).toBe(400);
});

test("a condition that fails hides the transition and tells the app why", async () => {
  const told: { expression: string; errorMessages: string[] }[] = [];
  const site = await aSiteWithRules({ onFailure: (event: never) => void told.push(event) });
  await site.change("Investigate", all(site.rule("expression-condition", "fails", {})));
  const key = await site.raise();

  const shown = await site.transitionId("ada", key, "Investigate");
  await site.clock.advance(3_000);

  expect(shown).toBeUndefined();
  expect(told).toMatchObject([{ expression: "config.nothing.there", errorMessages: [expect.stringContaining("null")] }]);
});

test("a post function runs after the transition, knows what happened, and comes again when it asks for it", async () => {
  const runs: Record<string, unknown>[] = [];
  const site = await aSiteWithRules({
    after: (body: never) => {
      runs.push(body);
      return runs.length === 1 ? { _retry: true, retryOptions: { retryAfter: 5, retryReason: "LATER" } } : undefined;
    },
  });
  await site.change("Investigate", { actions: [site.rule("workflow-post-function", "after", { step: 1 })] });
  const key = await site.raise();

  await site.take(key, "11");
  const before = runs.length;
  await site.clock.advance(3_000);
  const once = runs.length;
  await site.clock.advance(60_000);

  expect([before, once, runs.length]).toEqual([0, 1, 2]);
  expect(runs[0]).toMatchObject({
    issue: { key, fields: { status: { name: "Investigating" } } },
    atlassianId: site.accountId("ada"),
    changelog: { items: [{ field: "status", fromString: "To triage", toString: "Investigating" }] },
    transition: { id: "11", name: "Investigate", from: { name: "To triage" }, to: { name: "Investigating" } },
    workflow: { name: "Incident workflow" },
    configuration: { step: 1 },
    context: { moduleKey: "after" },
  });
  expect(runs[1]).toMatchObject({ retryContext: { retryCount: 1, retryReason: "LATER" } });
});

test("a transition that is refused runs no post function", async () => {
  const runs: unknown[] = [];
  const site = await aSiteWithRules({ after: (body: never) => void runs.push(body), validate: () => ({ result: false }) });
  await site.change("Investigate", {
    validators: [site.rule("expression-validator", "asks")],
    actions: [site.rule("workflow-post-function", "after")],
  });

  await site.take(await site.raise(), "11");
  await site.clock.advance(60_000);

  expect(runs).toEqual([]);
});

test("a rule that is switched off in the workflow does nothing", async () => {
  const runs: unknown[] = [];
  const site = await aSiteWithRules({ after: (body: never) => void runs.push(body), validate: () => ({ result: false }) });
  const off = (rule: { parameters: object }) => ({ ...rule, parameters: { ...rule.parameters, disabled: "true" } });
  await site.change("Investigate", {
    ...all(off(site.rule("expression-condition", "fails", {}))),
    validators: [off(site.rule("expression-validator", "asks"))],
    actions: [off(site.rule("workflow-post-function", "after"))],
  });

  const taken = await site.take(await site.raise(), "11");
  await site.clock.advance(60_000);

  expect([taken.status, runs]).toEqual([204, []]);
});

test("what a rule of an app cannot be is refused by name", async () => {
  const site = await aSiteWithRules();
  const refusal = async (rules: object): Promise<string> =>
    ((await site.change("Investigate", { ...WITHOUT, ...rules })).body.errorMessages as string[] | undefined)?.join() ?? "taken";
  const big = site.rule("workflow-post-function", "after", "x".repeat(100_001));
  const noJson = { ...site.rule("workflow-post-function", "after"), parameters: { ...big.parameters, config: "{" } };

  expect(await refusal({ validators: [site.rule("expression-validator", "unknown")] })).toContain("'issue.comments' is not emulated");
  expect(await refusal({ validators: [site.rule("expression-validator", "after")] })).toContain("No installed app has the validator");
  expect(await refusal({ actions: [big] })).toContain("100000 bytes");
  expect(await refusal({ actions: [noJson] })).toContain("must be JSON");
  expect(await refusal({ actions: [site.rule("workflow-post-function", "after", "x".repeat(99_998))] })).toBe("taken");
});
