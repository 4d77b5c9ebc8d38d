import { aSiteWithFields } from "./a-site-with-fields";
import { aSmallJira, type Reply, type SmallJira, type Who } from "./a-small-jira";

/** Does something in bulk and reads its task. */
async function inBulk(site: SmallJira, who: Who, what: string, body: unknown): Promise<Reply> {
  const submitted = await site.ask(who, "POST", `/bulk/issues/${what}`, body);
  return submitted.status === 201 ? site.ask(who, "GET", `/bulk/queue/${submitted.body.taskId}`) : submitted;
}
const fieldsOf = async (site: SmallJira, key: string): Promise<Record<string, unknown>> =>
  (await site.ask("radia", "GET", `/issue/${key}`)).body.fields as Record<string, unknown>;
const idOf = async (site: SmallJira, key: string): Promise<number> => Number((await site.ask("radia", "GET", `/issue/${key}`)).body.id);

test("a bulk edit changes each issue with a history and an event of its own", async () => {
  const site = aSmallJira();
  const keys = [await site.raise(), await site.raise()];
  site.events.length = 0;

  const done = await inBulk(site, "ada", "fields", {
    selectedIssueIdsOrKeys: keys,
    selectedActions: ["priority", "labels"],
    editedFieldsInput: {
      priority: { priorityId: "1" },
      labelsFields: [{ fieldId: "labels", labels: [{ name: "red" }], bulkEditMultiSelectFieldOption: "ADD" }],
    },
  });

  expect(done.body).toMatchObject({
    status: "COMPLETE",
    progressPercent: 100,
    totalIssueCount: 2,
    invalidOrInaccessibleIssueCount: 0,
    failedAccessibleIssues: {},
    processedAccessibleIssues: [await idOf(site, keys[0]!), await idOf(site, keys[1]!)],
  });
  for (const key of keys) expect(await fieldsOf(site, key)).toMatchObject({ priority: { id: "1" }, labels: ["red"] });
  expect(site.events.map(({ eventType }) => eventType)).toEqual(["avi:jira:updated:issue", "avi:jira:updated:issue"]);
  expect(site.events[0]!.payload).toMatchObject({ changelog: { items: [{ field: "priority" }, { field: "labels" }] } });
});

test.each([
  ["singleSelectFields", "select", (ids: number[]) => ({ option: { optionId: ids[0] } }), { value: "EU" }],
  [
    "multipleSelectFields",
    "multiselect",
    (ids: number[]) => ({ options: ids.map((optionId) => ({ optionId })) }),
    [{ value: "EU" }, { value: "US" }],
  ],
  ["clearableNumberFields", "float", () => ({ value: 3 }), 3],
  ["singleLineTextFields", "textfield", () => ({ text: "x" }), "x"],
  ["datePickerFields", "datepicker", () => ({ date: { formattedDate: "3/Feb/26" } }), "2026-02-03"],
  ["multipleGroupPickerFields", "multigrouppicker", () => ({ groups: [{ groupName: "jira-users" }] }), [{ name: "jira-users" }]],
])("a bulk edit writes %s", async (sort, type, input, shown) => {
  const site = await aSiteWithFields([type]);
  const key = await site.raise();
  const fieldId = site.fieldOf(type);
  const ids = ["EU", "US"].map((value) => Number(site.option(type, value)));

  await inBulk(site, "ada", "fields", {
    selectedIssueIdsOrKeys: [key],
    selectedActions: [fieldId],
    editedFieldsInput: { [sort]: [{ fieldId, ...input(ids) }] },
  });

  expect({ value: await site.valueOf(key, type) }).toMatchObject({ value: shown });
});

test("an issue that refuses, and one that nobody sees, keep the others from nothing", async () => {
  const site = aSmallJira();
  const key = await site.raise();
  const edit = { selectedActions: ["priority"], editedFieldsInput: { priority: { priorityId: "99" } } };

  const done = await inBulk(site, "ada", "fields", { ...edit, selectedIssueIdsOrKeys: [key, "PAY-99"] });

  expect(done.body).toMatchObject({
    processedAccessibleIssues: [],
    failedAccessibleIssues: { [await idOf(site, key)]: ["The priority selected is invalid."] },
    invalidOrInaccessibleIssueCount: 1,
    totalIssueCount: 2,
  });
});

test("more than a thousand issues, actions without values, and sorts of fields that are not there are refused", async () => {
  const site = aSmallJira();
  const many = Array.from({ length: 1001 }, (_, index) => `PAY-${index}`);
  const priority = { selectedActions: ["priority"], editedFieldsInput: { priority: { priorityId: "1" } } };

  const refusals = [
    await inBulk(site, "ada", "fields", { ...priority, selectedIssueIdsOrKeys: many }),
    await inBulk(site, "ada", "fields", { ...priority, selectedActions: ["priority", "labels"], selectedIssueIdsOrKeys: ["PAY-1"] }),
    await inBulk(site, "ada", "fields", {
      selectedActions: ["x"],
      editedFieldsInput: { colorFields: [{ fieldId: "x" }] },
      selectedIssueIdsOrKeys: ["PAY-1"],
    }),
  ];

  expect(refusals.map(({ status }) => status)).toEqual([400, 400, 501]);
  expect(refusals[2]!.body).toEqual({ errors: [{ message: "The sandbox's Jira does not emulate 'colorFields' in a bulk edit." }] });
});

