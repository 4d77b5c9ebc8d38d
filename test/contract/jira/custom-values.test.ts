import { aSiteWithFields, type SiteWithFields } from "./a-site-with-fields";

const word = (text: string) => ({ type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] });

/** Of each type: what a request writes, what the issue shows, and both sides of the history. */
const VALUES: readonly [type: string, written: (site: SiteWithFields) => unknown, shown: unknown, raw: string | null, words: string][] = [
  ["textfield", () => "Rack 4", "Rack 4", null, "Rack 4"],
  ["textarea", () => word("Row 2"), word("Row 2"), null, "Row 2"],
  ["url", () => "https://example.com/a", "https://example.com/a", null, "https://example.com/a"],
  ["float", () => 2.5, 2.5, null, "2.5"],
  ["datepicker", () => "2026-02-03", "2026-02-03", "2026-02-03", "3/Feb/26"],
  ["datetime", () => "2026-02-03T04:05:00.000+0100", "2026-02-03T03:05:00.000+0000", "2026-02-03T03:05:00.000Z", "3/Feb/26 3:05 AM"],
  ["labels", () => ["red", "blue"], ["red", "blue"], "", "red blue"],
  ["select", () => ({ value: "EU" }), { value: "EU" }, "{EU}", "EU"],
  ["radiobuttons", ({ option }) => ({ id: option("radiobuttons", "US") }), { value: "US" }, "{US}", "US"],
  ["multiselect", () => [{ value: "EU" }, { value: "US" }], [{ value: "EU" }, { value: "US" }], "[{EU}, {US}]", "EU,US"],
  ["multicheckboxes", () => [{ value: "US" }], [{ value: "US" }], "[{US}]", "US"],
  [
    "cascadingselect",
    () => ({ value: "EU", child: { value: "EU north" } }),
    { value: "EU", child: { value: "EU north" } },
    null,
    "Parent values: EU({EU})Level 1 values: EU north({EU north})",
  ],
  ["userpicker", ({ accountId }) => ({ accountId: accountId("grace") }), { displayName: "Grace Okafor" }, "{grace}", "Grace Okafor"],
  [
    "multiuserpicker",
    ({ accountId }) => [{ accountId: accountId("ada") }, { accountId: accountId("grace") }],
    [{ displayName: "Ada Marsh" }, { displayName: "Grace Okafor" }],
    "[{ada}, {grace}]",
    "Ada Marsh, Grace Okafor",
  ],
  ["grouppicker", () => ({ name: "jira-users" }), { name: "jira-users" }, "{jira-users}", "jira-users"],
  ["multigrouppicker", () => [{ name: "jira-users" }], [{ name: "jira-users" }], "[{jira-users}]", "jira-users"],
];

test.each(VALUES)("a %s field is set at the creation and shows what was set", async (type, written, shown) => {
  const site = await aSiteWithFields([type]);

  const key = await site.raise("ada", { [site.fieldOf(type)]: written(site) });

  expect({ value: await site.valueOf(key, type) }).toMatchObject({ value: shown });
});

test.each(VALUES)(
  "setting a %s field later leaves its raw and its readable value, and nulls before",
  async (type, written, shown, raw, words) => {
    const site = await aSiteWithFields([type]);
    const key = await site.raise();

    const edited = await site.edit(key, { fields: { [site.fieldOf(type)]: written(site) } });

    expect(edited).toMatchObject({ status: 204 });
    expect({ value: await site.valueOf(key, type) }).toMatchObject({ value: shown });
    const item = { field: `The ${type}`, fieldtype: "custom", fieldId: site.fieldOf(type) };
    const sides = { from: null, fromString: null, to: site.withIds(type, raw), toString: site.withIds(type, words) };
    expect(await site.lastItems(key)).toEqual([{ ...item, ...sides }]);
  },
);

test.each(VALUES)("emptying a %s field leaves the old value in the history and null in the issue", async (type, written, _, raw, words) => {
  const site = await aSiteWithFields([type]);
  const key = await site.raise("ada", { [site.fieldOf(type)]: written(site) });

  await site.edit(key, { fields: { [site.fieldOf(type)]: null } });

  expect(await site.valueOf(key, type)).toBeNull();
  expect(await site.lastItems(key)).toMatchObject([{ from: site.withIds(type, raw), fromString: site.withIds(type, words), toString: "" }]);
});

test.each(VALUES)("setting a %s field to what it holds leaves no trace", async (type, written) => {
  const site = await aSiteWithFields([type]);
  const key = await site.raise("ada", { [site.fieldOf(type)]: written(site) });

  await site.edit(key, { fields: { [site.fieldOf(type)]: written(site) } });

  expect(await site.lastItems(key)).toBeNull();
});

