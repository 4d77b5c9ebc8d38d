import { aSmallJira, NOON } from "./a-small-jira";

test("an issue is created with the project's defaults in its first status", async () => {
  const { ask, accountId } = aSmallJira();

  const created = await ask("tim", "POST", "/issue", {
    fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Checkout answers 502" },
    properties: [{ key: "origin", value: { from: "test" } }],
  });

  expect(created.status).toBe(201);
  expect(created.body).toMatchObject({ key: "PAY-1", self: expect.stringContaining("/rest/api/3/issue/") as string });
  const { body } = await ask("ada", "GET", "/issue/PAY-1?properties=*all");
  expect(body.fields).toMatchObject({
    summary: "Checkout answers 502",
    status: { name: "To triage", statusCategory: { key: "new" } },
    priority: { id: "3", name: "Medium" },
    reporter: { displayName: "Tim Novak" },
    assignee: null,
    resolution: null,
    created: "2026-01-17T12:34:00.000+0000",
  });
  expect(body.fields.creator).toMatchObject({ accountId: accountId("tim"), accountType: "atlassian" });
  expect(body.properties).toEqual({ origin: { from: "test" } });
});

test("creation is refused with a sentence a field, and nothing is made", async () => {
  const { ask, fields, events } = aSmallJira();

  const refused = await ask("tim", "POST", "/issue", {
    fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, [fields.team]: "Green", [fields.verdict]: {}, colour: "red" },
  });

  expect(refused.status).toBe(400);
  expect(refused.body).toEqual({
    errorMessages: [],
    errors: {
      summary: "You must specify a summary of the issue.",
      [fields.team]: "Team is Red or Blue.",
      [fields.verdict]: `Field '${fields.verdict}' cannot be set. It is not on the appropriate screen, or unknown.`,
      colour: "Field 'colour' cannot be set. It is not on the appropriate screen, or unknown.",
    },
  });
  expect(events).toEqual([]);
  expect((await ask("ada", "GET", "/issue/PAY-1")).status).toBe(404);
});

test.each([
  ["project", { issuetype: { name: "Incident" } }, { project: "valid project is required" }],
  ["issuetype", { project: { key: "PAY" } }, { issuetype: "Specify an issue type" }],
  ["a type of another project", { project: { key: "PAY" }, issuetype: { name: "Story" } }, { issuetype: "Specify a valid issue type" }],
  [
    "priority",
    { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "x", priority: { id: "99" } },
    { priority: "The priority selected is invalid." },
  ],
  [
    "description",
    { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "x", description: "plain" },
    { description: "Operation value must be an Atlassian Document (see the Atlassian Document Format)" },
  ],
])("creation without a right %s is refused", async (_what, fields, errors) => {
  const { ask } = aSmallJira();
  const refused = await ask("ada", "POST", "/issue", { fields });
  expect([refused.status, refused.body.errors]).toEqual([400, errors]);
});

test("an edit is on record with nulls where Jira has them", async () => {
  const { ask, raise, clock, fields } = aSmallJira();
  const key = await raise("tim", { [fields.team]: "Red" });
  await clock.advance(60_000);

  const edited = await ask("ada", "PUT", `/issue/${key}`, {
    fields: { summary: "Checkout is down", priority: { id: "1" }, [fields.team]: "Blue", labels: ["b", "a"] },
  });

  expect(edited.status).toBe(204);
  const { body } = await ask("ada", "GET", `/issue/${key}/changelog`);
  expect(body).toMatchObject({ startAt: 0, total: 1, isLast: true });
  expect(body.values[0]).toMatchObject({ created: "2026-01-17T12:35:00.000+0000", author: { displayName: "Ada Marsh" } });
  expect(body.values[0].items).toEqual([
    {
      field: "summary",
      fieldtype: "jira",
      fieldId: "summary",
      from: null,
      fromString: "Checkout answers 502",
      to: null,
      toString: "Checkout is down",
    },
    { field: "priority", fieldtype: "jira", fieldId: "priority", from: "3", fromString: "Medium", to: "1", toString: "Highest" },
    { field: "Team", fieldtype: "custom", fieldId: fields.team, from: null, fromString: "Red", to: null, toString: "Blue" },
    { field: "labels", fieldtype: "jira", fieldId: "labels", from: "", fromString: "", to: "", toString: "a b" },
  ]);
  const read = await ask("ada", "GET", `/issue/${key}?expand=changelog&fields=updated,${fields.team}`);
  expect(read.body.fields).toEqual({ updated: "2026-01-17T12:35:00.000+0000", [fields.team]: "Blue" });
  expect(read.body.changelog.histories).toHaveLength(1);
});

test("an edit that changes nothing leaves no trace", async () => {
  const { ask, raise, clock, events } = aSmallJira();
  const key = await raise();
  await clock.advance(1000);
  const before = events.length;

  await ask("ada", "PUT", `/issue/${key}`, { fields: { summary: "Checkout answers 502", priority: { name: "Medium" } } });

  expect(events).toHaveLength(before);
  const { body } = await ask("ada", "GET", `/issue/${key}?fields=updated&expand=changelog`);
  expect(body.changelog.total).toBe(0);
  expect(body.fields.updated).toBe(new Date(NOON).toISOString().replace("Z", "+0000"));
});

