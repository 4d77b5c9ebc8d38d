/**
 * Installs what package-lock.json asks for, here and in tools/forge, when it is missing or older than the lock.
 * Runs on the machine's own Node (20 or later) before anything is installed: no dependencies.
 *
 * `npm install --no-save` and not `npm ci`: a lock written on one system may lack the optional packages of another
 * (compilers come as one package a platform), which `npm ci` refuses and `npm install` puts right. The lock's
 * versions and integrity hashes hold either way, and it is not rewritten.
 */
import { spawnSync } from "node:child_process";
import { statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number(process.versions.node.split(".")[0]) < 20) fail(`This needs Node 20 or later; this is Node ${process.versions.node}.`);
for (const directory of [root, join(root, "tools/forge")]) {
  if (isOlder(installedRecord(directory), join(directory, "package-lock.json"))) install(directory);
}

/** npm's own record of what it installed last. */
function installedRecord(directory) {
  return join(directory, "node_modules/.package-lock.json");
}

function isOlder(record, lock) {
  const written = statSync(record, { throwIfNoEntry: false })?.mtimeMs;
  return written === undefined || written < statSync(lock).mtimeMs;
}

function install(directory) {
  const name = directory === root ? "packages" : "Forge's tools";
  const startedAt = Date.now();
  console.log(`Installing ${name} (npm install, a minute the first time) …`);
  const result = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: directory,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    env: { ...process.env, npm_config_ignore_scripts: "false" },
  });
  if (result.status !== 0) fail(`Failed to install ${name}: ${result.error?.message ?? ""}\n${result.stdout}${result.stderr}`);
  const now = new Date();
  utimesSync(installedRecord(directory), now, now);
  console.log(`Installed ${name} in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

function fail(sentence) {
  console.error(sentence.trim());
  process.exit(1);
}
