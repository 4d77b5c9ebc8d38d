/** The jest suites: one folder of test/ each. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { chromium } from "./chromium.mjs";
import { run } from "./children.mjs";
import { loopbackOnly } from "./loopback-only.mjs";
import { inRoot, program } from "./paths.mjs";

const timeoutMs = 8 * 60_000;

/** The folders of test/ that hold tests. */
export function suites() {
  const folders = readdirSync(inRoot("test"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((name) => hasTests(`test/${name}`))
    .sort();
}

/** Runs suites together, `atOnce` files at a time; without Chromium the browser journeys are one failure, and the others run. */
export async function runSuites(names, atOnce) {
  if (!names.includes("browser")) return runJest(names, atOnce, {});
  const browser = await chromium();
  if (browser.path !== null) return runJest(names, atOnce, { CHROME_PATH: browser.path });
  const missing = failure(browser.reason);
  const others = names.filter((name) => name !== "browser");
  if (others.length === 0) return missing;
  const ran = await runJest(others, atOnce, {});
  return { ...ran, failed: ran.failed + missing.failed };
}

/** Runs jest, where possible with no network but loopback: all a test needs is on this machine. */
async function runJest(names, atOnce, env) {
  const report = inRoot(".sandbox/test/report.json");
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const patterns = names.map((name) => `/test/${name}/`);
  const options = ["-c", "test/jest.config.cjs", "--ci", "--silent", "--maxWorkers", String(atOnce), "--json", "--outputFile", report];
  const [command, ...args] = (await loopbackOnly())([program("jest"), ...options, ...patterns]);
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
