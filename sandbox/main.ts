/** Runs the sandbox until it is interrupted: sandbox/main.ts [--port 4400] [--database path] [--fresh] [--seed n] [--scenario demo|empty|lived-in] [--app folder] */
import { mkdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readManifest } from "./forge/manifest/read-manifest";
import type { Scenario } from "./create-sandbox";
import { openSite } from "./open-site";
import { serve } from "./serve";
import { whatIsMissing } from "./what-is-missing";

const { values } = parseArgs({
  options: {
    port: { type: "string" },
    database: { type: "string" },
    fresh: { type: "boolean", default: false },
    seed: { type: "string", default: "1" },
    scenario: { type: "string", default: "demo" },
    app: { type: "string" },
  },
});

async function main(): Promise<void> {
  const port = Number(values.port ?? process.env["PORT"] ?? 4400);
  const databaseFile = resolve(values.database ?? join(values.app ?? ".", ".sandbox/site.sqlite"));
  const guest = values.app === undefined ? null : guestApp(resolve(values.app));
  const siteUrl = `http://localhost:${port}`;
  const uiOrigin = `http://localhost:${port + 1}`;
  if (values.fresh) for (const suffix of ["", "-wal", "-shm"]) rmSync(databaseFile + suffix, { force: true });
  mkdirSync(dirname(databaseFile), { recursive: true });

  const site = openSite({
    databaseFile,
    siteUrl,
    uiOrigin,
    scenario: scenarioNamed(values.scenario),
    seed: Number(values.seed),
    ...(guest && { app: guest }),
  });
  const listening = [await serve(site.site, port), await serve(site.ui, port + 1)];
  await site.open();
  console.log(`\n  ${guest?.name ?? "Incident Desk"} is at ${siteUrl}\n`);
  for (const sentence of guest?.missing ?? []) console.log(`    ${sentence}`);
  if (guest?.missing.length) console.log("");
  for (const { displayName, role, email } of site.people()) console.log(`    ${displayName.padEnd(20)} ${role.padEnd(24)} ${email}`);
  console.log(`\n  Be anyone of them from the menu at the top right; over REST, by e-mail and the token "sandbox".\n`);

  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    await Promise.all(listening.map((each) => each.close()));
    await site.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void end());
}

function scenarioNamed(name: string): Scenario {
  const known: readonly Scenario[] = ["demo", "empty", "lived-in"];
  const scenario = known.find((each) => each === name);
  if (!scenario) throw new Error(`There is no scenario ${name}. Choose one of ${known.join(", ")}.`);
  return scenario;
}

/** An app of somebody else's, bundled into its own folder by tools/sandbox.mjs. */
function guestApp(folder: string) {
  const manifestFile = join(folder, "manifest.yml");
  const manifest = readManifest(manifestFile);
  return {
    name: manifest.app.name ?? basename(folder),
    manifestFile,
    bundleDirectory: join(folder, ".sandbox/build/app"),
    missing: whatIsMissing(manifest, manifestFile),
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