test("bulk changes are for those with the global permission", async () => {
  const site = aSmallJira();

  const refused = await inBulk(site, "app", "watch", { selectedIssueIdsOrKeys: [await site.raise()] });

  expect(refused).toMatchObject({ status: 403, body: { errors: [{ message: expect.any(String) as string }] } });
});

test("a move gives an issue another key, type, status and workflow, and the old key still finds it", async () => {
  const site = aSmallJira();
  const component = (await site.ask("radia", "POST", "/component", { project: "PAY", name: "Cards" })).body.id as string;
  const key = await site.raise("ada", { components: [{ id: component }] });
  site.events.length = 0;

  const done = await inBulk(site, "radia", "move", {
    targetToSourcesMapping: { "WEB,10005": { issueIdsOrKeys: [key], inferStatusDefaults: true } },
  });

  expect(done.body).toMatchObject({ processedAccessibleIssues: [await idOf(site, key)], failedAccessibleIssues: {} });
  const moved = (await site.ask("radia", "GET", `/issue/${key}`)).body;
  expect(moved).toMatchObject({
    key: "WEB-1",
    fields: { project: { key: "WEB" }, issuetype: { name: "Bug" }, status: { name: "To do" }, components: [] },
  });
  const { items } = (await site.ask("radia", "GET", "/issue/WEB-1/changelog")).body.values.at(-1);
  expect(items as unknown[]).toMatchObject([
    { field: "project", from: "10000", fromString: "Payments", to: "10001", toString: "Website" },
    { field: "Key", from: null, fromString: key, to: null, toString: "WEB-1" },
    { field: "issuetype", fromString: "Incident", toString: "Bug" },
    { field: "Workflow", fromString: "Incident workflow", to: "2", toString: "Simple workflow" },
    { field: "status", fromString: "To triage", toString: "To do" },
    { field: "Component", fromString: "Cards", to: null, toString: null },
  ]);
  expect(site.events).toMatchObject([
    { eventType: "avi:jira:updated:issue", payload: { jiraEventTypeName: "issue_moved", issue: { key: "WEB-1" } } },
  ]);
});

test("a move within the project changes the work type across workflows, to the status that was asked for", async () => {
  const site = aSmallJira();
  const key = await site.raise();

  await inBulk(site, "radia", "move", {
    targetToSourcesMapping: {
      "PAY,10004": { issueIdsOrKeys: [key], inferStatusDefaults: false, targetStatus: [{ statuses: { "10007": ["10001"] } }] },
    },
  });

  expect(await fieldsOf(site, key)).toMatchObject({ issuetype: { name: "Task" }, status: { name: "In progress" } });
});

test("sub-tasks go with their parent, and stay under it", async () => {
  const site = aSmallJira();
  const key = await site.raise();
  const subtask = await site.raise("ada", { issuetype: { name: "Sub-task" }, parent: { key } });

  await inBulk(site, "radia", "move", { targetToSourcesMapping: { "WEB,10004": { issueIdsOrKeys: [key] } } });

  expect((await site.ask("radia", "GET", `/issue/${subtask}`)).body).toMatchObject({ key: "WEB-2", fields: { parent: { key: "WEB-1" } } });
});

test("one who may not move issues moves none", async () => {
  const site = aSmallJira();
  const key = await site.raise();

  const done = await inBulk(site, "ada", "move", { targetToSourcesMapping: { "WEB,10004": { issueIdsOrKeys: [key] } } });

  expect(Object.values(done.body.failedAccessibleIssues as object)).toEqual([
    ["You do not have permission to move issues in this project."],
  ]);
  expect((await site.ask("radia", "GET", `/issue/${key}`)).body.key).toBe(key);
});

test("issues are transitioned, watched, left alone and deleted in bulk", async () => {
  const site = aSmallJira();
  const keys = [await site.raise(), await site.raise()];
  const { transitions } = (await site.ask("ada", "GET", `/issue/${keys[0]}/transitions`)).body;
  const selection = { selectedIssueIdsOrKeys: keys };
  const watching = async (): Promise<unknown> => (await site.ask("grace", "GET", `/issue/${keys[0]}/watchers`)).body.isWatching as unknown;

  await inBulk(site, "grace", "transition", { bulkTransitionInputs: [{ ...selection, transitionId: transitions[0].id }] });
  await inBulk(site, "grace", "watch", selection);
  const watched = await watching();
  await inBulk(site, "grace", "unwatch", selection);

  expect(await fieldsOf(site, keys[1]!)).toMatchObject({ status: { name: transitions[0].to.name } });
  expect([watched, await watching()]).toEqual([true, false]);
  await inBulk(site, "radia", "delete", selection);
  expect((await site.ask("radia", "GET", `/issue/${keys[0]}`)).status).toBe(404);
});
