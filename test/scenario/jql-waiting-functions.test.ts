/** JQL functions about waiting: deadlines, breaches, who took it, and how far it was escalated, as time goes by. */
import type { Desk, Person } from "../support/a-desk";
import { aDesk, closeDesks } from "../support/a-desk";
import { accountOf, save } from "../support/escalating";

afterEach(closeDesks);

const MINUTE = 60;
const LEVELS = { impact: "High", urgency: "High" };
const TWENTY = { priorityIds: [], serviceIds: [], workTypeIds: [], minutes: 20 };

async function aDeskWithGoals(): Promise<Desk> {
  const desk = await aDesk();
  const respond = { id: "respond", name: "Respond", kind: "response", targets: [TWENTY], warnAtPercent: 50 };
  await save(desk, "goals", [respond], null);
  const step = (who: Person, after: number): object => ({
    id: who,
    name: who,
    after,
    condition: { kind: "not-acknowledged" },
    targets: [{ kind: "person", accountId: accountOf(desk, who) }],
    actions: [{ kind: "mail" }],
  });
  const policy = { id: "day", name: "By day", steps: [step("grace", 5), step("joan", 10)], rounds: { count: 2, after: 30 } };
  await save(desk, "policies", { policies: [policy], rules: [], defaultPolicyId: "day" }, null);
  return desk;
}

type Found = { readonly status: number; readonly keys: readonly string[]; readonly said: readonly string[] };

async function search(desk: Desk, as: Person, jql: string): Promise<Found> {
  const at = `/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&fields=summary&maxResults=1000`;
  const { status, body } = await desk.rest(as, "GET", at);
  const issues = (body.issues ?? []) as { readonly key: string }[];
  return { status, keys: issues.map(({ key }) => key).sort(), said: (body.errorMessages ?? []) as string[] };
}

/** What every function finds, by the names of the incidents, and that its opposite finds the rest. */
async function found(desk: Desk, names: Readonly<Record<string, string>>, calls: readonly string[]): Promise<readonly string[]> {
  const all = (await search(desk, "ada", "created is not EMPTY")).keys;
  const lines: string[] = [];
  for (const call of calls) {
    const { keys } = await search(desk, "ada", `issue in ${call}`);
    expect((await search(desk, "ada", `issue not in ${call}`)).keys).toEqual(all.filter((key) => !keys.includes(key)));
    expect((await search(desk, "vint", `issue in ${call}`)).keys).toEqual([]);
    lines.push(
      `${call}: ${Object.keys(names)
        .filter((name) => keys.includes(names[name] ?? ""))
        .join(" ")}`,
    );
  }
  return lines;
}

const CALLS = [
  'breachingWithin("10m")',
  'breachingWithin("1h")',
  "breached()",
  "unacknowledged()",
  'escalatedTo("Step 1")',
  "escalatedTo(2)",
];

test("each function finds what is so at the minute one asks, its opposite the rest, and nobody what they may not browse", async () => {
  const desk = await aDeskWithGoals();
  const left = await desk.raise("tim", LEVELS);
  const taken = await desk.raise("tim", LEVELS);
  await desk.advance(2 * MINUTE);
  await desk.invoke("ada", "triage-panel", taken, "acknowledge", {});
  await desk.advance(8 * MINUTE);
  const younger = await desk.raise("tim", LEVELS);
  await desk.advance(6 * MINUTE);
  const names = { left, taken, younger };

  expect(await found(desk, names, CALLS)).toEqual([
    'breachingWithin("10m"): left',
    'breachingWithin("1h"): left younger',
    "breached(): ",
    "unacknowledged(): left younger",
    'escalatedTo("Step 1"): younger',
    "escalatedTo(2): left",
  ]);
  await desk.advance(9 * MINUTE);
  await desk.invoke("ada", "triage-panel", left, "acknowledge", {});
  await desk.settle();
  expect(await found(desk, names, CALLS)).toEqual([
    'breachingWithin("10m"): younger',
    'breachingWithin("1h"): younger',
    "breached(): left",
    "unacknowledged(): younger",
    'escalatedTo("Step 1"): ',
    "escalatedTo(2): younger",
  ]);
});

test("a deadline that Jira did not take at first is told all the same", async () => {
  const desk = await aDeskWithGoals();
  desk.sandbox.faults.order({
    on: { kind: "call", operation: "jira:PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}", nth: 1 },
    do: { kind: "answer", status: 503 },
  });
  const key = await desk.raise("tim", LEVELS);
  await desk.advance(11 * MINUTE);
  expect((await search(desk, "ada", 'issue in breachingWithin("1h")')).keys).toEqual([key]);
});

test.each([
  ['breachingWithin("soon")', '"soon" is no time'],
  ['escalatedTo("Grace")', '"Grace" is no step'],
])("%s is refused with what can be asked", async (call, words) => {
  const desk = await aDesk();
  const { status, said } = await search(desk, "ada", `issue in ${call}`);
  expect([status, said]).toEqual([400, [expect.stringContaining(words)]]);
});
