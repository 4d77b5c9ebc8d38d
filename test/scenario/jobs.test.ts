/** Long work that goes on by itself: moving open incidents to the newest matrix. */
import type { ApplyPreviewView, JobView } from "../../src/contract/ui/matrix-replay";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { ask, PAY, saveMatrix, SITE, theMatrix, withCell } from "../support/the-pages";

afterEach(closeDesks);

const LONG_ENOUGH_SECONDS = 15 * 60;
const SEARCH = "jira:POST /rest/api/3/search/jql";
const PUT_ISSUE = "jira:PUT /rest/api/3/issue/{issueIdOrKey}";

const start = (desk: Desk): Promise<JobView> => ask(desk, SITE, "startApply", { reason: "Agreed in the review." });
const preview = (desk: Desk): Promise<ApplyPreviewView> => ask(desk, SITE, "previewApply", { page: null });
async function newest(desk: Desk): Promise<JobView> {
  const [job] = await ask<readonly JobView[]>(desk, SITE, "readJobs");
  if (!job) throw new Error("There is no job.");
  return job;
}

/** Two incidents of a cell that the newest matrix gives another priority, one of another cell, and one that is closed. */
async function aDeskWithANewMatrix(): Promise<{ desk: Desk; low: readonly string[]; medium: string; closed: string }> {
  const desk = await aDesk();
  const [first = "", second = "", closed = ""] = await desk.importAll("ada", Array(3).fill({ impact: "Low", urgency: "Low" }));
  const medium = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  for (const id of ["31", "41"]) await desk.rest("ada", "POST", `/rest/api/3/issue/${closed}/transitions`, { transition: { id } });
  await desk.settle();
  await saveMatrix(desk, withCell(await theMatrix(desk), "low", "low", "1"));
  return { desk, low: [first, second], medium, closed };
}

test("open incidents are moved to the newest matrix, each once and with the reason; closed ones stay", async () => {
  const { desk, low, medium, closed } = await aDeskWithANewMatrix();
  expect(await preview(desk)).toMatchObject({ considered: 3, moves: [{ fromPriorityId: "5", toPriorityId: "1", count: 2 }] });
  await start(desk);
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await newest(desk)).toMatchObject({ state: "done", done: 3, total: 3, changed: 2, leftOut: 0, goesOnAt: null });
  expect(await Promise.all([...low, medium, closed].map(async (key) => (await desk.standing(key)).priority))).toEqual([
    "Highest",
    "Highest",
    "Medium",
    "Lowest",
  ]);
  const moved = (await desk.timeline(medium)).filter(({ fact }) => fact.kind === "matrix-moved");
  expect(moved.map(({ by, fact }) => [by.kind, fact])).toEqual([
    [
      "person",
      { kind: "matrix-moved", from: { scope: "site", version: 1 }, to: { scope: "site", version: 2 }, reason: "Agreed in the review." },
    ],
  ]);
  expect((await preview(desk)).considered).toBe(0);
});

test("a job is done within seconds of its start, by the queue", async () => {
  const { desk } = await aDeskWithANewMatrix();
  await start(desk);
  await desk.advance(10);

  expect((await newest(desk)).state).toBe("done");
});

test("what the queue loses, the sweep finds", async () => {
  const { desk } = await aDeskWithANewMatrix();
  desk.sandbox.faults.order({ on: { kind: "call", operation: "queue:push", nth: 1 }, do: { kind: "answer", status: 500 } });
  await start(desk);
  await desk.advance(10);
  expect((await newest(desk)).done).toBe(0);
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect((await newest(desk)).state).toBe("done");
});

test("a paused job does nothing until it is resumed, and a cancelled one never again", async () => {
  const { desk, low } = await aDeskWithANewMatrix();
  const { id: jobId } = await start(desk);
  expect((await ask<JobView>(desk, SITE, "pauseJob", { jobId })).state).toBe("paused");
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect((await desk.standing(low[0] ?? "")).priority).toBe("Lowest");
  await ask<JobView>(desk, SITE, "resumeJob", { jobId });
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect((await desk.standing(low[0] ?? "")).priority).toBe("Highest");

  await saveMatrix(desk, withCell(await theMatrix(desk), "low", "low", "3"));
  const second = await start(desk);
  await ask<JobView>(desk, SITE, "cancelJob", { jobId: second.id });
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect((await desk.standing(low[0] ?? "")).priority).toBe("Highest");
  await expect(ask<JobView>(desk, SITE, "resumeJob", { jobId: second.id })).rejects.toThrow("cancelled already");
});

test("where Jira asks to wait, the job waits as long and says so", async () => {
  const { desk } = await aDeskWithANewMatrix();
  desk.sandbox.faults.order({
    on: { kind: "call", operation: SEARCH, nth: 1 },
    do: { kind: "answer", status: 429, headers: { "Retry-After": "120" } },
  });
  await start(desk);
  await desk.advance(10);
  expect(await newest(desk)).toMatchObject({ state: "waiting-for-jira", message: "Jira asked to wait." });
  await desk.advance(130);

  expect((await newest(desk)).state).toBe("done");
});

test("a job that dies on the way is taken up where it stood, and tells each move once", async () => {
  const { desk, low } = await aDeskWithANewMatrix();
  desk.sandbox.faults.order({ on: { kind: "call", operation: PUT_ISSUE, nth: 2 }, do: { kind: "die" } });
  await start(desk);
  await desk.advance(LONG_ENOUGH_SECONDS * 2);

  expect(await newest(desk)).toMatchObject({ state: "done", done: 3, leftOut: 0 });
  for (const key of low) {
    expect((await desk.standing(key)).priority).toBe("Highest");
    expect((await desk.timeline(key)).filter(({ fact }) => fact.kind === "matrix-moved")).toHaveLength(1);
  }
});

test("started twice, it is one job", async () => {
  const { desk } = await aDeskWithANewMatrix();
  const first = await start(desk);

  expect((await start(desk)).id).toBe(first.id);
});

test("a matrix saved meanwhile ends the job: nobody agreed to that one", async () => {
  const { desk, low } = await aDeskWithANewMatrix();
  await start(desk);
  await saveMatrix(desk, withCell(await theMatrix(desk), "low", "low", "2"));
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await newest(desk)).toMatchObject({ state: "failed", message: expect.stringContaining("Another matrix") });
  expect((await desk.standing(low[0] ?? "")).priority).toBe("Lowest");
});

test("a job belongs to where it was started: another page does not see or steer it", async () => {
  const { desk } = await aDeskWithANewMatrix();
  const { id: jobId } = await start(desk);

  expect(await ask<readonly JobView[]>(desk, PAY, "readJobs")).toEqual([]);
  await expect(ask<JobView>(desk, PAY, "cancelJob", { jobId })).rejects.toThrow("no such job");
});

test("Jira sends no more mails than the preview says", async () => {
  const { desk } = await aDeskWithANewMatrix();
  const { mails } = await preview(desk);
  const before = desk.sandbox.jira.outbox().length;
  await start(desk);
  await desk.advance(LONG_ENOUGH_SECONDS);
  const sent = desk.sandbox.jira.outbox().slice(before);

  expect(sent.length).toBeGreaterThan(0);
  expect(sent.flatMap(({ to }) => to).length).toBeLessThanOrEqual(mails);
});
