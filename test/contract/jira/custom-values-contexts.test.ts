import { aLivedInJira } from "./a-lived-in-jira";
import { aSiteWithFields } from "./a-site-with-fields";

const anIncident = { issuetype: { name: "Incident" }, summary: "Checkout answers 502" };

test("a field limited to another project by its one context does not exist here", async () => {
  const site = await aSiteWithFields(["select"]);
  const fieldId = site.fieldOf("select");
  const key = await site.raise();
  await site.ask("radia", "PUT", `${site.contextOf("select")}/project`, { projectIds: ["10001"] });

  const refused = await site.edit(key, { fields: { [fieldId]: { value: "EU" } } });
  const meta = await site.ask("ada", "GET", `/issue/${key}/editmeta`);

  const sentence = `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`;
  expect(refused).toMatchObject({ status: 400, body: { errors: { [fieldId]: sentence } } });
  expect(meta.body.fields[fieldId]).toBeUndefined();
});

test("a context limited to other work types leaves its field out of an incident", async () => {
  const site = await aSiteWithFields(["textfield"]);
  await site.ask("radia", "PUT", `${site.contextOf("textfield")}/issuetype`, { issueTypeIds: ["10004"] });

  const refused = await site.edit(await site.raise(), { fields: { [site.fieldOf("textfield")]: "x" } });

  expect(refused.status).toBe(400);
});

test("a project's own context has its own options", async () => {
  const site = await aSiteWithFields(["select"]);
  const fieldId = site.fieldOf("select");
  const own = await site.ask("radia", "POST", `/field/${fieldId}/context`, { name: "Payments", projectIds: ["10000"] });
  await site.ask("radia", "POST", `/field/${fieldId}/context/${own.body.id}/option`, { options: [{ value: "Moon" }] });

  const key = await site.raise("ada", { [fieldId]: { value: "Moon" } });
  const refused = await site.edit(key, { fields: { [fieldId]: { value: "EU" } } });

  expect(await site.valueOf(key, "select")).toMatchObject({ value: "Moon" });
  expect(refused.body.errors).toEqual({ [fieldId]: "Option value 'EU' is not valid" });
});

test("a field that is on no screen of the incident is refused", async () => {
  const site = await aSiteWithFields(["select"]);
  const fieldId = site.fieldOf("select");
  const key = await site.raise();
  await site.ask("radia", "DELETE", `/screens/2/tabs/2/fields/${fieldId}`);

  expect((await site.edit(key, { fields: { [fieldId]: { value: "EU" } } })).status).toBe(400);
});

test("edit and create meta tell the options, the operations and the default", async () => {
  const site = await aSiteWithFields(["select", "multiselect", "cascadingselect", "multiuserpicker", "float"]);
  const contextId = site.contextOf("select").split("/").at(-1);
  const eu = site.option("select", "EU");
  await site.ask("radia", "PUT", `/field/${site.fieldOf("select")}/context/defaultValue`, {
    defaultValues: [{ contextId, type: "option.single", optionId: eu }],
  });

  const { fields } = (await site.ask("ada", "GET", `/issue/${await site.raise()}/editmeta`)).body;
  const created = (await site.ask("ada", "GET", "/issue/createmeta/PAY/issuetypes/10001")).body.fields;

  const options = [{ value: "EU", id: eu }, { value: "US" }];
  expect(fields[site.fieldOf("select")]).toMatchObject({
    operations: ["set"],
    allowedValues: options,
    hasDefaultValue: true,
    defaultValue: { id: eu },
  });
  expect(fields[site.fieldOf("multiselect")]).toMatchObject({ operations: ["add", "set", "remove"], hasDefaultValue: false });
  expect(fields[site.fieldOf("cascadingselect")].allowedValues).toMatchObject([
    { value: "EU", children: [{ value: "EU north" }] },
    { value: "US" },
  ]);
  expect(fields[site.fieldOf("multiuserpicker")]).toMatchObject({
    schema: { type: "array", items: "user" },
    autoCompleteUrl: expect.any(String),
  });
  expect(fields[site.fieldOf("float")]).toMatchObject({ operations: ["set"], schema: { type: "number" } });
  expect(created.find(({ fieldId }: { fieldId: string }) => fieldId === site.fieldOf("select"))).toMatchObject({
    defaultValue: { id: eu },
  });
});

