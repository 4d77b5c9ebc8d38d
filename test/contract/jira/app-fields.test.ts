import { aSmallJira, APP_ID } from "./a-small-jira";

const verdict = { word: "Fine", weight: 3 };

test("an app's fields are told by id, by its own key, and in words", async () => {
  const { ask, fields } = aSmallJira();
  const { body } = await ask("ada", "GET", "/field");
  const team = (body as { id: string }[]).find((field) => field.id === fields.team);
  const key = `ari:cloud:ecosystem::extension/${APP_ID}/env/static/team`;
  expect(fields.team).toMatch(/^customfield_1\d{4}$/);
  expect(team).toMatchObject({ key, name: "Team", custom: true, schema: { type: "string", custom: key } });
});

test("the owning app writes its read-only field; history has the formatter's words", async () => {
  const { ask, raise, fields } = aSmallJira();
  const key = await raise();
  const { body: issue } = await ask("ada", "GET", `/issue/${key}?fields=id`);

  const written = await ask("app", "PUT", `/app/field/${fields.verdict}/value`, {
    updates: [{ issueIds: [Number(issue.id)], value: verdict }],
  });

  expect(written.status).toBe(204);
  const read = await ask("tim", "GET", `/issue/${key}?fields=${fields.verdict}&expand=changelog,renderedFields`);
  expect(read.body.fields[fields.verdict]).toEqual(verdict);
  expect(read.body.renderedFields[fields.verdict]).toBe("Fine (3)");
  expect(read.body.changelog.histories[0].items).toEqual([
    { field: "Verdict", fieldtype: "custom", fieldId: fields.verdict, from: null, fromString: null, to: null, toString: "Fine (3)" },
  ]);
});

test("several fields of an issue are written in one call and make one history", async () => {
  const { ask, raise, fields } = aSmallJira();
  const key = await raise();
  const issueIds = [Number((await ask("ada", "GET", `/issue/${key}?fields=id`)).body.id)];

  await ask("app", "POST", "/app/field/value", {
    updates: [
      { customField: fields.verdict, issueIds, value: verdict },
      { customField: fields.size, issueIds, value: 4 },
    ],
  });

  const { body } = await ask("ada", "GET", `/issue/${key}/changelog`);
  expect(body.values).toHaveLength(1);
  expect(body.values[0].items).toHaveLength(2);
});

test("nobody but the owning app as itself may write through that door", async () => {
  const { ask, askThroughApp, raise, fields } = aSmallJira();
  const issueIds = [Number((await ask("ada", "GET", `/issue/${await raise()}?fields=id`)).body.id)];
  const body = { updates: [{ issueIds, value: verdict }] };
  const path = `/app/field/${fields.verdict}/value`;

  expect((await ask("radia", "PUT", path, body)).status).toBe(403);
  expect((await askThroughApp("ada", "PUT", path, body)).status).toBe(403);
  expect((await ask("app", "PUT", "/app/field/customfield_99999/value", body)).status).toBe(404);
  expect((await ask("app", "PUT", "/app/field/summary/value", body)).status).toBe(403);
});

test("the app's own door skips validation but not the type", async () => {
  const { ask, raise, fields } = aSmallJira();
  const key = await raise();
  const issueIds = [Number((await ask("ada", "GET", `/issue/${key}?fields=id`)).body.id)];

  expect((await ask("app", "PUT", `/app/field/${fields.team}/value`, { updates: [{ issueIds, value: "Green" }] })).status).toBe(204);
  expect((await ask("app", "PUT", `/app/field/${fields.team}/value`, { updates: [{ issueIds, value: 7 }] })).status).toBe(400);
  expect(
    (await ask("app", "PUT", `/app/field/${fields.verdict}/value`, { updates: [{ issueIds, value: { weight: "much" } }] })).status,
  ).toBe(400);
  expect((await ask("ada", "GET", `/issue/${key}?fields=${fields.team}`)).body.fields[fields.team]).toBe("Green");
});

test("changelog and events of an app's write can be left out", async () => {
  const { ask, raise, fields, events } = aSmallJira();
  const key = await raise();
  const issueIds = [Number((await ask("ada", "GET", `/issue/${key}?fields=id`)).body.id)];
  const before = events.length;

  const path = `/app/field/${fields.size}/value?generateChangelog=false&generateAppEvents=false`;
  await ask("app", "PUT", path, { updates: [{ issueIds, value: 5 }] });

  expect(events).toHaveLength(before);
  expect((await ask("ada", "GET", `/issue/${key}/changelog`)).body.total).toBe(0);
  expect((await ask("ada", "GET", `/issue/${key}?fields=${fields.size}`)).body.fields[fields.size]).toBe(5);
});

test("a person writes an app's field as a plain value, validated, and empties it with null", async () => {
  const { ask, raise, fields } = aSmallJira();
  const key = await raise("ada", { [fields.team]: "Red" });

  const refused = await ask("ada", "PUT", `/issue/${key}`, { fields: { [fields.team]: "Green" } });
  expect([refused.status, refused.body.errors]).toEqual([400, { [fields.team]: "Team is Red or Blue." }]);
  expect((await ask("ada", "PUT", `/issue/${key}`, { fields: { [fields.team]: null } })).status).toBe(204);
  expect((await ask("ada", "GET", `/issue/${key}?fields=${fields.team}`)).body.fields[fields.team]).toBeNull();
});

test("the app's user may browse, edit, comment, link and move, but not create or delete", async () => {
  const { ask, raise } = aSmallJira();
  const key = await raise();
  const permissions = "BROWSE_PROJECTS,EDIT_ISSUES,ADD_COMMENTS,LINK_ISSUES,TRANSITION_ISSUES,CREATE_ISSUES,DELETE_ISSUES,ADMINISTER";
  const { body } = await ask("app", "GET", `/mypermissions?issueKey=${key}&permissions=${permissions}`);
  const held = Object.values(body.permissions as Record<string, { key: string; havePermission: boolean }>).filter(
    (one) => one.havePermission,
  );
  expect(held.map((one) => one.key)).toEqual(["BROWSE_PROJECTS", "EDIT_ISSUES", "ADD_COMMENTS", "LINK_ISSUES", "TRANSITION_ISSUES"]);
});

test("a moment of an app's is kept in Jira's form, found by JQL's dates, and nothing else is taken for one", async () => {
  const { ask, raise, fields } = aSmallJira();
  const key = await raise();
  const issueIds = [Number((await ask("ada", "GET", `/issue/${key}?fields=id`)).body.id)];
  const write = (value: unknown) => ask("app", "PUT", `/app/field/${fields.seenAt}/value`, { updates: [{ issueIds, value }] });

  expect((await write("2026-06-01T12:30:00.000Z")).status).toBe(204);

  expect((await ask("ada", "GET", `/issue/${key}`)).body.fields[fields.seenAt]).toBe("2026-06-01T12:30:00.000+0000");
  const found = async (jql: string) => (await ask("ada", "POST", "/search/jql", { jql })).body.issues.length as number;
  expect([await found('"Seen at" >= "2026-06-01"'), await found('"Seen at" < "2026-06-01"')]).toEqual([1, 0]);
  expect((await write("yesterday")).body.errors).toEqual({ [fields.seenAt]: "Operation value must be a string in ISO 8601" });
});
