/** Whatever way an incident comes or changes: at rest its priority is what its impact and urgency make. */
import type { ConfigurationView, SavedView } from "../../src/contract/ui/configuration";
import type { Desk, Person, Reply } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";

afterEach(closeDesks);

const LEVELS = ["High", "Medium", "Low"] as const;
const PRIORITIES = ["Highest", "High", "Medium", "Low", "Lowest"];
/** What the matrix a site begins with makes of two levels, worked out beside the app. */
const made = (impact: string, urgency: string): string | undefined =>
  PRIORITIES[LEVELS.findIndex((name) => name === impact) + LEVELS.findIndex((name) => name === urgency)];

/** Events, their retries and a sweep. */
const AT_REST_SECONDS = 15 * 60;

async function expectExplained(
  desk: Desk,
  key: string,
  [impact, urgency]: readonly [string, string],
  priority = made(impact, urgency),
): Promise<void> {
  await desk.advance(AT_REST_SECONDS);
  expect(await desk.standing(key)).toEqual({ impact, urgency, priority, incidentPriority: priority });
  const shown = await desk.readTriage("radia", key);
  expect(shown.ok && shown.value.state === "incident" && shown.value.explanation.kind).toBe("by-matrix");
}

const levels = ({ fields }: Desk, impact: string, urgency: string): Record<string, unknown> => ({
  [fields.impact]: impact,
  [fields.urgency]: urgency,
});
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what Jira answers as it comes
const accepted = ({ status, body }: Reply): any => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};
const create = async (desk: Desk, as: Person, fields: Record<string, unknown>): Promise<string> =>
  accepted(
    await desk.rest(as, "POST", "/rest/api/3/issue", { fields: { project: { key: "PAY" }, summary: "Checkout answers 502", ...fields } }),
  ).key;
const typeNamed = async (desk: Desk, name: string): Promise<string> =>
  (accepted(await desk.rest("radia", "GET", "/rest/api/3/issuetype")) as { id: string; name: string }[]).find((type) => type.name === name)
    ?.id ?? "";
async function inBulk(desk: Desk, as: Person, what: string, body: unknown, issues: number): Promise<void> {
  const { taskId } = accepted(await desk.rest(as, "POST", `/rest/api/3/bulk/issues/${what}`, body));
  const done = accepted(await desk.rest(as, "GET", `/rest/api/3/bulk/queue/${taskId}`));
  expect(done.failedAccessibleIssues).toEqual({});
  expect(done.processedAccessibleIssues).toHaveLength(issues);
}

test("raised in the dialog, with a priority chosen there against the matrix", async () => {
  const desk = await aDesk();
  const incident = await typeNamed(desk, "Incident");
  const { fields } = accepted(await desk.rest("tim", "GET", `/rest/api/3/issue/createmeta/PAY/issuetypes/${incident}`)) as {
    fields: { fieldId: string }[];
  };
  const offered = fields.map(({ fieldId }) => fieldId);
  expect(offered).toEqual(expect.arrayContaining([desk.fields.impact, desk.fields.urgency, "priority"]));
  const key = await create(desk, "tim", { issuetype: { id: incident }, priority: { id: "5" }, ...levels(desk, "High", "High") });

  await expectExplained(desk, key, ["High", "High"]);
});

test("edited over REST: one level, then both, then the priority itself", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.edit("ada", key, { impact: "High" });
  await expectExplained(desk, key, ["High", "Low"]);
  await desk.edit("grace", key, { impact: "Medium", urgency: "Medium" });
  await desk.edit("grace", key, { priority: { id: "1" } });

  await expectExplained(desk, key, ["Medium", "Medium"]);
});

test("made many at once", async () => {
  const desk = await aDesk();
  const cells = LEVELS.flatMap((impact) => LEVELS.map((urgency) => ({ impact, urgency })));
  const keys = await desk.importAll("ada", cells);

  for (const [index, { impact, urgency }] of cells.entries()) await expectExplained(desk, keys[index] ?? "", [impact, urgency]);
});

test("edited many at once: levels, and priorities past the matrix", async () => {
  const desk = await aDesk();
  const keys = await desk.importAll(
    "ada",
    Array.from({ length: 5 }, () => ({ impact: "Low", urgency: "Low" })),
  );
  await desk.settle();
  const { impact } = desk.fields;
  const selected = { selectedIssueIdsOrKeys: keys };
  const text = { selectedActions: [impact], editedFieldsInput: { singleLineTextFields: [{ fieldId: impact, text: "High" }] } };
  await inBulk(desk, "ada", "fields", { ...selected, ...text }, 5);
  for (const key of keys) await expectExplained(desk, key, ["High", "Low"]);
  const priority = { selectedActions: ["priority"], editedFieldsInput: { priority: { priorityId: "1" } } };
  await inBulk(desk, "grace", "fields", { ...selected, ...priority }, 5);

  for (const key of keys) await expectExplained(desk, key, ["High", "Low"]);
});

