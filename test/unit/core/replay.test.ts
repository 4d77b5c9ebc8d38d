import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as papaparse from "papaparse";
import { movesOf, replay, unseenCells } from "../../../src/core/priority/replay";
import type { PastIncident } from "../../../src/core/priority/replay";
import type { Level, Matrix } from "../../../src/core/priority/matrix";
import { aConfiguration } from "../../support/an-incident";

const EVENT_LOG = join(__dirname, "../../../../shared/samples/incidents/servicenow-event-log.csv");
const CORRUPTED = 25;

type Row = { readonly number: string; readonly impact: string; readonly urgency: string; readonly priority: string };

const level = (name: string): Level => ({ id: name.slice(0, 1), name, description: "", formerNames: [], examples: [], colour: null });
const levels = ["1 - High", "2 - Medium", "3 - Low"].map(level);

/** The matrix as the log shows it, read off by hand in the samples' own description; the cell it never shows is guessed. */
const observed: Matrix = {
  scope: "site",
  version: 1,
  impact: levels,
  urgency: levels,
  cells: { "1": { "1": "1", "2": "2", "3": "3" }, "2": { "1": "2", "2": "3", "3": "4" }, "3": { "1": "3", "2": "4", "3": "4" } },
  tierRule: null,
};
const rules = aConfiguration({ matrix: observed });

function past({ number, impact, urgency, priority }: Row): PastIncident {
  return { name: number, impact, urgency, componentIds: [], priorityId: priority.slice(0, 1) };
}

/** Whole numbers below `below`, the same ones for the same seed. */
function picks(seed: number, count: number, below: number): ReadonlySet<number> {
  const chosen = new Set<number>();
  for (let state = seed; chosen.size < count;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    chosen.add(Math.floor((state / 2 ** 32) * below));
  }
  return chosen;
}

const incident = (impact: string | null, urgency: string | null, priorityId: string): PastIncident => ({
  name: "PAY-1",
  impact,
  urgency,
  priorityId,
  componentIds: [],
});

test("a replay says which incidents would have had another priority, and from what to what", () => {
  const replayed = replay(rules, [
    incident("1 - High", "1 - High", "1"),
    incident("2 - Medium", "2 - Medium", "1"),
    incident("3 - Low", "3 - Low", "1"),
    incident("2 - Medium", "2 - Medium", "1"),
  ]);

  expect(replayed.map(({ kind }) => kind)).toEqual(["same", "changed", "changed", "changed"]);
  expect(movesOf(replayed)).toEqual([
    { fromPriorityId: "1", toPriorityId: "3", count: 2 },
    { fromPriorityId: "1", toPriorityId: "4", count: 1 },
  ]);
});

test("incidents that a matrix has no answer for are left out, and it is said why", () => {
  const replayed = replay(rules, [incident(null, "1 - High", "1"), incident("Total", "1 - High", "1")]);

  expect(replayed.map((one) => one.kind === "left-out" && one.why)).toEqual(["incomplete", "unknown-level"]);
});

test("the matrix of a real desk, replayed over its own log, changes no incident; events that were corrupted are named", () => {
  if (!existsSync(EVENT_LOG)) {
    console.log("Left out: there is no event log beside the project.");
    return;
  }
  const { data } = papaparse.parse<Row>(readFileSync(EVENT_LOG, "utf8"), { header: true, skipEmptyLines: true });
  const last = [...new Map(data.map((row) => [row.number, row])).values()].map(past);
  const same = replay(rules, last).filter(({ kind }) => kind === "same").length;
  const never = unseenCells(rules, data.map(past)).map(({ impactId, urgencyId }) => `${impactId} × ${urgencyId}`);
  console.log(`Replayed: ${same} of ${last.length} incidents as they were; cells never observed: ${never.join(", ")}.`);
  expect([same, last.length]).toEqual([890, 890]);
  expect(never).toEqual(["1 × 3"]);

  const corrupted = picks(1, CORRUPTED, data.length);
  const events = data.map((row, index) =>
    past({
      ...row,
      number: `${row.number} event ${index}`,
      priority: corrupted.has(index) ? String((Number(row.priority.slice(0, 1)) % 4) + 1) : row.priority,
    }),
  );
  const named = replay(rules, events).flatMap((one) => (one.kind === "changed" ? [one.incident.name] : []));
  expect(named).toEqual(events.filter((_, index) => corrupted.has(index)).map(({ name }) => name));
  expect(named).toHaveLength(CORRUPTED);
});