test("one bad field refuses the whole edit", async () => {
  const { ask, raise, fields } = aSmallJira();
  const key = await raise();

  const refused = await ask("ada", "PUT", `/issue/${key}`, { fields: { summary: "Better", [fields.size]: "large" } });

  expect([refused.status, refused.body.errors]).toEqual([400, { [fields.size]: "Operation value must be a number" }]);
  expect((await ask("ada", "GET", `/issue/${key}?fields=summary`)).body.fields.summary).toBe("Checkout answers 502");
});

test("a field that is not on the type's edit screen cannot be set", async () => {
  const { ask, fields } = aSmallJira("demo");
  const refused = await ask("ada", "PUT", "/issue/WEB-1", { fields: { [fields.team]: "Red" } });
  expect(refused.body.errors).toEqual({
    [fields.team]: `Field '${fields.team}' cannot be set. It is not on the appropriate screen, or unknown.`,
  });
});

test("labels and comments can be given as operations", async () => {
  const { ask, raise } = aSmallJira();
  const key = await raise("ada", { labels: ["old", "kept"] });
  const body = { type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text: "On it." }] }] };

  const edited = await ask("ada", "PUT", `/issue/${key}`, {
    update: { labels: [{ add: "new" }, { remove: "old" }], comment: [{ add: { body } }] },
  });

  expect(edited.status).toBe(204);
  const read = await ask("ada", "GET", `/issue/${key}?fields=labels,comment`);
  expect(read.body.fields.labels).toEqual(["kept", "new"]);
  expect(read.body.fields.comment.comments).toMatchObject([{ body, author: { displayName: "Ada Marsh" } }]);
});

test("an incident goes its way, is resolved, and can be opened again", async () => {
  const { ask, raise } = aSmallJira();
  const key = await raise();
  const move = async (name: string): Promise<void> => {
    const { body } = await ask("ada", "GET", `/issue/${key}/transitions`);
    const transition = (body.transitions as { id: string; name: string }[]).find((candidate) => candidate.name === name);
    expect((await ask("ada", "POST", `/issue/${key}/transitions`, { transition: { id: transition?.id } })).status).toBe(204);
  };
  const standing = async (): Promise<unknown> => {
    const { body } = await ask("ada", "GET", `/issue/${key}?fields=status,resolution,resolutiondate`);
    return [body.fields.status.name, body.fields.status.statusCategory.key, body.fields.resolution?.name, body.fields.resolutiondate];
  };

  await move("Investigate");
  await move("Mitigate");
  expect(await standing()).toEqual(["Mitigated", "indeterminate", undefined, null]);
  await move("Resolve");
  expect(await standing()).toEqual(["Resolved", "done", "Done", "2026-01-17T12:34:00.000+0000"]);
  await move("Close");
  await move("Reopen");
  expect(await standing()).toEqual(["Investigating", "indeterminate", undefined, null]);
  const illegal = await ask("ada", "POST", `/issue/${key}/transitions`, { transition: { id: "41" } });
  expect([illegal.status, illegal.body.errorMessages]).toEqual([400, ["Transition id '41' is not valid for this issue."]]);
});

test("a deleted issue is gone with its sub-tasks, and its id is not used again", async () => {
  const { ask, raise } = aSmallJira();
  const key = await raise();
  const { body: sub } = await ask("ada", "POST", "/issue", {
    fields: { project: { key: "PAY" }, issuetype: { name: "Sub-task" }, summary: "Look at the logs", parent: { key } },
  });

  expect((await ask("edsger", "DELETE", `/issue/${key}`)).status).toBe(400);
  expect((await ask("edsger", "DELETE", `/issue/${key}?deleteSubtasks=true`)).status).toBe(204);

  expect((await ask("ada", "GET", `/issue/${key}`)).status).toBe(404);
  expect((await ask("ada", "GET", `/issue/${sub.key}`)).status).toBe(404);
  const next = await raise();
  expect(next).toBe("PAY-3");
  expect(Number((await ask("ada", "GET", `/issue/${next}?fields=id`)).body.id)).toBeGreaterThan(Number(sub.id));
});

test("many issues are fetched in one call, those out of sight named as errors", async () => {
  const { ask, raise } = aSmallJira("demo");
  const key = await raise();
  const { body } = await ask("vint", "POST", "/issue/bulkfetch", { issueIdsOrKeys: ["WEB-2", key, "WEB-1", "WEB-1"], fields: ["summary"] });
  expect((body.issues as { key: string }[]).map((issue) => issue.key)).toEqual(["WEB-1", "WEB-2"]);
  expect(body.issueErrors).toEqual([{ id: key, errorMessage: "Issue does not exist or you do not have permission to see it." }]);
});

test("version 2 takes plain text where version 3 takes a document", async () => {
  const { ask } = aSmallJira();
  const fields = { project: { key: "PAY" }, issuetype: { name: "Incident" }, summary: "Plain", description: "Two\nlines" };
  const { body } = await ask("ada", "POST", "/rest/api/2/issue", { fields });
  const read = await ask("ada", "GET", `/issue/${body.key}?fields=description`);
  expect(read.body.fields.description.content).toHaveLength(2);
});