test("moved to a project with a matrix of its own, and back again", async () => {
  const desk = await aDesk();
  const lead = desk.sandbox.jira.accountByEmail("joan@example.com")?.accountId;
  const schemes = accepted(await desk.rest("radia", "GET", "/rest/api/3/project/PAY/permissionscheme")) as { id: number };
  accepted(
    await desk.rest("radia", "POST", "/rest/api/3/project", {
      key: "CARD",
      name: "Cards",
      projectTypeKey: "software",
      leadAccountId: lead,
      issueTypeScheme: 1,
      issueTypeScreenScheme: 1,
      workflowScheme: 1,
      permissionScheme: schemes.id,
    }),
  );
  const read = await desk.ask<ConfigurationView>("radia", "project-settings", "CARD", "readConfiguration");
  if (!read.ok) throw new Error(read.refusal.message);
  const { document } = read.value.documents.matrix;
  const cells = { ...document.cells, high: { ...document.cells["high"], low: "1" } };
  const edit = { kind: "matrix", document: { ...document, cells }, basedOn: null, reason: "Cards are refused at once." };
  const saved = await desk.ask<SavedView>("radia", "project-settings", "CARD", "saveDocument", edit);
  expect(saved.ok && saved.value.kind).toBe("saved");
  const key = await desk.raise("tim", { impact: "High", urgency: "Low" });
  await expectExplained(desk, key, ["High", "Low"]);
  const incident = await typeNamed(desk, "Incident");
  const move = (to: string, from: string): Promise<void> =>
    inBulk(desk, "radia", "move", { targetToSourcesMapping: { [`${to},${incident}`]: { issueIdsOrKeys: [from] } } }, 1);

  await move("CARD", key);
  await expectExplained(desk, "CARD-1", ["High", "Low"], "Highest");
  await desk.edit("radia", "CARD-1", { urgency: "High" });
  await expectExplained(desk, "CARD-1", ["High", "High"]);
  await desk.edit("radia", "CARD-1", { urgency: "Low" });
  await expectExplained(desk, "CARD-1", ["High", "Low"], "Highest");
  await move("PAY", "CARD-1");
  await expectExplained(desk, "CARD-1", ["High", "Low"]);
});

test("cloned, with everything that can be set in a new one", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  const { fields } = accepted(await desk.rest("ada", "GET", `/rest/api/3/issue/${key}`));
  const { issuetype, summary, priority } = fields;
  const copied = { impact: fields[desk.fields.impact] as string, urgency: "Low" };
  const clone = await create(desk, "ada", {
    issuetype: { id: issuetype.id },
    summary: `CLONE - ${summary}`,
    priority: { id: priority.id },
    ...levels(desk, copied.impact, copied.urgency),
  });

  await expectExplained(desk, clone, ["High", "Low"]);
  await expectExplained(desk, key, ["High", "High"]);
});

test("a sub-task takes nothing from its incident, and leaves it as it is", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "High" });
  const subtask = await create(desk, "ada", { issuetype: { name: "Sub-task" }, parent: { key }, priority: { id: "4" } });

  await expectExplained(desk, key, ["High", "High"]);
  expect(await desk.standing(subtask)).toEqual({ impact: null, urgency: null, priority: "Low", incidentPriority: null });
});

test("turned into a task and back: as a task its priority is its own", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "Medium" });
  await desk.settle();
  const [incident, task] = [await typeNamed(desk, "Incident"), await typeNamed(desk, "Task")];
  const turn = (type: string): Promise<void> =>
    inBulk(desk, "radia", "move", { targetToSourcesMapping: { [`PAY,${type}`]: { issueIdsOrKeys: [key] } } }, 1);
  await turn(task);
  await desk.edit("radia", key, { priority: { id: "5" } });
  await desk.advance(AT_REST_SECONDS);
  expect((await desk.standing(key)).priority).toBe("Lowest");
  await turn(incident);

  await expectExplained(desk, key, ["High", "Medium"]);
});

test("imported in another person's name", async () => {
  const desk = await aDesk();
  const reporter = { id: desk.sandbox.jira.accountByEmail("tim@example.com")?.accountId };
  const rows = [
    { summary: "Payouts wait", ...levels(desk, "high", "LOW") },
    { summary: "Cards refused", ...levels(desk, "Medium", "Medium") },
  ];
  accepted(await desk.rest("radia", "POST", "/rest/api/3/screens/1/tabs/1/fields", { fieldId: "reporter" }));
  const issueUpdates = rows.map((row) => ({ fields: { project: { key: "PAY" }, issuetype: { name: "Incident" }, reporter, ...row } }));
  const { issues } = accepted(await desk.rest("edsger", "POST", "/rest/api/3/issue/bulk", { issueUpdates })) as {
    issues: { key: string }[];
  };
  await desk.advance(AT_REST_SECONDS);

  expect(await desk.standing(issues[0]?.key ?? "")).toMatchObject({ impact: "high", urgency: "LOW", priority: made("High", "Low") });
  await expectExplained(desk, issues[1]?.key ?? "", ["Medium", "Medium"]);
});

test("raised without levels it keeps the priority it has, until somebody gives the second one", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", {}, { priority: { id: "4" } });
  await desk.edit("ada", key, { impact: "High" });
  await desk.advance(AT_REST_SECONDS);
  expect((await desk.standing(key)).priority).toBe("Low");
  await desk.edit("ada", key, { urgency: "High" });

  await expectExplained(desk, key, ["High", "High"]);
});
