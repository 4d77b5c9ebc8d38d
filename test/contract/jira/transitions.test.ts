import { changeTransition, type Transition, transitionId } from "./a-changed-workflow";
import { aSmallJira, type SmallJira } from "./a-small-jira";

const toStatus = async (jira: SmallJira, key: string): Promise<string> =>
  (await jira.ask("ada", "GET", `/issue/${key}?fields=status`)).body.fields.status.name;
const take = (jira: SmallJira, who: Parameters<SmallJira["ask"]>[0], key: string, id: string, more: object = {}) =>
  jira.ask(who, "POST", `/issue/${key}/transitions`, { transition: { id }, ...more });
const restricted = (parameters: object) => (transition: Transition) =>
  Object.assign(transition, {
    conditions: { operation: "ALL", conditions: [{ ruleKey: "system:restrict-issue-transition", parameters }] },
  });
const doc = (text: string) => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** A screen with these fields, put on the transition "Investigate". */
async function withScreen(jira: SmallJira, fieldIds: readonly string[], rules: object = {}): Promise<void> {
  const screen = await jira.ask("radia", "POST", "/screens", { name: "On the way" });
  const tab = await jira.ask("radia", "GET", `/screens/${screen.body.id}/tabs`);
  const tabId = tab.body[0]?.id ?? (await jira.ask("radia", "POST", `/screens/${screen.body.id}/tabs`, { name: "One" })).body.id;
  for (const fieldId of fieldIds) await jira.ask("radia", "POST", `/screens/${screen.body.id}/tabs/${tabId}/fields`, { fieldId });
  const transitionScreen = { ruleKey: "system:transition-screen", parameters: { screenId: String(screen.body.id) } };
  const changed = await changeTransition(jira, "Investigate", (transition) => Object.assign(transition, { transitionScreen, ...rules }));
  expect(changed.status).toBe(200);
}

test("a transition with a screen takes the fields of that screen, in one history with the status", async () => {
  const jira = aSmallJira();
  await withScreen(jira, ["assignee", "labels"]);
  const key = await jira.raise();

  const taken = await take(jira, "ada", key, "11", {
    fields: { assignee: { accountId: jira.accountId("grace") } },
    update: { labels: [{ add: "seen" }], comment: [{ add: { body: doc("On it.") } }] },
  });
  const { values } = (await jira.ask("ada", "GET", `/issue/${key}/changelog`)).body;
  const comments = await jira.ask("ada", "GET", `/issue/${key}/comment`);

  expect(taken.status).toBe(204);
  expect(values).toHaveLength(1);
  expect(values[0].items.map((item: { field: string }) => item.field)).toEqual(["status", "assignee", "labels"]);
  expect(comments.body.total).toBe(1);
});

test("a field that is not on the transition's screen is refused, whatever the edit screen has", async () => {
  const jira = aSmallJira();
  await withScreen(jira, ["assignee"]);
  const key = await jira.raise();

  const refused = await take(jira, "ada", key, "11", { fields: { summary: "Another" } });
  const withoutScreen = await take(jira, "ada", key, "21", { update: { comment: [{ add: { body: doc("Hm.") } }] } });

  expect(refused.body.errors).toEqual({ summary: "Field 'summary' cannot be set. It is not on the appropriate screen, or unknown." });
  expect(withoutScreen.body.errors).toHaveProperty("comment");
  expect(await toStatus(jira, key)).toBe("To triage");
});

