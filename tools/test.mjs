/**
 * Runs everything, or the groups named, goes on after a failure, and ends with the count alone on a line:
 *   node tools/test.mjs [types lint format forge | a folder of test/ …]
 */
import { build } from "./build.mjs";
import { checksOf } from "./checks.mjs";
import { endWithUs, run } from "./children.mjs";
import { runInBrowser, runInNode, suites } from "./suites.mjs";

const checkGroups = ["types", "lint", "format", "forge"];
const needsNoBuild = ["types", "lint", "format", "walls", "unit"];
const asked = process.argv.slice(2);
const groups = asked.length > 0 ? asked : [...checkGroups, ...suites()];
const total = { passed: 0, failed: 0, skipped: 0 };

endWithUs();
if (groups.some((group) => !needsNoBuild.includes(group))) count(await runBuild());
await runChecks(checksOf(groups), 2);
const inNode = groups.filter((group) => !checkGroups.includes(group) && group !== "browser");
if (inNode.length > 0) count(await runInNode(inNode));
if (groups.includes("browser")) count(await runInBrowser());
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed + total.skipped > 0 ? 1 : 0);

async function runBuild() {
  return asResult(await build());
}

/** Runs the checks, `atOnce` at a time, telling of each when it ends. */
async function runChecks(checks, atOnce) {
  const queue = [...checks];
  const worker = async () => {
    for (let check = queue.shift(); check !== undefined; check = queue.shift()) count(await runCheck(check));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

async function runCheck({ name, command: [command, ...args] }) {
  const startedAt = performance.now();
  const { code, output } = await run(command, args);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(code === 0 ? `ok      ${name} (${seconds} s)` : `FAILED  ${name} (${seconds} s)\n${output.trim()}`);
  return asResult(code === 0);
}

function asResult(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function count({ passed, failed, skipped }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
