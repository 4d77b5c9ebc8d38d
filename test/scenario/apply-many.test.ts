/** Moving very many open incidents to another matrix, within a budget of Jira's points, past 429s and a kill. */
import { createStoryTeller } from "../../sandbox/history/story-teller";
import { as } from "../../sandbox/history/tell-incident";
import type { JobView } from "../../src/contract/ui/matrix-replay";
import type { Desk } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { rowOf } from "../support/insert-row";
import { ask, saveMatrix, SITE, theMatrix, withCell } from "../support/the-pages";

afterEach(closeDesks);

/** Five thousand where there is time for it. */
const MANY = process.env.FULL_RUNS ? 5_000 : 1_000;
/** So small that it takes hours: what is shown is that none of them sees more. */
const POINTS_AN_HOUR = process.env.FULL_RUNS ? 8_000 : 3_000;
const HOUR_MS = 3_600_000;
const MOST_HOURS = 30;
const WITHIN_MS = 600_000;
const LEVELS = ["High", "Medium", "Low"];

/** Open incidents as they stand after years: in Jira with what the matrix gave, in storage with the matrix they go by. */
async function manyOpenIncidents(desk: Desk): Promise<readonly string[]> {
  const { database, clock } = desk.sandbox;
  const first = await desk.raise("tim", { impact: "Medium", urgency: "Medium" });
  await desk.advance(600);
  const { id } = (await desk.rest("ada", "GET", `/rest/api/3/issue/${first}?fields=id`)).body as { id: string };
  const space = "entity:incident";
  const known = JSON.parse(String(rowOf(database, "SELECT value FROM forge_kvs WHERE space = ? AND key = ?", space, id)["value"])) as {
    record: Record<string, unknown> & { seenHistory: object };
  };
  const insert = database.prepare("INSERT INTO forge_kvs (space, key, value, created_at, updated_at) VALUES (?, ?, ?, ?, ?)");
  const teller = createStoryTeller(database, "PAY");
  const at = clock.now();
  const keys = teller.together(() =>
    Array.from({ length: MANY - 1 }, (_, place) => {
      const levels = { impact: LEVELS[place % 3] ?? "Low", urgency: LEVELS[Math.floor(place / 3) % 3] ?? "Low" };
      const key = teller.raise(at, as("tim"), { type: "Incident", summary: `Incident ${place}`, labels: [], levels });
      teller.prioritise(at, key, levels);
      const issueId = String(rowOf(database, "SELECT id FROM jira_issue WHERE key = ?", key)["id"]);
      const record = { ...known.record, issueId, seenHistory: { newestAt: at, ids: [] }, lastKnown: { ...levels, priority: null, at } };
      insert.run(space, issueId, JSON.stringify({ ...known, record }), at, at);
      return key;
    }),
  );
  await desk.advance(600);
  return [first, ...keys];
}

function giveBudget(desk: Desk, jobId: string): void {
  desk.sandbox.database
    .prepare("UPDATE forge_kvs SET value = json_set(value, '$.record.budget.pointsAnHour', ?) WHERE space = 'entity:job' AND key = ?")
    .run(POINTS_AN_HOUR, jobId);
}

/** What the functions that do long work asked of Jira, by the hour; the hourly look for what no event told, which only searches, is none of it. */
function pointsByHour(desk: Desk): ReadonlyMap<number, number> {
  const hours = new Map<number, number>();
  for (const { functionKey, startedAt, jiraCalls } of desk.sandbox.meter.entries()) {
    if (functionKey !== "due-soon" && functionKey !== "sweep") continue;
    const hour = Math.floor(startedAt / HOUR_MS);
    if (jiraCalls.every(({ operation }) => operation.endsWith("/search/jql"))) continue;
    hours.set(hour, (hours.get(hour) ?? 0) + jiraCalls.reduce((sum, { points }) => sum + points, 0));
  }
  return hours;
}

test(
  "very many open incidents are moved, past 429s by chance and a kill, and no hour sees more points than the job may use",
  async () => {
    const desk = await aDesk();
    const keys = await manyOpenIncidents(desk);
    const matrix = withCell(withCell(await theMatrix(desk), "low", "low", "1"), "medium", "medium", "2");
    await saveMatrix(desk, matrix);
    const { faults, meter } = desk.sandbox;
    meter.reset();
    const tooMany = { kind: "answer", status: 429, headers: { "Retry-After": "20" } } as const;
    faults.order({ on: { kind: "call", operation: "jira:*", rate: 0.01, seed: 7 }, do: tooMany });
    faults.order({ on: { kind: "call", operation: "jira:PUT /rest/api/3/app/field/{fieldIdOrKey}/value", nth: 75 }, do: { kind: "die" } });
    const { id: jobId } = await ask<JobView>(desk, SITE, "startApply", { reason: "Agreed in the review." });
    giveBudget(desk, jobId);

    const started = performance.now();
    let job: JobView | undefined;
    let hours = 0;
    while (job?.state !== "done" && hours < MOST_HOURS) {
      await desk.advance(HOUR_MS / 1_000);
      hours += 1;
      [job] = await ask<readonly JobView[]>(desk, SITE, "readJobs").catch(() => [job as JobView]);
      if (job?.state === "failed") throw new Error(job.message ?? "It failed.");
    }
    faults.clear();
    await desk.advance(HOUR_MS / 1_000);

    const most = Math.max(...pointsByHour(desk).values());
    const calls = meter.entries().flatMap(({ jiraCalls }) => jiraCalls);
    const refused = calls.filter(({ status }) => status === 429).length;
    console.log(
      `Moved ${keys.length} open incidents in ${hours} hours of the clock (${((performance.now() - started) / 1_000).toFixed(0)} s): ` +
        `${job?.changed} changed, at most ${most} of ${POINTS_AN_HOUR} points in an hour, ${refused} answers 429, one kill.`,
    );
    expect(job).toMatchObject({ state: "done", done: keys.length, total: keys.length, leftOut: 0 });
    expect(most).toBeLessThanOrEqual(POINTS_AN_HOUR);
    expect(refused).toBeGreaterThan(0);
    const wrong = desk.sandbox.database
      .prepare("SELECT key FROM forge_kvs WHERE space = 'entity:incident' AND json_extract(value, '$.record.matrix.version') <> 2")
      .all();
    expect(wrong).toEqual([]);
    expect(await thoseAstray(desk, matrix.cells)).toEqual([]);
  },
  WITHIN_MS,
);

/** The keys of incidents whose priority is not what the cell of their levels says, read as Jira shows them. */
async function thoseAstray(desk: Desk, cells: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<readonly string[]> {
  const { impact, urgency, incidentPriority } = desk.fields;
  const astray: string[] = [];
  for (let nextPageToken: string | undefined; ;) {
    const asked = {
      jql: "project = PAY AND issuetype = Incident",
      maxResults: 100,
      fields: ["priority", impact, urgency, incidentPriority],
    };
    const { body } = await desk.rest("ada", "POST", "/rest/api/3/search/jql", { ...asked, ...(nextPageToken && { nextPageToken }) });
    for (const { key, fields } of body.issues) {
      const wanted = cells[String(fields[impact]).toLowerCase()]?.[String(fields[urgency]).toLowerCase()];
      if (fields.priority.id !== wanted || fields[incidentPriority].priorityId !== wanted || fields[incidentPriority].matrixVersion !== 2)
        astray.push(key);
    }
    nextPageToken = body.nextPageToken;
    if (!nextPageToken) return astray;
  }
}
