/** What a matrix would have made of the incidents one had, read from Jira. */
import { existsSync, readFileSync } from "node:fs";
import { fillHistory } from "../../sandbox/history/fill-history";
import { EVENT_LOG } from "../../sandbox/history/history-routes";
import { replayEventLog } from "../../sandbox/history/replay-event-log";
import type { Answer } from "../../src/contract/ui/answer";
import type { ConfigurationView } from "../../src/contract/ui/configuration";
import type { ReplayView } from "../../src/contract/ui/matrix-replay";
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";

afterEach(closeDesks);

/** Ten thousand where there is time for it. */
const MANY = process.env.FULL_RUNS ? 10_000 : 2_000;

async function theMatrix(desk: Desk): Promise<MatrixDocument> {
  const answer = await desk.ask<ConfigurationView>("radia", "site-admin", null, "readConfiguration");
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.documents.matrix.document;
}

/** Every page of a replay, as the page of the project's settings asks for them. */
async function replayed(desk: Desk, document: MatrixDocument): Promise<readonly ReplayView[]> {
  const pages: ReplayView[] = [];
  for (let page: string | null = null; ;) {
    const answer: Answer<ReplayView> = await desk.ask<ReplayView>("edsger", "project-settings", "PAY", "replayMatrix", { document, page });
    if (!answer.ok) throw new Error(answer.refusal.message);
    pages.push(answer.value);
    page = answer.value.nextPage;
    if (page === null) return pages;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const considered = (pages: readonly ReplayView[]): number => sum(pages.map((page) => page.considered));
const changedKeys = (pages: readonly ReplayView[]): readonly string[] =>
  pages.flatMap(({ changed }) => changed.map(({ issueKey }) => issueKey));
const withCell = (matrix: MatrixDocument, impact: string, urgency: string, priorityId: string): MatrixDocument => ({
  ...matrix,
  cells: { ...matrix.cells, [impact]: { ...matrix.cells[impact], [urgency]: priorityId } },
});

test("incidents by the thousand under the matrix they went by: none is named, at one call of Jira for a hundred", async () => {
  const desk = await aDesk();
  fillHistory(desk.sandbox.database, desk.sandbox.clock.now(), { incidents: MANY, days: 180, seed: 1 });
  const matrix = await theMatrix(desk);
  desk.sandbox.meter.reset();
  const started = performance.now();
  const pages = await replayed(desk, matrix);
  const seconds = (performance.now() - started) / 1_000;

  const entries = desk.sandbox.meter.entries();
  const calls = entries.flatMap(({ jiraCalls }) => jiraCalls);
  const points = sum(calls.map((call) => call.points));
  const units = sum(entries.flatMap(({ storageCalls }) => storageCalls.map(({ readUnits, writeUnits }) => readUnits + writeUnits)));
  console.log(
    `Replayed ${considered(pages)} incidents: ${seconds.toFixed(1)} s, ${pages.length} invocations, ${calls.length} calls of Jira ` +
      `(${calls.length - pages.length} for incidents, ${pages.length} for rights), ${points} points, ${units} storage units.`,
  );
  expect(considered(pages)).toBeGreaterThanOrEqual(MANY);
  expect(changedKeys(pages)).toEqual([]);
  expect(sum(pages.map(({ jiraCalls }) => jiraCalls))).toBeLessThanOrEqual(Math.ceil(considered(pages) / 100));
});

test("another matrix changes exactly the incidents of the cells that differ, from what to what", async () => {
  const desk = await aDesk();
  fillHistory(desk.sandbox.database, desk.sandbox.clock.now(), { incidents: 300, days: 60, seed: 2 });
  const pages = await replayed(desk, withCell(await theMatrix(desk), "low", "low", "1"));
  const { body } = await desk.rest("ada", "POST", "/rest/api/3/search/jql", {
    jql: `project = PAY AND "${desk.fields.impact.replace("customfield_", "cf[")}]" ~ Low AND "${desk.fields.urgency.replace("customfield_", "cf[")}]" ~ Low`,
    maxResults: 5_000,
    fields: ["key"],
  });
  const inCell = (body as { issues: { key: string }[] }).issues.map(({ key }) => key);

  expect(inCell.length).toBeGreaterThan(0);
  expect(changedKeys(pages).toSorted()).toEqual(inCell.toSorted());
  expect(pages.flatMap(({ moves }) => moves)).toEqual([{ fromPriorityId: "5", toPriorityId: "1", count: inCell.length }]);
});

test("what the matrix has no word on is left out and counted by its reason", async () => {
  const desk = await aDesk();
  await desk.raise("tim", { impact: "High" });
  await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  await desk.raise("tim", { impact: "Low", urgency: "Low" }); // the app has not heard of it yet
  const [page] = await replayed(desk, await theMatrix(desk));

  expect(page?.considered).toBe(3);
  expect(page?.leftOut).toEqual([
    { why: "incomplete", count: 1 },
    { why: "no-priority", count: 1 },
  ]);
});

test("the site's replay leaves out projects with a matrix of their own", async () => {
  const desk = await aDesk();
  await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  const matrix = await theMatrix(desk);
  const ask = async (): Promise<ReplayView> => {
    const answer = await desk.ask<ReplayView>("radia", "site-admin", null, "replayMatrix", { document: matrix, page: null });
    if (!answer.ok) throw new Error(answer.refusal.message);
    return answer.value;
  };
  expect((await ask()).considered).toBe(1);
  await desk.ask("edsger", "project-settings", "PAY", "saveDocument", { kind: "matrix", document: matrix, basedOn: null, reason: "Ours." });

  expect((await ask()).considered).toBe(0);
});

test("a real desk's log, replayed from Jira under the matrix it went by, names no incident", async () => {
  if (!existsSync(EVENT_LOG)) {
    console.log("Left out: there is no event log beside the project.");
    return;
  }
  const desk = await aDesk();
  const { incidents } = replayEventLog(desk.sandbox.database, desk.sandbox.clock.now(), readFileSync(EVENT_LOG, "utf8"));
  const pages = await replayed(desk, await theMatrix(desk));
  console.log(`Replayed from Jira: ${considered(pages) - changedKeys(pages).length} of ${incidents} incidents of the log as they were.`);

  expect(considered(pages)).toBe(incidents);
  expect(changedKeys(pages)).toEqual([]);
});
