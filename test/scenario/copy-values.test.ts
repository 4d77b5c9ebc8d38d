/** A site that rated its incidents in fields of its own before the app came: what they say becomes levels, as long work. */
import type { JobView } from "../../src/contract/ui/matrix-replay";
import type { Desk } from "../support/a-desk";
import { closeDesks } from "../support/a-desk";
import { aSiteWithOwnFields, previewCopy, rate, startCopy, theCopy } from "../support/own-fields";
import { PROJECTS, readPlan } from "../support/set-up-page";
import { ask, SITE } from "../support/the-pages";

afterEach(closeDesks);

const LONG_ENOUGH_SECONDS = 30 * 60;
const PUT_ISSUE = "jira:PUT /rest/api/3/issue/{issueIdOrKey}";
const SEARCH = "jira:POST /rest/api/3/search/jql";
const PERMISSIONS = "jira:GET /rest/api/3/mypermissions";
/** A chunk claims, counts its points and finds its incidents first; then each incident is read, decided, edited and struck off. */
const KILLED_AT = process.env.FULL_RUNS ? Array.from({ length: 16 }, (_, call) => call + 5) : [13, 14, 15, 16];
const TO_CLOSED = ["31", "41"];

const jobs = (desk: Desk): Promise<readonly JobView[]> => ask<readonly JobView[]>(desk, SITE, "readJobs");
async function theJob(desk: Desk): Promise<JobView> {
  const [job, ...others] = await jobs(desk);
  expect(others).toEqual([]);
  if (!job) throw new Error("There is no job.");
  return job;
}

test("the plan offers the site's own fields, and says beforehand which values open incidents have, and how many mails Jira sends", async () => {
  const { desk, own } = await aSiteWithOwnFields();
  await rate(desk, own, { impact: "Significant / Large" }, { impact: "Low" });
  const { ownFields } = await readPlan(desk, PROJECTS.OPS);
  const { groups, levels, nextPage } = await previewCopy(desk, own);

  expect(ownFields.map(({ name, into, clause }) => [name, into, clause])).toEqual([
    ["Impact", "impact", `cf[${own.impact.id.replace("customfield_", "")}]`],
    ["Urgency", "urgency", `cf[${own.urgency.id.replace("customfield_", "")}]`],
  ]);
  expect(levels.impact.map(({ name }) => name)).toEqual(["High", "Medium", "Low"]);
  expect(groups).toEqual([
    { values: {}, incidents: 1, mails: expect.any(Number) },
    { values: { impact: "Moderate / Limited", urgency: "Medium" }, incidents: 1, mails: expect.any(Number) },
    { values: { impact: "Extensive / Widespread", urgency: "Critical" }, incidents: 1, mails: expect.any(Number) },
  ]);
  expect(nextPage).toBeNull();
});

test("values become the levels they were mapped to, in one edit each and past a kill; nobody's choice is overwritten, and what is left out is told", async () => {
  const { desk, own } = await aSiteWithOwnFields();
  const both = await Promise.all(
    Array.from({ length: 12 }, () => rate(desk, own, { impact: "Extensive / Widespread", urgency: "Critical" })),
  );
  const chosen = await rate(desk, own, { impact: "Extensive / Widespread", urgency: "Critical" }, { impact: "Low" });
  const full = await rate(desk, own, { impact: "Extensive / Widespread" }, { impact: "Low", urgency: "Low" });
  const unmapped = await rate(desk, own, { impact: "Minor / Localized" });
  const closed = await rate(desk, own, { impact: "Extensive / Widespread" });
  for (const id of TO_CLOSED) await desk.rest("radia", "POST", `/rest/api/3/issue/${closed}/transitions`, { transition: { id } });
  await desk.settle();
  desk.sandbox.faults.order({ on: { kind: "call", operation: PUT_ISSUE, nth: 7 }, do: { kind: "die" } });
  await startCopy(desk, own);
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await theJob(desk)).toMatchObject({
    title: `Copy values of Impact ${own.impact.clause} and Urgency ${own.urgency.clause} to open incidents of Operations`,
    state: "done",
    startedBy: { kind: "person" },
    total: 17,
    done: 17,
    changed: 15,
    leftOut: 2,
    leftOutWhy: [
      { why: "Somebody has chosen a level: it was kept.", count: 1 },
      { why: "No level was named for its value.", count: 1 },
    ],
  });
  for (const key of both) {
    expect(await desk.standing(key)).toEqual({ impact: "High", urgency: "High", priority: "Highest", incidentPriority: "Highest" });
    const levels = (await desk.history(key)).filter((line) => /^(Impact|Urgency): none -> High$/.test(line));
    expect(levels).toEqual(["Impact: none -> High", "Urgency: none -> High"]);
  }
  expect(await desk.standing(chosen)).toMatchObject({ impact: "Low", urgency: "High" });
  expect(await desk.standing(full)).toMatchObject({ impact: "Low", urgency: "Low" });
  expect(await desk.standing(unmapped)).toMatchObject({ impact: null, urgency: null });
  expect(await desk.standing(closed)).toMatchObject({ impact: null, urgency: null });
}, 120_000);

test.each(KILLED_AT)(
  "killed at outside call %i of a chunk, the job still tells exactly what it did",
  async (nth) => {
    const { desk, own } = await aSiteWithOwnFields();
    const keys: string[] = [];
    for (let made = 0; made < 2; made += 1) keys.push(await rate(desk, own, { impact: "Extensive / Widespread", urgency: "Critical" }));
    await desk.settle();
    desk.sandbox.faults.order({ on: { kind: "outside-call", functionKey: "due-soon", nth }, do: { kind: "die" } });
    await startCopy(desk, own);
    await desk.advance(LONG_ENOUGH_SECONDS);

    expect(await theJob(desk)).toMatchObject({ state: "done", total: 4, changed: 4, leftOut: 0 });
    for (const key of keys) {
      expect(await desk.standing(key)).toEqual({ impact: "High", urgency: "High", priority: "Highest", incidentPriority: "Highest" });
      expect((await desk.timeline(key)).filter(({ fact }) => fact.kind === "levels-set")).toHaveLength(1);
    }
  },
  120_000,
);

