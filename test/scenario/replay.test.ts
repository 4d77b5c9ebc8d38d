/** What a matrix would have made of the incidents one had, read from Jira. */
import { existsSync, readFileSync } from "node:fs";
import { fillHistory } from "../../sandbox/history/fill-history";
import { EVENT_LOG } from "../../sandbox/history/history-routes";
import { replayEventLog } from "../../sandbox/history/replay-event-log";
import type { Answer } from "../../src/contract/ui/answer";
import type { ConfigurationView } from "../../src/contract/ui/configuration";
import type { PastIncidentsView } from "../../src/contract/ui/matrix-replay";
import type { MatrixDocument } from "../../src/core/priority/matrix";
import { NOTHING_READ, withPage } from "../../static/shared/configuration/past";
import type { ReplaySum } from "../../static/shared/configuration/replay-sum";
import { replaySum } from "../../static/shared/configuration/replay-sum";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";

afterEach(closeDesks);

/** Ten thousand where there is time for it. */
const MANY = process.env.FULL_RUNS ? 10_000 : 2_000;
/** What Forge lets a resolver answer. */
const LARGEST_ANSWER_KB = 5_000;

async function theMatrix(desk: Desk): Promise<MatrixDocument> {
  const answer = await desk.ask<ConfigurationView>("radia", "site-admin", null, "readConfiguration");
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value.documents.matrix.document;
}

/** The incidents of before, page by page, as the page of the project's settings reads them. */
async function readAll(desk: Desk): Promise<readonly PastIncidentsView[]> {
  const pages: PastIncidentsView[] = [];
  for (let page: string | null = null; ;) {
    const answer: Answer<PastIncidentsView> = await desk.ask<PastIncidentsView>("edsger", "project-settings", "PAY", "readPastIncidents", {
      page,
    });
    if (!answer.ok) throw new Error(answer.refusal.message);
    pages.push(answer.value);
    page = answer.value.nextPage;
    if (page === null) return pages;
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
const replayed = (pages: readonly PastIncidentsView[], document: MatrixDocument): ReplaySum =>
  replaySum(document, pages.reduce(withPage, NOTHING_READ));
const changedKeys = ({ changed }: ReplaySum): readonly string[] => changed.map(({ incident }) => incident.name);
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
  const pages = await readAll(desk);
  const readFor = (performance.now() - started) / 1_000;
  const whole = replayed(pages, matrix);
  const seconds = (performance.now() - started) / 1_000;

  const entries = desk.sandbox.meter.entries();
  const calls = entries.flatMap(({ jiraCalls }) => jiraCalls);
  const points = sum(calls.map((call) => call.points));
  const units = sum(entries.flatMap(({ storageCalls }) => storageCalls.map(({ readUnits, writeUnits }) => readUnits + writeUnits)));
  const kilobytes = Math.ceil(Math.max(...pages.map((page) => JSON.stringify(page).length)) / 1_000);
  console.log(
    `Replayed ${whole.considered} incidents: ${seconds.toFixed(1)} s (${(seconds - readFor).toFixed(2)} s in the page), ${kilobytes} kB at most a page, ${pages.length} invocations, ${calls.length} calls of Jira ` +
      `(${calls.length - pages.length} for incidents, ${pages.length} for rights), ${points} points, ${units} storage units.`,
  );
  expect(whole.considered).toBeGreaterThanOrEqual(MANY);
  expect(changedKeys(whole)).toEqual([]);
  expect(sum(pages.map(({ jiraCalls }) => jiraCalls))).toBeLessThanOrEqual(Math.ceil(whole.considered / 100));
  expect(kilobytes).toBeLessThan(LARGEST_ANSWER_KB / 10);
});

test("another matrix changes exactly the incidents of the cells that differ, from what to what", async () => {
  const desk = await aDesk();
  fillHistory(desk.sandbox.database, desk.sandbox.clock.now(), { incidents: 300, days: 60, seed: 2 });
  const { changed, moves } = replayed(await readAll(desk), withCell(await theMatrix(desk), "low", "low", "1"));
  const { body } = await desk.rest("ada", "POST", "/rest/api/3/search/jql", {
    jql: `project = PAY AND "${desk.fields.impact.replace("customfield_", "cf[")}]" ~ Low AND "${desk.fields.urgency.replace("customfield_", "cf[")}]" ~ Low`,
    maxResults: 5_000,
    fields: ["key"],
  });
  const inCell = (body as { issues: { key: string }[] }).issues.map(({ key }) => key);

  expect(inCell.length).toBeGreaterThan(0);
  expect(changed.map(({ incident }) => incident.name).toSorted()).toEqual(inCell.toSorted());
  expect(moves).toEqual([{ fromPriorityId: "5", toPriorityId: "1", count: inCell.length }]);
});

test("what the matrix has no word on is left out and counted by its reason", async () => {
  const desk = await aDesk();
  await desk.raise("tim", { impact: "High" });
  await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  await desk.raise("tim", { impact: "Low", urgency: "Low" }); // the app has not heard of it yet
  const { considered, leftOut } = replayed(await readAll(desk), await theMatrix(desk));

  expect(considered).toBe(3);
  expect(leftOut).toEqual([
    { why: "incomplete", count: 1 },
    { why: "no-priority", count: 1 },
  ]);
});

test("the site's replay leaves out projects with a matrix of their own", async () => {
  const desk = await aDesk();
  await desk.raise("tim", { impact: "High", urgency: "High" });
  await desk.settle();
  const matrix = await theMatrix(desk);
  const count = async (): Promise<number> => {
    const answer = await desk.ask<PastIncidentsView>("radia", "site-admin", null, "readPastIncidents", { page: null });
    if (!answer.ok) throw new Error(answer.refusal.message);
    return answer.value.incidents.length;
  };
  expect(await count()).toBe(1);
  await desk.ask("edsger", "project-settings", "PAY", "saveDocument", { kind: "matrix", document: matrix, basedOn: null, reason: "Ours." });

  expect(await count()).toBe(0);
});

test("a real desk's log, replayed from Jira under the matrix it went by, names no incident", async () => {
  if (!existsSync(EVENT_LOG)) {
    console.log("Left out: there is no event log beside the project.");
    return;
  }
  const desk = await aDesk();
  const { incidents } = replayEventLog(desk.sandbox.database, desk.sandbox.clock.now(), readFileSync(EVENT_LOG, "utf8"));
  const whole = replayed(await readAll(desk), await theMatrix(desk));
  console.log(`Replayed from Jira: ${whole.considered - whole.changed.length} of ${incidents} incidents of the log as they were.`);

  expect(whole.considered).toBe(incidents);
  expect(changedKeys(whole)).toEqual([]);
});
