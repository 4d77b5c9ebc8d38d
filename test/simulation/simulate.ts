/** Random days against the app, from a seed: simulate.ts [--days 30] [--seed 1] [--sites 1] [--deeds 4] [--app <folder with src/index.ts>] [--verbose] */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type * as appModule from "../../src/index";
import { aSite } from "./a-site";
import { simulateDays } from "./simulate-days";

const { values } = parseArgs({
  options: {
    days: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    sites: { type: "string", default: "1" },
    deeds: { type: "string", default: "4" },
    app: { type: "string", default: "." },
    verbose: { type: "boolean", default: false },
  },
});

/** The runs go to stdout and are the same for the same seed, byte for byte; how long they took goes to stderr. */
async function main(): Promise<void> {
  const app = (await import(resolve(values.app, "src/index.ts"))) as typeof appModule;
  silenceTheApp();
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  const sites = Number(values.sites);
  for (let nth = 0; nth < sites; nth += 1) if (!(await isHeld(app, Number(values.seed) + nth))) return;
  if (sites > 1) out(`every law held on ${sites} sites`);
  const days = Number(values.days) * sites;
  const used = process.cpuUsage(usedBefore);
  const perSecond = days / ((performance.now() - startedAt) / 1000);
  const perProcessorSecond = days / ((used.user + used.system) / 1_000_000);
  process.stderr.write(`${perSecond.toFixed(2)} days a second, ${perProcessorSecond.toFixed(2)} a second of processor time\n`);
}

/** One site, from a seed of its own. False where a law was broken, with the step in which. */
async function isHeld(app: typeof appModule, seed: number): Promise<boolean> {
  const days = Number(values.days);
  const site = await aSite(() => app);
  const { lines, hash, broken, steps, unjudged } = await simulateDays(site, { days, seed, deedsMax: Number(values.deeds) });
  await site.desk.close();
  if (values.verbose) lines.forEach(out);
  out(`seed ${seed}, ${days} days, ${steps} steps, hash ${hash}`);
  out(`${unjudged} looks not judged: a lost event is made good only when somebody touches the incident again`);
  out(broken.length === 0 ? "every law held after every step" : `BROKEN\n${broken.join("\n")}`);
  if (broken.length === 0) return true;
  const last = lines.at(-1)?.split(" ")[0];
  lines.filter((line) => line.startsWith(`${last} `)).forEach(out);
  process.exitCode = 1;
  return false;
}

function out(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What the app logs about ordered faults is not the run. */
function silenceTheApp(): void {
  console.error = () => undefined;
  console.log = () => undefined;
  console.info = () => undefined;
  console.warn = () => undefined;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