test.each([
  ["select", "option.single", "optionId", ({ eu }: { eu: string }) => eu, { value: "EU" }],
  ["multicheckboxes", "option.multiple", "optionIds", ({ eu }: { eu: string }) => [eu], [{ value: "EU" }]],
  ["textfield", "textfield", "text", () => "as ever", "as ever"],
  ["float", "float", "number", () => 3, 3],
  ["datepicker", "datepicker", "useCurrent", () => true, "2026-01-17"],
  ["labels", "labels", "labels", () => ["red"], ["red"]],
])("a new issue has the default of its %s field, unless it is given something", async (type, defaultType, member, value, shown) => {
  const site = await aSiteWithFields([type]);
  const contextId = site.contextOf(type).split("/").at(-1);
  const given = value({ eu: site.option(type, "EU") });
  const defaults = `/field/${site.fieldOf(type)}/context/defaultValue`;
  await site.ask("radia", "PUT", defaults, { defaultValues: [{ contextId, type: defaultType, [member]: given }] });

  const usual = await site.raise();
  const emptied = await site.raise("ada", { [site.fieldOf(type)]: null });

  expect({ value: await site.valueOf(usual, type) }).toMatchObject({ value: shown });
  expect(await site.valueOf(emptied, type)).toBeNull();
  expect((await site.ask("radia", "GET", defaults)).body.values).toEqual([{ contextId, type: defaultType, [member]: given }]);
});

test("a default of another type, and of an option that is not of the context, is refused", async () => {
  const site = await aSiteWithFields(["select"]);
  const contextId = site.contextOf("select").split("/").at(-1);
  const put = (value: unknown) =>
    site.ask("radia", "PUT", `/field/${site.fieldOf("select")}/context/defaultValue`, {
      defaultValues: [{ contextId, ...(value as object) }],
    });

  expect((await put({ type: "textfield", text: "EU" })).status).toBe(400);
  expect((await put({ type: "option.single", optionId: "1" })).status).toBe(404);
});

test("in a site that was lived in, Impact and Urgency are set, read, searched and kept in the history like any field", async () => {
  const { ask } = aLivedInJira();
  const all = (await ask("radia", "GET", "/field")).body as { id: string; name: string; custom: boolean }[];
  const [impact, urgency] = ["Impact", "Urgency"].map((name) => all.find((field) => field.name === name)!.id) as [string, string];
  const made = await ask("ada", "POST", "/issue", {
    fields: { project: { key: "OPS" }, ...anIncident, [impact]: { value: "Minor / Localized" } },
  });

  const edited = await ask("ada", "PUT", `/issue/${made.body.key}`, { fields: { [urgency]: { value: "High" } } });

  expect(edited.status).toBe(204);
  const { fields } = (await ask("ada", "GET", `/issue/${made.body.key}`)).body;
  expect(fields).toMatchObject({ [impact]: { value: "Minor / Localized" }, [urgency]: { value: "High" } });
  const jql = encodeURIComponent(`project = OPS AND cf[${impact.slice(12)}] = "Minor / Localized"`);
  expect((await ask("ada", "GET", `/search/jql?jql=${jql}`)).body.issues).toHaveLength(1);
  const { values } = (await ask("ada", "GET", `/issue/${made.body.key}/changelog`)).body;
  expect(values[0].items).toMatchObject([{ field: "Urgency", fieldId: urgency, from: null, toString: "High" }]);
});

test("those fields exist in OPS alone", async () => {
  const { ask } = aLivedInJira();
  const impact = ((await ask("radia", "GET", "/field")).body as { id: string; name: string }[]).find(({ name }) => name === "Impact")!.id;

  const refused = await ask("ada", "POST", "/issue", {
    fields: { project: { key: "PAY" }, ...anIncident, [impact]: { value: "Minor / Localized" } },
  });

  expect(refused).toMatchObject({ status: 400, body: { errors: { [impact]: expect.stringContaining("cannot be set") as string } } });
});
