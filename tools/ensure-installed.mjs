/**
 * Installs what package-lock.json asks for, here and in tools/forge, when it is missing or older than the lock.
 * Runs on the machine's own Node (20 or later) before anything is installed: no dependencies.
 *
 * `npm install --no-save` and not `npm ci`: a lock written on one system may lack the optional packages of another
 * (compilers come as one package a platform), which `npm ci` refuses and `npm install` puts right. The lock's
 * versions and integrity hashes hold either way, and it is not rewritten.
 */
import { spawn } from "node:child_process";
import { statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (Number(process.versions.node.split(".")[0]) < 20) fail(`This needs Node 20 or later; this is Node ${process.versions.node}.`);
const isStale = (directory) => isOlder(installedRecord(directory), join(directory, "package-lock.json"));
await Promise.all([root, join(root, "tools/forge")].filter(isStale).map(install));

/** npm's own record of what it installed last. */
function installedRecord(directory) {
  return join(directory, "node_modules/.package-lock.json");
}

function isOlder(record, lock) {
  const written = statSync(record, { throwIfNoEntry: false })?.mtimeMs;
  return written === undefined || written < statSync(lock).mtimeMs;
}

async function install(directory) {
  const name = directory === root ? "packages" : "Forge's tools";
  const startedAt = Date.now();
  console.log(`Installing ${name} (npm install, a minute the first time) …`);
  const { code, output } = await npmInstall(directory);
  if (code !== 0) fail(`Failed to install ${name}: ${output}`);
  const now = new Date();
  utimesSync(installedRecord(directory), now, now);
  console.log(`Installed ${name} in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
}

function npmInstall(directory) {
  return new Promise((resolve) => {
    const npm = spawn("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: directory,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
      env: { ...process.env, npm_config_ignore_scripts: "false" },
    });
    let output = "";
    for (const stream of [npm.stdout, npm.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
    npm.on("error", ({ message }) => resolve({ code: 1, output: message }));
    npm.on("close", (code) => resolve({ code, output }));
  });
}

function fail(sentence) {
  console.error(sentence.trim());
  process.exit(1);
}