test("where a level came from stands in the timeline and in the panel, and goes when somebody chooses another", async () => {
  const { desk, own } = await aSiteWithOwnFields();
  const key = await rate(desk, own, { impact: "Extensive / Widespread", urgency: "Critical" });
  await desk.settle();
  await startCopy(desk, own);
  await desk.advance(LONG_ENOUGH_SECONDS);
  const copiedFrom = { impact: `Impact ${own.impact.clause}`, urgency: `Urgency ${own.urgency.clause}` };

  const [set] = (await desk.timeline(key)).filter(({ fact }) => fact.kind === "levels-set");
  expect(set).toMatchObject({ by: { kind: "person" }, fact: { impact: { from: null, to: "High" }, copiedFrom } });
  expect(await explained(desk, key)).toMatchObject({ kind: "by-matrix", copiedFrom });
  await desk.pickCell("ada", key, "low", "low");
  expect(await explained(desk, key)).not.toHaveProperty("copiedFrom");
});

test("where Jira asks to wait the job waits as long, and paused it does nothing until it is resumed; asked for twice it is one job", async () => {
  const { desk, own } = await aSiteWithOwnFields();
  const key = await rate(desk, own, { urgency: "Critical" });
  await desk.settle();
  const wait = { kind: "answer", status: 429, headers: { "Retry-After": "120" } } as const;
  desk.sandbox.faults.order({ on: { kind: "call", operation: SEARCH, nth: 1 }, do: wait });
  const { id: jobId } = await startCopy(desk, own);
  await desk.advance(10);
  expect((await theJob(desk)).state).toBe("waiting-for-jira");
  expect((await startCopy(desk, own)).id).toBe(jobId);
  const { impact } = theCopy(own).copies;
  await expect(ask(desk, SITE, "startCopy", { projectId: PROJECTS.OPS, copies: { impact } })).rejects.toThrow(/being copied/);
  await ask<JobView>(desk, SITE, "pauseJob", { jobId });
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect((await desk.standing(key)).urgency).toBeNull();
  await ask<JobView>(desk, SITE, "resumeJob", { jobId });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect((await theJob(desk)).state).toBe("done");
  expect((await desk.standing(key)).urgency).toBe("High");
});

test("what does not fit is refused and starts nothing: another field, a level there is none of, a project left alone, no right to edit", async () => {
  const { desk, own } = await aSiteWithOwnFields();
  const { impact } = theCopy(own).copies;
  const start = (copies: unknown, projectId: string = PROJECTS.OPS): Promise<unknown> =>
    ask(desk, SITE, "startCopy", { projectId, copies });
  await expect(start({ impact: { ...impact, fieldId: desk.fields.urgency } })).rejects.toThrow(/no such field/);
  await expect(start({ impact: { ...impact, levels: [{ value: "x", levelId: "none" }] } })).rejects.toThrow(
    /level that was chosen is gone/,
  );
  await expect(start({ impact: { ...impact, fieldId: "summary OR project = PAY" } })).rejects.toThrow(/not understood/);
  await expect(start({ impact }, PROJECTS.PAY)).rejects.toThrow(/does not look after/);
  const mayAdminister = { permissions: { ADMINISTER: { havePermission: true } } };
  desk.sandbox.faults.order({
    on: { kind: "call", operation: PERMISSIONS, nth: 2 },
    do: { kind: "answer", status: 200, body: mayAdminister },
  });
  await expect(start({ impact })).rejects.toThrow(/may not edit the issues of Operations/);

  expect(await jobs(desk)).toEqual([]);
});

test("no query of the app names Impact or Urgency by a name that two fields have", async () => {
  const queries: string[] = [];
  const { desk, own } = await aSiteWithOwnFields((request) => {
    void request
      .clone()
      .json()
      .then(
        (body: { jql?: string } | null) => queries.push(body?.jql ?? ""),
        () => undefined,
      );
  });
  const key = await rate(desk, own, { impact: "Minor / Localized" }, { impact: "High", urgency: "Low" });
  const other = await rate(desk, own, { impact: "Extensive / Widespread" }, { impact: "Low", urgency: "Low" });
  await previewCopy(desk, own);
  await startCopy(desk, own);
  await desk.advance(LONG_ENOUGH_SECONDS);
  await ask(desk, SITE, "readDrift");
  await ask(desk, SITE, "previewApply", { page: null });
  const jql = encodeURIComponent(`project = OPS AND summary ~ VPN AND issue in impactAtLeast("Medium")`);
  const { body } = await desk.rest("radia", "GET", `/rest/api/3/search/jql?fields=summary&jql=${jql}`);
  const found = (body as { issues: { key: string }[] }).issues.map((issue) => issue.key);

  expect(found).toContain(key);
  expect(found).not.toContain(other);
  expect(queries.filter((query) => query !== "").length).toBeGreaterThan(5);
  expect(queries.filter((query) => /(^|[^".\w])"?(impact|urgency)"?\s*(=|!=|~|is|in|not)/i.test(query))).toEqual([]);
});

async function explained(desk: Desk, key: string): Promise<unknown> {
  const triage = await desk.readTriage("ada", key);
  return triage.ok && triage.value.state === "incident" ? triage.value.explanation : triage;
}
