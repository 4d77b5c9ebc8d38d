/**
 * Checks Forge apps, offline: Forge's own validators and linter, then what those do not see. Changes nothing.
 *   node tools/forge/check-forge.cjs [--json] [app folder …]
 */
const { existsSync, mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");

const settings = mkdtempSync(join(tmpdir(), "check-forge-"));
process.env.XDG_CONFIG_HOME = settings; // Forge's tools keep a cache among the person's settings
process.on("exit", () => rmSync(settings, { recursive: true, force: true }));

const { eventNames } = require("./checks/event-names.cjs");
const { handlers } = require("./checks/handlers.cjs");
const { invokeNames } = require("./checks/invoke-names.cjs");
const { limits } = require("./checks/limits.cjs");
const { readApp } = require("./checks/read-app.cjs");
const { scopes } = require("./checks/scopes.cjs");
const { storageScope } = require("./checks/storage-scope.cjs");
const { uiKit1 } = require("./checks/ui-kit-1.cjs");
const { forgeLinter } = require("./forge-linter.cjs");

const ours = [eventNames, handlers, invokeNames, limits, scopes, storageScope, uiKit1];
const folders = process.argv.slice(2).filter((argument) => argument !== "--json");
void checkAll(folders.map((folder) => resolve(folder)));

async function checkAll(directories) {
  const reports = [];
  for (const directory of directories) reports.push(await check(directory));
  if (process.argv.includes("--json")) console.log(JSON.stringify(reports));
  else for (const report of reports) tell(report);
  process.exit(reports.some(({ errors }) => errors.length > 0) ? 1 : 0);
}

async function check(directory) {
  if (!existsSync(join(directory, "manifest.yml")))
    return { directory, errors: [`There is no manifest.yml in ${directory}.`], warnings: [] };
  process.chdir(directory);
  const app = readApp(directory);
  const { errors, warnings } = await forgeLinter();
  return { directory, errors: [...errors, ...ours.flatMap((check) => check(app))], warnings };
}

function tell({ errors, warnings }) {
  for (const error of errors) console.log(`error    ${error}`);
  for (const warning of warnings) console.log(`warning  ${warning}`);
  console.log(`check:forge: ${errors.length} errors, ${warnings.length} warnings`);
}
