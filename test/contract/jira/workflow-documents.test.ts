import { changeTransition, readWorkflow, type Transition } from "./a-changed-workflow";
import { aSmallJira } from "./a-small-jira";

const RULES = {
  description: "Back to work",
  customIssueEventId: "10001",
  properties: { colour: "red" },
  conditions: {
    operation: "ANY",
    conditions: [{ id: "c1", ruleKey: "system:restrict-issue-transition", parameters: { permissionKeys: "ADMINISTER_PROJECTS" } }],
    conditionGroups: [
      {
        operation: "ALL",
        conditions: [
          {
            id: "c2",
            ruleKey: "system:previous-status-condition",
            parameters: { previousStatusIds: "10001", mostRecentStatusOnly: "true" },
          },
        ],
        conditionGroups: [],
      },
    ],
  },
  validators: [
    { id: "v1", ruleKey: "system:check-permission-validator", parameters: { permissionKey: "EDIT_ISSUES" } },
    {
      id: "v2",
      ruleKey: "system:validate-field-value",
      parameters: { ruleType: "fieldRequired", fieldsRequired: "assignee", errorMessage: "Who has it?" },
    },
  ],
  actions: [
    { id: "a1", ruleKey: "system:change-assignee", parameters: { type: "to-current-user" } },
    { id: "a2", ruleKey: "system:update-field", parameters: { field: "labels", value: "seen", mode: "append" } },
  ],
  triggers: [{ id: "t1", ruleKey: "system:development-triggers", parameters: { enabledTriggers: "branch-created" } }],
  transitionScreen: { id: "s1", ruleKey: "system:transition-screen", parameters: { screenId: "1" } },
};

test("what a transition is given of rules, screen, triggers and properties is given back as it was", async () => {
  const jira = aSmallJira();

  const changed = await changeTransition(jira, "Investigate", (transition) => Object.assign(transition, RULES));
  const { workflow } = await readWorkflow(jira);

  expect(changed.status).toBe(200);
  expect(workflow.transitions.find((one: Transition) => one.name === "Investigate")).toMatchObject(RULES);
  expect(workflow.version.versionNumber).toBe(1);
});

test("where an editor drew statuses and where it laid its lines is given back", async () => {
  const jira = aSmallJira();
  const { statuses, workflow } = await readWorkflow(jira);
  workflow.startPointLayout = { x: -100.5, y: 3 };
  workflow.statuses[0].layout = { x: 1, y: 2 };
  workflow.statuses[0].properties = { colour: "red" };
  workflow.transitions[1].links[0] = { ...workflow.transitions[1].links[0], fromPort: 0, toPort: 7 };

  await jira.ask("radia", "POST", "/workflows/update", { statuses, workflows: [workflow] });
  const again = await readWorkflow(jira);

  expect({ ...again.workflow, version: null }).toEqual({ ...workflow, version: null });
});

test("a workflow sent back as it was read sets and clears resolutions as before", async () => {
  const jira = aSmallJira();
  await changeTransition(jira, "Investigate", () => undefined);
  const key = await jira.raise();

  await jira.ask("ada", "POST", `/issue/${key}/transitions`, { transition: { id: "31" } });
  const resolved = await jira.ask("ada", "GET", `/issue/${key}?fields=resolution,resolutiondate`);
  await jira.ask("ada", "POST", `/issue/${key}/transitions`, { transition: { id: "51" } });
  const reopened = await jira.ask("ada", "GET", `/issue/${key}?fields=resolution,resolutiondate`);

  expect(resolved.body.fields.resolution.name).toBe("Done");
  expect(reopened.body.fields).toEqual({ resolution: null, resolutiondate: null });
});

const REFUSED: readonly (readonly [string, Transition, string])[] = [
  [
    "a condition",
    { conditions: { operation: "ALL", conditions: [{ ruleKey: "system:separation-of-duties" }] } },
    "system:separation-of-duties",
  ],
  ["a validator", { validators: [{ ruleKey: "system:proforma-forms-attached" }] }, "system:proforma-forms-attached"],
  ["a validator of another kind", { validators: [{ ruleKey: "system:change-assignee" }] }, "system:change-assignee"],
  ["a post function", { actions: [{ ruleKey: "system:trigger-webhook", parameters: { webhookId: "1" } }] }, "system:trigger-webhook"],
  ["a rule of a Connect app", { validators: [{ ruleKey: "connect:expression-validator" }] }, "connect:expression-validator"],
  ["a rule of no installed app", { validators: [{ ruleKey: "forge:expression-validator", parameters: { key: "ari:x" } }] }, "ari:x"],
  [
    "a kind of field check",
    { validators: [{ ruleKey: "system:validate-field-value", parameters: { ruleType: "fieldChanged" } }] },
    "fieldChanged",
  ],
  [
    "a parameter",
    {
      conditions: {
        operation: "ALL",
        conditions: [{ ruleKey: "system:restrict-issue-transition", parameters: { denyUserCustomFields: "customfield_1" } }],
      },
    },
    "denyUserCustomFields",
  ],
  ["a field to update", { actions: [{ ruleKey: "system:update-field", parameters: { field: "watches", value: "1" } }] }, "watches"],
  ["a screen that is none", { transitionScreen: { ruleKey: "system:transition-screen", parameters: { screenId: "999" } } }, "999"],
  [
    "a reminding screen",
    { transitionScreen: { ruleKey: "system:remind-people-to-update-fields" } },
    "system:remind-people-to-update-fields",
  ],
  ["a trigger", { triggers: [{ ruleKey: "system:other-trigger" }] }, "system:other-trigger"],
  ["a property Jira acts on", { properties: { "jira.permission.edit": "denied" } }, "jira.permission.edit"],
];

test.each(REFUSED)("%s that is not emulated is refused by its name, and nothing is stored", async (_what, rules, name) => {
  const jira = aSmallJira();
  const before = await readWorkflow(jira);

  const answer = await changeTransition(jira, "Investigate", (transition) => Object.assign(transition, rules));
  const checked = await jira.ask("radia", "POST", "/workflows/update/validation", {
    payload: {
      statuses: before.statuses,
      workflows: [{ ...before.workflow, transitions: before.workflow.transitions.map((one: Transition) => ({ ...one, ...rules })) }],
    },
  });

  expect(answer.status).toBe(400);
  expect(answer.body.errorMessages.join()).toContain(name);
  expect(checked.body.errors[0].message).toContain(name);
  expect(await readWorkflow(jira)).toEqual(before);
});

test("a part of a document that no one knows is refused", async () => {
  const answer = await changeTransition(aSmallJira(), "Investigate", (transition) => Object.assign(transition, { rules: {} }));

  expect(answer.status).toBe(400);
});

test("who changes a workflow that was changed since is told so", async () => {
  const jira = aSmallJira();
  const stale = await readWorkflow(jira);
  await changeTransition(jira, "Investigate", (transition) => Object.assign(transition, { description: "First" }));

  const answer = await jira.ask("radia", "POST", "/workflows/update", { statuses: stale.statuses, workflows: [stale.workflow] });

  expect(answer.status).toBe(409);
});

test("the initial transition has neither conditions nor a screen", async () => {
  const answer = await changeTransition(aSmallJira(), "Create", (transition) =>
    Object.assign(transition, { conditions: RULES.conditions, transitionScreen: RULES.transitionScreen }),
  );

  expect(answer.status).toBe(400);
  expect(answer.body.errorMessages).toHaveLength(2);
});
