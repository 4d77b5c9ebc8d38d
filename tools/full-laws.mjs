/** Every law that chance puts to the test, with its full count. */
import { node, program } from "./paths.mjs";

const daysARun = 30;
const killsARun = 20;
/** Jest is content with a name that no test has. */
const jestRanIt = /^Tests: .*\b[1-9]\d* passed/m;

/** Each law: its name, what it says, how often it is tried at its full count, the commands that do it for a seed, and what each prints when it did. */
export const fullLaws = [
  simulation({ runs: 10 }),
  sites({ count: 1_000 }),
  property({
    name: "history",
    test: "law: looking once at the end tells the same as looking after each event, doubled or not",
    file: "test/unit/core/reconcile.test.ts",
    count: 20_000,
  }),
  property({
    name: "timeline",
    test: "law: nothing appended is lost, and no page holds more than it may",
    file: "test/unit/core/append-entries.test.ts",
    count: 20_000,
  }),
  property({
    name: "priority",
    test: "law: at rest every priority is what its version of the matrix makes of its levels, on every path",
    file: "test/unit/laws/priority-is-explained.test.ts",
    count: 200_000,
  }),
  property({
    name: "escalation",
    test: "law: every step comes once, to those it should, at its time or with the next sweep, and to nobody for an incident that is taken or over",
    file: "test/unit/laws/escalation/escalation-keeps-its-times.test.ts",
    count: 10_000,
    of: "days",
  }),
  property({
    name: "gallery",
    test: "has nothing serious or critical for axe-core, in light and in dark",
    file: "test/browser/gallery.test.ts",
    count: 1,
    of: "walks through every state",
  }),
  property({ name: "grid", test: "no walk leaves the grid", file: "test/unit/static/move-in-grid.test.ts", count: 100_000 }),
  property({
    name: "configuration-file",
    test: "law: what is written as (yaml|json) and read again is the same",
    file: "test/unit/contract/configuration-file.test.ts",
    count: 5_000,
  }),
  property({
    name: "on-call",
    says: "every minute of a year in six zones has the person on call that a plain reckoning gives it",
    test: "law: in \\w+/\\w+ every minute of \\d+ has the person on call that a plain reckoning gives it",
    file: "test/unit/core/on-call/walk.test.ts",
    count: 150,
    of: "schedules a zone",
  }),
  property({
    name: "set-up-killed",
    test: "an invocation of set-up that dies after any outside call is gone on with to the same end, and nothing is doubled",
    file: "test/scenario/set-up-killed.test.ts",
    count: 568,
  }),
  property({
    name: "goal-clock",
    test: "law: a clock tells and counts what one tells and counts that goes through the minutes one by one",
    file: "test/unit/core/goal/clock-laws.test.ts",
    count: 5_000,
  }),
  property({
    name: "goal-deadline",
    test: "law: a deadline is the first moment at which its time has counted",
    file: "test/unit/core/goal/calendar-laws.test.ts",
    count: 5_000,
  }),
  walk({ minutes: 12_614_400 }),
  crash({ runs: 5 }),
];

/** Random days against the whole app, a run a seed. */
function simulation({ runs }) {
  return {
    name: "simulation",
    says: "after every step of random days with faults the laws of the app hold",
    count: runs * daysARun,
    of: "days",
    held: /^every law held after every step$/m,
    commands: (seed) =>
      Array.from({ length: runs }, (_, nth) => [
        node,
        ["--import", "tsx", "test/simulation/simulate.ts", "--days", String(daysARun), "--seed", String(seed + nth)],
      ]),
  };
}

/** Many short sites of the whole app, each with a configuration of its own and a seed of its own. */
function sites({ count }) {
  return {
    name: "sites",
    says: "at rest every priority is explained on every path, over the whole sandbox",
    count,
    of: "sites of a day",
    held: new RegExp(`^every law held on ${count} sites$`, "m"),
    commands: (seed) => [
      [node, ["--import", "tsx", "test/simulation/simulate.ts", "--days", "1", "--sites", String(count), "--seed", String(seed)]],
    ],
  };
}

/** A test of a property, whose name says it. */
function property({ name, test, file, count, says = test.replace("law: ", ""), of = "cases" }) {
  return {
    name,
    says,
    count,
    of,
    held: jestRanIt,
    commands: (seed) => [jest(file, ["-t", `^${test}$`], { FULL_RUNS: String(count), FULL_SEED: String(seed) })],
  };
}

/** Calendars held to the clock on the wall at each minute of a year; nothing in it is left to chance. */
function walk({ minutes }) {
  return {
    name: "calendars",
    says: "every minute of a year counts where the clock on the wall says so, in every zone, through both changes",
    count: minutes,
    of: "minutes",
    held: jestRanIt,
    commands: (seed) => [jest("test/unit/core/goal/calendars-walked.test.ts", [], { FULL_RUNS: "1", FULL_SEED: String(seed) })],
  };
}

/** The site killed in a storm of writes; its moments are left to chance, not to the seed. */
function crash({ runs }) {
  return {
    name: "crash",
    says: "every answered write is there after a kill, no unanswered one is half there",
    count: runs * killsARun,
    of: "kills",
    held: jestRanIt,
    commands: () => Array.from({ length: runs }, () => jest("test/crash", [], { FULL_KILLS: String(killsARun) })),
  };
}

function jest(path, options, env = {}) {
  return [program("jest"), ["-c", "test/jest.config.cjs", "--ci", "--silent", "--testTimeout", "3600000", path, ...options], env];
}
