import { aSiteWithFields, type SiteWithFields } from "./a-site-with-fields";

const word = (text: string) => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** Of each field of many values: steps to take one after the other, and what is shown after each. */
const STEPS: readonly [type: string, element: (site: SiteWithFields, name: string) => unknown, names: [string, string]][] = [
  ["labels", (_, name) => name, ["red", "blue"]],
  ["multiselect", (_, value) => ({ value }), ["EU", "US"]],
  ["multicheckboxes", (site, value) => ({ id: site.option("multicheckboxes", value) }), ["EU", "US"]],
  ["multiuserpicker", (site, name) => ({ accountId: site.accountId(name as "ada") }), ["ada", "grace"]],
  ["multigrouppicker", (_, name) => ({ name }), ["jira-users", "site-admins"]],
];

test.each(STEPS)("a %s field takes what is added and lets go of what is removed", async (type, element, names) => {
  const site = await aSiteWithFields([type]);
  const key = await site.raise();
  const step = (operations: unknown[]) => site.edit(key, { update: { [site.fieldOf(type)]: operations } });
  const count = async (): Promise<number> => ((await site.valueOf(key, type)) as unknown[] | null)?.length ?? 0;
  const [one, other] = names.map((name) => element(site, name));

  expect((await step([{ add: one }, { add: other }])).status).toBe(204);
  expect(await count()).toBe(2);
  expect((await step([{ add: one }])).status).toBe(204);
  expect(await count()).toBe(2);
  expect((await step([{ remove: one }])).status).toBe(204);
  expect(await count()).toBe(1);
  expect((await step([{ set: [one] }, { remove: one }])).status).toBe(204);
  expect(await count()).toBe(0);
});

test.each([
  [
    "summary",
    { add: "x" },
    "Field with id 'summary' and name 'Summary' does not support operation 'add' Supported operation(s) are: 'set'",
  ],
  [
    "priority",
    { remove: { id: "1" } },
    "Field with id 'priority' and name 'Priority' does not support operation 'remove' Supported operation(s) are: 'set'",
  ],
  [
    "labels",
    { copy: "x" },
    "Field with id 'labels' and name 'Labels' does not support operation 'copy' Supported operation(s) are: 'add', 'set', 'remove'",
  ],
])("%s says which operations it takes", async (fieldId, step, sentence) => {
  const site = await aSiteWithFields([]);

  const refused = await site.edit(await site.raise(), { update: { [fieldId]: [step] } });

  expect(refused).toMatchObject({ status: 400, body: { errors: { [fieldId]: sentence } } });
});

test("a field in both fields and update is refused", async () => {
  const site = await aSiteWithFields([]);

  const refused = await site.edit(await site.raise(), { fields: { labels: ["a"] }, update: { labels: [{ add: "b" }] } });

  expect(refused.status).toBe(400);
});

test("an update edits and removes comments, and links", async () => {
  const site = await aSiteWithFields([]);
  const [key, other] = [await site.raise(), await site.raise()];
  await site.edit(key, { update: { comment: [{ add: { body: word("One") } }, { add: { body: word("Two") } }] } });
  const { comments } = (await site.ask("ada", "GET", `/issue/${key}/comment`)).body;

  const edited = await site.edit(key, {
    update: {
      comment: [{ edit: { id: comments[0].id, body: word("Uno") } }, { remove: { id: comments[1].id } }],
      issuelinks: [{ add: { type: { name: "Blocks" }, outwardIssue: { key: other } } }],
    },
  });

  expect(edited.status).toBe(204);
  const { fields } = (await site.ask("ada", "GET", `/issue/${key}`)).body;
  expect(fields.comment.comments.map(({ body }: { body: unknown }) => body)).toEqual([word("Uno")]);
  expect(fields.issuelinks).toMatchObject([{ type: { name: "Blocks" }, outwardIssue: { key: other } }]);
});

test("an issue is created with its links and its first comment", async () => {
  const site = await aSiteWithFields([]);
  const other = await site.raise();

  const made = await site.ask("ada", "POST", "/issue", {
    fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Checkout answers 502" },
    update: {
      labels: [{ add: "red" }],
      comment: [{ add: { body: word("One") } }],
      issuelinks: [{ add: { type: { name: "Cloners" }, outwardIssue: { key: other } } }],
    },
  });

  expect(made.status).toBe(201);
  const { fields } = (await site.ask("ada", "GET", `/issue/${made.body.key}`)).body;
  expect(fields).toMatchObject({ labels: ["red"], comment: { total: 1 }, issuelinks: [{ outwardIssue: { key: other } }] });
});

test("logged work is refused by name, and nothing else of the update is done", async () => {
  const site = await aSiteWithFields([]);
  const key = await site.raise();

  const refused = await site.edit(key, { fields: { summary: "Other" }, update: { worklog: [{ add: { timeSpent: "1h" } }] } });

  expect(refused).toMatchObject({ status: 501, body: { errorMessages: ["The sandbox's Jira does not emulate 'worklog' in 'update'."] } });
  expect((await site.ask("ada", "GET", `/issue/${key}`)).body.fields.summary).toBe("Checkout answers 502");
});
