/** Renaming a level gives open incidents its new name, as long work. */
import type { JobView, RenamePreviewView } from "../../src/contract/ui/matrix-replay";
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { ask, saveMatrix, SITE, theMatrix, withCell } from "../support/the-pages";

afterEach(closeDesks);

const LONG_ENOUGH_SECONDS = 30 * 60;
const OPEN = 30;
const CLOSED = 5;
const SEARCH = "jira:POST /rest/api/3/search/jql";
const PUT_ISSUE = "jira:PUT /rest/api/3/issue/{issueIdOrKey}";
const TO_CLOSED = ["31", "41"];

const jobs = (desk: Desk): Promise<readonly JobView[]> => ask<readonly JobView[]>(desk, SITE, "readJobs");
async function theJob(desk: Desk): Promise<JobView> {
  const [job, ...others] = await jobs(desk);
  expect(others).toEqual([]);
  if (!job) throw new Error("There is no job.");
  return job;
}

const renamed = (matrix: MatrixDocument): MatrixDocument => ({
  ...matrix,
  impact: matrix.impact.map((level) => (level.id === "high" ? { ...level, name: "Whole company" } : level)),
  urgency: matrix.urgency.map((level) => (level.id === "low" ? { ...level, name: "Can wait" } : level)),
});

async function aDeskWithIncidents(
  open: number,
  closed: number,
): Promise<{ desk: Desk; open: readonly string[]; closed: readonly string[] }> {
  const desk = await aDesk();
  const keys = await desk.importAll("ada", Array(open + closed).fill({ impact: "High", urgency: "Low" }));
  for (const key of keys.slice(open))
    for (const id of TO_CLOSED) await desk.rest("ada", "POST", `/rest/api/3/issue/${key}/transitions`, { transition: { id } });
  await desk.settle();
  return { desk, open: keys.slice(0, open), closed: keys.slice(open) };
}

test("open incidents carry the new names after a while, each edited once and with the same priority, past a kill; closed ones stay", async () => {
  const { desk, open, closed } = await aDeskWithIncidents(OPEN, CLOSED);
  const before = await desk.standing(open[0] ?? "");
  desk.sandbox.faults.order({ on: { kind: "call", operation: PUT_ISSUE, nth: 12 }, do: { kind: "die" } });
  await saveMatrix(desk, renamed(await theMatrix(desk)));
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await theJob(desk)).toMatchObject({
    title: "Rename levels on open incidents, as of matrix v2",
    state: "done",
    done: OPEN,
    total: OPEN,
    leftOut: 0,
    startedBy: { kind: "person" },
  });
  for (const key of open) {
    expect(await desk.standing(key)).toEqual({ ...before, impact: "Whole company", urgency: "Can wait" });
    expect((await desk.history(key)).filter((line) => line === "Impact: High -> Whole company")).toHaveLength(1);
    const told = (await desk.timeline(key)).filter(({ fact }) => fact.kind === "levels-set" && fact.impact?.to === "Whole company");
    expect(told.map(({ by, fact }) => [by.kind, fact])).toEqual([
      [
        "app",
        {
          kind: "levels-set",
          impact: { from: "High", to: "Whole company" },
          urgency: { from: "Low", to: "Can wait" },
          matrixVersion: 1,
        },
      ],
    ]);
  }
  for (const key of closed) expect(await desk.standing(key)).toMatchObject({ impact: "High", urgency: "Low" });
}, 120_000);

test("a save that dies right after it is stored still starts the job, once; so does a begin that dies", async () => {
  const { desk, open } = await aDeskWithIncidents(2, 0);
  desk.sandbox.faults.order({ on: { kind: "call", operation: "queue:push", nth: 1 }, do: { kind: "die" } });
  desk.sandbox.faults.order({ on: { kind: "call", operation: "queue:push", nth: 2 }, do: { kind: "die" } });
  await saveMatrix(desk, renamed(await theMatrix(desk))).catch(() => undefined);
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await theJob(desk)).toMatchObject({ state: "done", changed: 2 });
  for (const key of open) expect((await desk.standing(key)).impact).toBe("Whole company");
});

test("before it is saved, a renaming says how many open incidents it edits, and Jira sends no more mails than it says", async () => {
  const { desk, open } = await aDeskWithIncidents(3, 1);
  await desk.edit("ada", open[0] ?? "", { impact: "Low", urgency: "High" });
  await desk.settle();
  const levels = { impact: ["high"], urgency: ["low"], page: null };
  const preview = await ask<RenamePreviewView>(desk, SITE, "previewRename", levels);
  const before = desk.sandbox.jira.outbox().length;
  await saveMatrix(desk, renamed(await theMatrix(desk)));
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(preview).toMatchObject({ renamed: 2, nextPage: null });
  expect((await theJob(desk)).changed).toBe(preview.renamed);
  const sent = desk.sandbox.jira.outbox().slice(before);
  expect(sent).not.toEqual([]);
  expect(sent.flatMap(({ to }) => to).length).toBeLessThanOrEqual(preview.mails);
});

test("where Jira asks to wait, the job waits as long; paused it does nothing until it is resumed", async () => {
  const { desk, open } = await aDeskWithIncidents(2, 0);
  desk.sandbox.faults.order({
    on: { kind: "call", operation: SEARCH, nth: 1 },
    do: { kind: "answer", status: 429, headers: { "Retry-After": "120" } },
  });
  await saveMatrix(desk, renamed(await theMatrix(desk)));
  await desk.advance(10);
  const { id: jobId, state } = await theJob(desk);
  expect(state).toBe("waiting-for-jira");
  await ask<JobView>(desk, SITE, "pauseJob", { jobId });
  await desk.advance(LONG_ENOUGH_SECONDS);
  expect((await desk.standing(open[0] ?? "")).impact).toBe("High");
  await ask<JobView>(desk, SITE, "resumeJob", { jobId });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect((await theJob(desk)).state).toBe("done");
  expect((await desk.standing(open[0] ?? "")).impact).toBe("Whole company");
});

test("a matrix that renames no level starts no job, though it has a level more", async () => {
  const { desk } = await aDeskWithIncidents(1, 0);
  const matrix = withCell(await theMatrix(desk), "high", "low", "1");
  const critical = { id: "critical", name: "Critical", description: "", formerNames: [], examples: [], colour: null };
  const cells = { ...matrix.cells, critical: { high: "1", medium: "1", low: "2" } };
  await saveMatrix(desk, { ...matrix, impact: [critical, ...matrix.impact], cells });
  await desk.advance(LONG_ENOUGH_SECONDS);

  expect(await jobs(desk)).toEqual([]);
});