test.each([
  ["textfield", 4, "Operation value must be a string"],
  ["textfield", "x".repeat(256), "The entered text is too long. It exceeds the allowed limit of 255 characters."],
  ["textarea", "plain", "Operation value must be an Atlassian Document (see the Atlassian Document Format)"],
  ["textarea", word("x".repeat(32_768)), "The entered text is too long. It exceeds the allowed limit of 32,767 characters."],
  ["url", "not one", "Not a valid URL"],
  ["float", "4", "Operation value must be a number"],
  ["datepicker", "2026-02-30", "Error parsing date string: 2026-02-30"],
  ["datepicker", 4, "Operation value must be a string"],
  ["datetime", "tomorrow", "Error parsing time: tomorrow"],
  ["labels", ["a b"], "The label 'a b' contains spaces which is invalid."],
  ["labels", "red", "data was not an array"],
  ["select", { value: "Mars" }, "Option value 'Mars' is not valid"],
  ["select", { id: "99999" }, "Option id '99999' is not valid"],
  ["select", "EU", "Specify a valid 'id' or 'value' for The select"],
  ["multiselect", { value: "EU" }, "data was not an array"],
  ["cascadingselect", { value: "EU", child: { value: "US south" } }, "Option value 'US south' is not valid"],
  ["userpicker", { accountId: "nobody" }, "User 'nobody' was not found in the system."],
  ["userpicker", "ada", "Specify a valid value for accountId"],
  ["grouppicker", { name: "no-one" }, "Could not find group with name 'no-one'."],
])("a %s field refuses %j", async (type, value, sentence) => {
  const site = await aSiteWithFields([type]);

  const refused = await site.edit(await site.raise(), { fields: { [site.fieldOf(type)]: value } });

  expect(refused).toMatchObject({ status: 400, body: { errors: { [site.fieldOf(type)]: sentence } } });
});

test("a disabled option stays where it is and is not chosen again", async () => {
  const site = await aSiteWithFields(["select"]);
  const fieldId = site.fieldOf("select");
  const key = await site.raise("ada", { [fieldId]: { value: "EU" } });
  await site.ask("radia", "PUT", `${site.contextOf("select")}/option`, { options: [{ id: site.option("select", "EU"), disabled: true }] });

  const again = await site.edit(await site.raise(), { fields: { [fieldId]: { value: "EU" } } });

  expect(again.body.errors).toEqual({ [fieldId]: "Option value 'EU' is not valid" });
  expect(await site.valueOf(key, "select")).toMatchObject({ value: "EU" });
});

test("a renamed option shows its new name where it was chosen", async () => {
  const site = await aSiteWithFields(["select"]);
  const key = await site.raise("ada", { [site.fieldOf("select")]: { value: "EU" } });

  await site.ask("radia", "PUT", `${site.contextOf("select")}/option`, { options: [{ id: site.option("select", "EU"), value: "Europe" }] });

  expect(await site.valueOf(key, "select")).toMatchObject({ value: "Europe" });
  expect(await site.keysOf(`cf[${site.fieldOf("select").slice(12)}] = Europe`)).toEqual([key]);
});

test("an option that an issue has cannot be deleted", async () => {
  const site = await aSiteWithFields(["multiselect"]);
  await site.raise("ada", { [site.fieldOf("multiselect")]: [{ value: "EU" }, { value: "US" }] });

  const refused = await site.ask("radia", "DELETE", `${site.contextOf("multiselect")}/option/${site.option("multiselect", "US")}`);

  expect(refused.status).toBe(400);
});

test("version 2 of the API takes plain text for paragraphs", async () => {
  const site = await aSiteWithFields(["textarea"]);
  const key = await site.raise();

  await site.ask("ada", "PUT", `/rest/api/2/issue/${key}`, { fields: { [site.fieldOf("textarea")]: "Row 2" } });

  expect(await site.valueOf(key, "textarea")).toEqual(word("Row 2"));
});

test("an edit of a custom field is an event with the change in it", async () => {
  const site = await aSiteWithFields(["select"]);
  const key = await site.raise();

  await site.edit(key, { fields: { [site.fieldOf("select")]: { value: "EU" } } });

  expect(site.events.at(-1)).toMatchObject({
    eventType: "avi:jira:updated:issue",
    payload: { changelog: { items: [{ fieldId: site.fieldOf("select"), from: null, toString: "EU" }] } },
  });
});
