/** The jest suites: one folder of test/ each. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { chromium } from "./chromium.mjs";
import { run } from "./children.mjs";
import { loopbackOnly } from "./loopback-only.mjs";
import { inRoot, program } from "./paths.mjs";

const timeoutMs = 8 * 60_000;

/** The folders of test/ that hold tests, and the browser journeys in any case: last, as the longest. */
export function suites() {
  const folders = readdirSync(inRoot("test"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const others = folders.map(({ name }) => name).filter((name) => name !== "browser" && hasTests(`test/${name}`));
  return [...others.sort(), "browser"];
}

/** Runs suites of tests that need nothing but Node. */
export function runInNode(names) {
  return runJest("node", names, ["--maxWorkers", "2"]);
}

/** Runs the browser journeys in Chromium. */
export async function runInBrowser() {
  const browser = await chromium();
  if (browser.path === null) return failure(browser.reason);
  return runJest("browser", ["browser"], ["--runInBand"], { CHROME_PATH: browser.path });
}

/** Runs jest, where possible with no network but loopback: all a test needs is on this machine. */
async function runJest(title, names, options, env = {}) {
  const report = inRoot(`.sandbox/test/${title}.json`);
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const patterns = names.map((name) => `/test/${name}/`);
  const jest = [
    program("jest"),
    "-c",
    "test/jest.config.cjs",
    "--ci",
    "--silent",
    "--json",
    "--outputFile",
    report,
    ...options,
    ...patterns,
  ];
  const [command, ...args] = (await loopbackOnly())(jest);
  const { output } = await run(command, args, { env, show: "errors", timeoutMs });
  if (!existsSync(report)) return failure(`${output}\nFailed to run the ${names.join(", ")} tests: jest gave no report.`);
  return countsOf(JSON.parse(readFileSync(report, "utf8")));
}

/** A file that could not even start counts as one failure; so does a run without tests. */
function countsOf(report) {
  if (report.numTotalTests === 0 && report.numRuntimeErrorTestSuites === 0) return failure("There were no tests to run.");
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function failure(sentence) {
  console.log(sentence.trim());
  return { passed: 0, failed: 1, skipped: 0 };
}

function hasTests(folder) {
  return readdirSync(inRoot(folder), { recursive: true }).some((path) => path.endsWith(".test.ts"));
}
