import { DateTime } from "luxon";
import type { DatabaseSync } from "node:sqlite";
import { parse } from "papaparse";
import { accountIdOf } from "../jira/seed/seed-people";
import type { PersonName } from "../jira/seed/seed-people";
import type { Levels, StoryTeller } from "./story-teller";
import { createStoryTeller } from "./story-teller";
import { as } from "./tell-incident";

/** What is read of a line of the log. @see https://archive.ics.uci.edu/dataset/498 */
type LogLine = {
  readonly number: string;
  readonly incident_state: string;
  readonly sys_updated_at: string;
  readonly opened_at: string;
  readonly category: string;
  readonly u_symptom: string;
  readonly impact: string;
  readonly urgency: string;
  readonly assigned_to: string;
};

export type Replayed = { readonly events: number; readonly incidents: number; readonly steps: number };

type Beat = { readonly at: number; readonly tell: () => void };
type Status = "to-triage" | "investigating" | "resolved" | "closed";

/** All that waits for somebody is being worked on, as our workflow has it. */
const STATUS_OF: Readonly<Record<string, Status>> = { New: "to-triage", Resolved: "resolved", Closed: "closed" };
/** The transitions that lead from one status to another, one after the other. */
const WAYS: Readonly<Record<Status, Readonly<Partial<Record<Status, readonly string[]>>>>> = {
  "to-triage": { investigating: ["11"], resolved: ["31"], closed: ["31", "41"] },
  investigating: { resolved: ["31"], closed: ["31", "41"] },
  resolved: { investigating: ["51"], closed: ["41"] },
  closed: { investigating: ["51"], resolved: ["51", "31"] },
};
const PEOPLE: readonly PersonName[] = ["ada", "grace", "joan"];
const APP_LATE_MS = 3_000;

/**
 * Tells a real desk's event log as incidents of PAY, each event at its own moment, with Jira's
 * history of it. The log's many resolvers are our three responders; its waiting states are one.
 */
export function replayEventLog(database: DatabaseSync, now: number, csv: string): Replayed {
  const { data } = parse<LogLine>(csv, { header: true, skipEmptyLines: true });
  const teller = createStoryTeller(database, "PAY");
  const numbers = new Map<string, LogLine[]>();
  for (const line of data) numbers.set(line.number, [...(numbers.get(line.number) ?? []), line]);
  const beats = [...numbers.values()].flatMap((lines) => storyOf(teller, lines));
  const past = beats.filter(({ at }) => at <= now).sort((one, other) => one.at - other.at);
  teller.together(() => past.forEach((beat) => beat.tell()));
  return { events: data.length, incidents: numbers.size, steps: past.length };
}

function storyOf(teller: StoryTeller, lines: readonly LogLine[]): readonly Beat[] {
  const first = lines[0];
  if (!first) return [];
  const beats: Beat[] = [];
  let key = "";
  let levels = levelsOf(first);
  let status: Status = "to-triage";
  let holder: PersonName | null = null;
  const raisedAt = momentOf(first.opened_at);
  const raised = { type: "Incident", summary: `${first.category}: ${first.u_symptom} (${first.number})`, labels: ["replayed"] };
  const raisedWith = levels;
  beats.push({ at: raisedAt, tell: () => void (key = teller.raise(raisedAt, as("tim"), { ...raised, levels: raisedWith })) });
  beats.push({ at: raisedAt + APP_LATE_MS, tell: () => teller.prioritise(raisedAt + APP_LATE_MS, key, raisedWith) });

  let last = raisedAt + 2 * APP_LATE_MS;
  for (const line of lines) {
    const at = Math.max(last, momentOf(line.sys_updated_at));
    const by = as(holder ?? "joan");
    const to = personFor(line.assigned_to);
    if (to !== null && to !== holder) beats.push({ at, tell: () => teller.assign(at, by, key, accountIdOf(to)) });
    holder = to ?? holder;
    const judged = levelsOf(line);
    if (judged.impact !== levels.impact || judged.urgency !== levels.urgency) {
      beats.push({ at, tell: () => teller.setLevels(at, by, key, judged) });
      beats.push({ at: at + APP_LATE_MS, tell: () => teller.prioritise(at + APP_LATE_MS, key, judged) });
      levels = judged;
    }
    const next: Status = STATUS_OF[line.incident_state] ?? "investigating";
    const way = WAYS[status][next];
    for (const transition of way ?? []) beats.push({ at, tell: () => teller.move(at, by, key, transition) });
    if (way) status = next;
    last = at + 2 * APP_LATE_MS;
  }
  return beats;
}

/** The log writes "29-02-2016 01:16", in no zone it names. */
function momentOf(text: string): number {
  return DateTime.fromFormat(text, "dd-MM-yyyy HH:mm", { zone: "utc" }).toMillis();
}

/** The log writes "2 - Medium". */
function levelsOf({ impact, urgency }: LogLine): Levels {
  return { impact: impact.replace(/^\d - /, ""), urgency: urgency.replace(/^\d - /, "") };
}

/** The log writes "Resolver 89", or a question mark. */
function personFor(resolver: string): PersonName | null {
  const number = Number(/\d+/.exec(resolver)?.[0] ?? Number.NaN);
  return Number.isNaN(number) ? null : (PEOPLE[number % PEOPLE.length] ?? null);
}
