/**
 * The order of the test files: those that take long first, so that no core waits for one at the end.
 * Seconds on a machine with nothing else to do; a file that is not named takes one or two.
 */
const SECONDS = {
  "browser/gallery": 50,
  "forge-manifest/broken-manifests": 35,
  "browser/accessibility": 29,
  "browser/configuration": 28,
  "simulation/simulation": 26,
  "unit/laws/priority-is-explained": 26,
  "browser/modules": 21,
  "browser/override": 21,
  "browser/set-up": 20,
  "browser/editing": 19,
  "scenario/who-may-configure": 15,
  "contract/parity/every-call": 13,
  "contract/parity/guest-app": 13,
  "contract/forge/limits/limits": 13,
  "scenario/apply-many": 13,
  "crash/kill": 12,
  "scenario/set-up-killed": 12,
  "scenario/jql-functions": 12,
  "browser/modules-on-issue": 12,
  "scenario/set-up": 11,
  "scenario/replay": 11,
  "browser/triage": 11,
  "browser/rest": 8,
  "contract/openapi/adapters": 8,
};

module.exports = class LongestFirst {
  sort(tests) {
    return [...tests].sort((one, other) => secondsOf(other) - secondsOf(one));
  }

  /** Jest's other questions to an order of tests: it keeps no results, divides nothing, and knows no failed ones. */
  cacheResults() {}
  shard(tests) {
    return tests;
  }
  allFailedTests() {
    return [];
  }
};

function secondsOf({ path }) {
  return SECONDS[path.replace(/^.*\/test\/(.+)\.test\.ts$/, "$1")] ?? 1;
}
