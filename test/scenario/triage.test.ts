import { aDesk, closeDesks } from "../support/a-desk";

afterEach(closeDesks);

test("an incident raised with impact and urgency gets the priority the matrix gives, and says why", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "High", urgency: "Medium" });
  expect((await desk.standing(key)).priority).toBe("Medium");

  await desk.settle();

  expect(await desk.standing(key)).toEqual({ impact: "High", urgency: "Medium", priority: "High", incidentPriority: "High" });
  const triage = await desk.readTriage("ada", key);
  expect(triage.ok && triage.value.state === "incident" && triage.value.explanation).toMatchObject({
    kind: "by-matrix",
    impact: "High",
    urgency: "Medium",
    matrixVersion: 1,
  });
});

test("a responder picks a cell: levels, priority, history and timeline follow at once", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.settle();

  const picked = await desk.pickCell("ada", key, "high", "high");

  expect(picked.ok && picked.value.state === "incident" && picked.value.priority?.name).toBe("Highest");
  expect(await desk.standing(key)).toEqual({ impact: "High", urgency: "High", priority: "Highest", incidentPriority: "Highest" });
  expect((await desk.history(key)).filter((line) => line.startsWith("priority"))).toEqual(["priority: Medium -> Highest"]);
  expect((await desk.timeline(key)).map(({ fact }) => fact.kind)).toEqual(["levels-set", "priority-set", "raised"]);

  await desk.settle();
  expect((await desk.timeline(key)).map(({ fact }) => fact.kind)).toEqual(["levels-set", "priority-set", "raised"]);
});

test("a level edited in Jira's own box moves the priority, and the timeline names who did it", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();

  expect((await desk.edit("grace", key, { impact: "High" })).status).toBe(204);
  await desk.settle();

  expect((await desk.standing(key)).priority).toBe("Medium");
  const grace = desk.sandbox.jira.accountByEmail("grace@example.com")?.accountId;
  const [priority, levels] = await desk.timeline(key);
  expect(priority?.fact).toMatchObject({ kind: "priority-set", from: "Lowest", to: "Medium" });
  expect(levels).toMatchObject({
    by: { kind: "person", accountId: grace },
    fact: { kind: "levels-set", impact: { from: "Low", to: "High" } },
  });
});

test("a priority set by hand goes back to what the matrix gives, once", async () => {
  const desk = await aDesk();
  const key = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();

  await desk.edit("grace", key, { priority: { id: "1" } });
  await desk.advance(600);

  expect((await desk.standing(key)).priority).toBe("Lowest");
  expect((await desk.history(key)).filter((line) => line.startsWith("priority"))).toEqual([
    "priority: Medium -> Lowest",
    "priority: Lowest -> Highest",
    "priority: Highest -> Lowest",
  ]);
});

test("an ordinary task is left alone", async () => {
  const desk = await aDesk();
  const made = await desk.rest("ada", "POST", "/rest/api/3/issue", {
    fields: { project: { key: "WEB" }, issuetype: { name: "Task" }, summary: "New footer" },
  });
  await desk.settle();

  expect(await desk.history((made.body as { key: string }).key)).toEqual([]);
  expect(desk.sandbox.meter.entries().filter(({ outcome }) => outcome !== "success")).toEqual([]);
});

test("search finds the incident by priority, by Impact and by the app's own field", async () => {
  const desk = await aDesk();
  const high = await desk.raise("tim", { impact: "High", urgency: "High" });
  const low = await desk.raise("tim", { impact: "Low", urgency: "Low" });
  await desk.settle();
  const keys = async (jql: string): Promise<string[]> => {
    const { body } = await desk.rest("ada", "POST", "/rest/api/3/search/jql", { jql, fields: ["summary"] });
    return (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
  };

  expect(await keys("project = PAY AND priority = Highest")).toEqual([high]);
  expect(await keys("project = PAY AND Impact = Low")).toEqual([low]);
  expect(await keys('"Incident priority.Priority" = Highest')).toEqual([high]);
  expect(await keys(`cf[${desk.fields.impact.replace("customfield_", "")}] = High`)).toEqual([high]);
});
