/**
 * Prints, surface by surface, what a browser must load before it can be used: gzip of the page and of every script and
 * stylesheet it imports statically, from a fresh build. Twice: one resource shared by all surfaces, and one each.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const AIM_KB = 230;
const SURFACES = ["issue-panel", "issue-context", "issue-activity", "level-editor", "site-admin", "project-settings", "operations"];
const root = import.meta.dirname;
const workshop = mkdtempSync(join(tmpdir(), "measure-bytes-"));

try {
  const shared = build("shared", {});
  print("One resource shared by all surfaces", (surface) => loaded(shared, surface));
  print("One resource each", (surface) => loaded(build(surface, { SURFACE: surface }), surface));
} finally {
  rmSync(workshop, { recursive: true });
}

/** Builds into a folder of the workshop and gives it. */
function build(name, environment) {
  const out = join(workshop, name);
  const vite = join(root, "../node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--config", join(root, "vite.config.mts"), "--manifest", "--logLevel", "warn"], {
    cwd: root,
    env: { ...process.env, OUT: out, ...environment },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return out;
}

/** Gives the files a surface imports statically, with their gzip sizes. */
function loaded(out, surface) {
  const manifest = JSON.parse(readFileSync(join(out, ".vite/manifest.json"), "utf8"));
  const chunks = new Set();
  const visit = (key) => {
    if (chunks.has(key)) return;
    chunks.add(key);
    manifest[key].imports?.forEach(visit);
  };
  visit(`${surface}.html`);
  const files = new Set([`${surface}.html`, ...[...chunks].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])])]);
  return new Map([...files].map((file) => [file, gzipSync(readFileSync(join(out, file)), { level: 9 }).length]));
}

function print(title, filesOf) {
  const tables = SURFACES.map((surface) => [surface, filesOf(surface)]);
  const everything = new Map();
  console.log(`\n${title} (gzip, aim ${AIM_KB} kB)`);
  for (const [surface, files] of tables) {
    const of = (end) => total([...files].filter(([file]) => file.endsWith(end)));
    console.log(
      `  ${surface.padEnd(16)} ${kilobytes(total(files))}   js ${kilobytes(of(".js"))}   css ${kilobytes(of(".css"))}   ${files.size} files`,
    );
    for (const [file, size] of files) everything.set(title.endsWith("each") ? `${surface}/${file}` : file, size);
  }
  console.log(`  ${"all of them".padEnd(16)} ${kilobytes(total(everything))}   downloaded by someone who meets every surface once`);
}

function total(files) {
  return [...files].reduce((sum, [, size]) => sum + size, 0);
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
