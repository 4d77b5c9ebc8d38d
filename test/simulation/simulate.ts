/** Random days against the app, from a seed: simulate.ts [--days 30] [--seed 1] [--deeds 4] [--app <folder with src/index.ts>] [--verbose] */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type * as appModule from "../../src/index";
import { aSite } from "./a-site";
import { simulateDays } from "./simulate-days";

const { values } = parseArgs({
  options: {
    days: { type: "string", default: "30" },
    seed: { type: "string", default: "1" },
    deeds: { type: "string", default: "4" },
    app: { type: "string", default: "." },
    verbose: { type: "boolean", default: false },
  },
});

/** The run goes to stdout and is the same for the same seed, byte for byte; how long it took goes to stderr. */
async function main(): Promise<void> {
  const days = Number(values.days);
  const seed = Number(values.seed);
  const app = (await import(resolve(values.app, "src/index.ts"))) as typeof appModule;
  silenceTheApp();
  const site = await aSite(() => app);
  const startedAt = performance.now();
  const usedBefore = process.cpuUsage();
  const { lines, hash, broken, steps, unjudged } = await simulateDays(site, { days, seed, deedsMax: Number(values.deeds) });
  const seconds = (performance.now() - startedAt) / 1000;
  const used = process.cpuUsage(usedBefore);
  const processorSeconds = (used.user + used.system) / 1_000_000;
  await site.desk.close();

  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  if (values.verbose) lines.forEach(out);
  out(`seed ${seed}, ${days} days, ${steps} steps, hash ${hash}`);
  out(`${unjudged} looks not judged: a lost event is made good only when somebody touches the incident again`);
  out(broken.length === 0 ? "every law held after every step" : `BROKEN\n${broken.join("\n")}`);
  if (broken.length > 0) {
    const last = lines.at(-1)?.split(" ")[0];
    lines.filter((line) => line.startsWith(`${last} `)).forEach(out);
    process.exitCode = 1;
  } else
    process.stderr.write(
      `${(days / seconds).toFixed(2)} days a second, ${(days / processorSeconds).toFixed(2)} a second of processor time\n`,
    );
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
