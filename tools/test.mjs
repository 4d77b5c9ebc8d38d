/**
 * Runs everything, or the groups named, goes on after a failure, and ends with the count alone on a line:
 *   node tools/test.mjs [types lint format forge | a folder of test/ …]
 */
import { availableParallelism } from "node:os";
import { build } from "./build.mjs";
import { checksOf } from "./checks.mjs";
import { endWithUs, run } from "./children.mjs";
import { runSuites, suites } from "./suites.mjs";

const checkGroups = ["types", "lint", "format", "forge"];
const needsNoBuild = ["types", "lint", "format", "walls", "unit"];
const asked = process.argv.slice(2);
const groups = asked.length > 0 ? asked : [...checkGroups, ...suites()];
const total = { passed: 0, failed: 0, skipped: 0 };

/** One more file than cores: a browser journey often waits for its pages. */
const filesAtOnce = availableParallelism() + 1;

endWithUs();
const built = groups.every((group) => needsNoBuild.includes(group)) ? Promise.resolve() : runBuild();
const checks = startChecks(checksOf(groups));
await Promise.all([built, checks.allBegun]);
const tested = groups.filter((group) => !checkGroups.includes(group));
if (tested.length > 0) count(await runSuites(tested, filesAtOnce));
await checks.allEnded;
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed + total.skipped > 0 ? 1 : 0);

async function runBuild() {
  count(asResult(await build()));
}

/** Runs the checks, two at a time once all is built, telling of each when it ends. The tests need not wait for the last to end. */
function startChecks(checks) {
  const queue = [...checks];
  const worker = async (isReady) => {
    await isReady;
    for (let check = queue.shift(); check !== undefined; check = queue.shift()) {
      if (check.isOfBuilt) await built;
      count(await runCheck(check));
    }
  };
  const workers = [worker(), worker(built)];
  return { allBegun: Promise.race(workers), allEnded: Promise.all(workers) };
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