test("transitions tell their screen's fields to who asks for them", async () => {
  const jira = aSmallJira();
  await withScreen(jira, ["resolution", "assignee"]);
  const key = await jira.raise();

  const { transitions } = (await jira.ask("ada", "GET", `/issue/${key}/transitions?expand=transitions.fields`)).body;
  const bare = (await jira.ask("ada", "GET", `/issue/${key}/transitions?transitionId=11`)).body.transitions;

  const [first, second] = transitions;
  expect(first).toMatchObject({ id: "11", hasScreen: true });
  expect(Object.keys(first.fields)).toEqual(["resolution", "assignee"]);
  expect(first.fields.resolution).toMatchObject({
    required: true,
    allowedValues: expect.arrayContaining([expect.objectContaining({ name: "Done" })]),
  });
  expect(second).toMatchObject({ hasScreen: false, fields: {} });
  expect(bare).toHaveLength(1);
  expect(bare[0]).not.toHaveProperty("fields");
});

test("a resolution that the screen asks for must be given, and is set by name", async () => {
  const jira = aSmallJira();
  await withScreen(jira, ["resolution"]);
  const key = await jira.raise();

  const without = await take(jira, "ada", key, "11");
  const unknown = await take(jira, "ada", key, "11", { fields: { resolution: { name: "Fixed by magic" } } });
  const taken = await take(jira, "ada", key, "11", { fields: { resolution: { name: "Done" } } });
  const { fields } = (await jira.ask("ada", "GET", `/issue/${key}?fields=resolution,resolutiondate`)).body;

  expect([without.body.errors, unknown.status, taken.status]).toEqual([{ resolution: "Resolution is required." }, 400, 204]);
  expect(fields.resolution.name).toBe("Done");
  expect(fields.resolutiondate).not.toBeNull();
});

test("a required field stops a transition until the issue has it or the screen gives it", async () => {
  const jira = aSmallJira();
  const parameters = { ruleType: "fieldRequired", fieldsRequired: `assignee,${jira.fields.team}`, errorMessage: "" };
  await withScreen(jira, ["assignee", jira.fields.team], { validators: [{ ruleKey: "system:validate-field-value", parameters }] });
  const key = await jira.raise();

  const without = await take(jira, "ada", key, "11");
  const emptied = await take(jira, "ada", key, "11", { fields: { [jira.fields.team]: null, assignee: null } });
  const given = await take(jira, "ada", key, "11", {
    fields: { [jira.fields.team]: "Red", assignee: { accountId: jira.accountId("ada") } },
  });

  expect(without.body.errors).toEqual({ assignee: "Assignee is required.", [jira.fields.team]: "Team is required." });
  expect(emptied.status).toBe(400);
  expect(given.status).toBe(204);
});

test("a transition shows itself only to those its condition names", async () => {
  const jira = aSmallJira();
  await changeTransition(jira, "Investigate", restricted({ accountIds: "allow-assignee" }));
  const key = await jira.raise("ada", { assignee: { accountId: jira.accountId("grace") } });

  const hidden = (await jira.ask("ada", "GET", `/issue/${key}/transitions?includeUnavailableTransitions=true`)).body.transitions[0];
  const refused = await take(jira, "ada", key, "11");

  expect([await transitionId(jira, "ada", key, "Investigate"), await transitionId(jira, "grace", key, "Investigate")]).toEqual([
    undefined,
    "11",
  ]);
  expect(hidden).toMatchObject({ id: "11", isAvailable: false, isConditional: true });
  expect(refused.body.errorMessages).toEqual(["Transition id '11' is not valid for this issue."]);
  expect((await take(jira, "grace", key, "11")).status).toBe(204);
});

test.each([
  ["a permission", { permissionKeys: "ADMINISTER_PROJECTS" }, "edsger"],
  ["a role", { roleIds: "10002" }, "edsger"],
])("%s can be what a condition asks for", async (_what, parameters, who) => {
  const jira = aSmallJira();
  const roles = (await jira.ask("radia", "GET", "/role")).body as { id: number; name: string }[];
  const administrators = String(roles.find(({ name }) => name === "Administrators")?.id);
  await changeTransition(jira, "Investigate", restricted("roleIds" in parameters ? { roleIds: administrators } : parameters));
  const key = await jira.raise();

  const mayAda = await transitionId(jira, "ada", key, "Investigate");
  const may = await transitionId(jira, who as "edsger", key, "Investigate");

  expect([mayAda, may]).toEqual([undefined, "11"]);
});

