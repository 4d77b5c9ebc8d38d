import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

export type Ran = { readonly code: number; readonly printed: string };

const PRINTED_MAX = 64 * 1024 * 1024;
/** A fault that takes longer to be found has not been found. */
const PLANTED_DAYS = "20";

/** A simulation in a process of its own, as `npm run test:simulation -- …` starts it: what it printed, without how long it took. */
export function run(...options: readonly string[]): Promise<Ran> {
  const command = ["--import", "tsx", resolve("test/simulation/simulate.ts"), ...options];
  return new Promise((done) => {
    execFile(process.execPath, command, { maxBuffer: PRINTED_MAX }, (error, printed) => {
      done({ code: error ? Number(error.code ?? 1) : 0, printed });
    });
  });
}

/**
 * A simulation of a copy of the app with a fault planted in one of its files.
 * @throws when the file has no such line (any more): the fault must be planted elsewhere.
 */
export async function runPlanted(file: string, line: string, plant: (line: string) => string): Promise<Ran> {
  mkdirSync(resolve(".sandbox/test"), { recursive: true });
  const folder = mkdtempSync(resolve(".sandbox/test", "planted-"));
  try {
    cpSync(resolve("src"), join(folder, "src"), { recursive: true });
    cpSync(resolve("tsconfig.json"), join(folder, "tsconfig.json"));
    const text = readFileSync(join(folder, file), "utf8");
    if (!text.includes(line)) throw new Error(`Failed to plant a fault: ${file} has no line "${line.trim()}".`);
    writeFileSync(
      join(folder, file),
      text.replace(line, () => plant(line)),
    );
    return await run("--app", folder, "--days", PLANTED_DAYS, "--seed", "4");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
