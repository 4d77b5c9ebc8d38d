/** Where to find a Chromium for the browser journeys. */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { run } from "./children.mjs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const howToGetOne = "Get one with `npx playwright-core install chromium` or your system's packages, or set CHROME_PATH to its program.";

/** The path of a Chromium, installed from Debian's packages when there is none and we may; else null and what to do. */
export async function chromium() {
  const named = process.env.CHROME_PATH;
  if (named)
    return existsSync(named) ? { path: named } : { path: null, reason: `CHROME_PATH names ${named}, which is not there. ${howToGetOne}` };
  const path = find() ?? ((await installDebians()) ? find() : undefined);
  return path === undefined ? { path: null, reason: `Found no Chromium for the browser journeys. ${howToGetOne}` } : { path };
}

function find() {
  return [...usualPlaces, ...playwrights()].find((path) => existsSync(path));
}

/** What Playwright downloaded, the newest first. */
function playwrights() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
  ];
  const programs = ["chrome-linux64/chrome", "chrome-linux/chrome", "chrome-mac/Chromium.app/Contents/MacOS/Chromium"];
  return caches
    .filter((cache) => cache !== undefined && existsSync(cache))
    .flatMap((cache) =>
      readdirSync(cache)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort()
        .reverse()
        .map((name) => join(cache, name)),
    )
    .flatMap((folder) => programs.map((program) => join(folder, program)));
}

async function installDebians() {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  console.log("Installing Debian's Chromium …");
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  const { code, output } = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
  if (code !== 0) console.log(output.trim());
  return code === 0;
}

function isDebian() {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}