test("of a group of conditions any one is enough, or all are needed, as it says", async () => {
  const jira = aSmallJira();
  const holds = { ruleKey: "system:restrict-issue-transition", parameters: { permissionKeys: "EDIT_ISSUES" } };
  const fails = { ruleKey: "system:restrict-from-all-users", parameters: { restrictMode: "usersAndAPI" } };
  const group = (operation: string, conditions: object[], conditionGroups: object[] = []) => ({ operation, conditions, conditionGroups });
  const shownWith = async (conditions: object): Promise<boolean> => {
    await changeTransition(jira, "Investigate", (transition) => Object.assign(transition, { conditions }));
    return (await transitionId(jira, "ada", await jira.raise(), "Investigate")) !== undefined;
  };

  expect(await shownWith(group("ANY", [fails, holds]))).toBe(true);
  expect(await shownWith(group("ALL", [fails, holds]))).toBe(false);
  expect(await shownWith(group("ALL", [holds], [group("ANY", [fails, holds])]))).toBe(true);
  expect(await shownWith(group("ALL", [holds], [group("ALL", [fails])]))).toBe(false);
});

test("a transition can ask where the issue has been", async () => {
  const jira = aSmallJira();
  const { body } = await jira.ask("radia", "POST", "/workflows", { workflowIds: ["1"] });
  const idOf = (name: string): string => body.statuses.find((status: { name: string }) => status.name === name).id;
  const parameters = { previousStatusIds: idOf("Mitigated"), mostRecentStatusOnly: "false" };
  await changeTransition(jira, "Resolve", (transition) =>
    Object.assign(transition, { validators: [{ ruleKey: "system:previous-status-validator", parameters }] }),
  );
  const key = await jira.raise();

  const early = await take(jira, "ada", key, "31");
  for (const id of ["21", "11"]) await take(jira, "ada", key, id);

  expect([early.status, (await take(jira, "ada", key, "31")).status]).toEqual([400, 204]);
});

test("a permission validator refuses in Jira's words", async () => {
  const jira = aSmallJira();
  const validators = [{ ruleKey: "system:check-permission-validator", parameters: { permissionKey: "ADMINISTER_PROJECTS" } }];
  await changeTransition(jira, "Investigate", (transition) => Object.assign(transition, { validators }));
  const key = await jira.raise();

  expect((await take(jira, "ada", key, "11")).status).toBe(400);
  expect((await take(jira, "edsger", key, "11")).status).toBe(204);
});

test("post functions set resolution, assignee and fields with the status, as one change", async () => {
  const jira = aSmallJira();
  const actions = [
    { ruleKey: "system:change-assignee", parameters: { type: "to-current-user" } },
    { ruleKey: "system:update-field", parameters: { field: "labels", value: "seen", mode: "append" } },
    { ruleKey: "system:update-field", parameters: { field: jira.fields.team, value: "Blue" } },
    { ruleKey: "system:update-field", parameters: { field: "resolution", value: "10000" } },
  ];
  await changeTransition(jira, "Investigate", (transition) => Object.assign(transition, { actions }));
  const key = await jira.raise("ada", { labels: ["old"] });
  jira.events.splice(0);

  await take(jira, "ada", key, "11");
  const { fields } = (await jira.ask("ada", "GET", `/issue/${key}`)).body;
  const updates = jira.events.filter(({ eventType }) => eventType === "avi:jira:updated:issue");

  expect([fields.assignee.accountId, fields.labels, fields[jira.fields.team], fields.resolution.id]).toEqual([
    jira.accountId("ada"),
    ["old", "seen"],
    "Blue",
    "10000",
  ]);
  expect(updates).toHaveLength(1);
  expect(updates[0]?.payload["jiraEventTypeName"]).toBe("issue_resolved");
});
