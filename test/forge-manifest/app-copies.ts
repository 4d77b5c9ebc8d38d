import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const parts = ["manifest.yml", "package.json", "tsconfig.json", "src", "static"];
const built = [
  "issue-panel.html",
  "issue-context.html",
  "issue-activity.html",
  "level-editor.html",
  "site-admin.html",
  "project-settings.html",
  "operations.html",
  "icons/incident.svg",
];

/** Replaces one text in one file of an app; the text must be there. */
export type Break = { readonly file?: string; readonly replace: string; readonly by: string };

/** Copies the app once for each list of breaks, breaks each copy, and gives what `check:forge` says of each. */
export async function checkBroken(copies: readonly (readonly Break[])[]): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "broken-apps-"));
  try {
    copies.forEach((breaks, index) => copyApp(join(folder, String(index)), breaks));
    const reports = await check(copies.map((_, index) => join(folder, String(index))));
    return reports.map(({ errors }) => errors);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyApp(to: string, breaks: readonly Break[]): void {
  for (const part of parts) cpSync(join(root, part), join(to, part), { recursive: true, filter: (source) => basename(source) !== "dist" });
  for (const page of built) {
    mkdirSync(dirname(join(to, "static/dist", page)), { recursive: true });
    writeFileSync(join(to, "static/dist", page), "<!doctype html>");
  }
  for (const { file = "manifest.yml", replace, by } of breaks) {
    const text = readFileSync(join(to, file), "utf8");
    if (!text.includes(replace)) throw new Error(`Failed to break ${file}: it does not hold ${JSON.stringify(replace)}.`);
    writeFileSync(join(to, file), text.replace(replace, by));
  }
}

/** One process for all copies: most of its time goes into reading Forge's schema. */
function check(directories: readonly string[]): Promise<{ directory: string; errors: string[] }[]> {
  const script = join(root, "tools/forge/check-forge.cjs");
  return new Promise((done, fail) => {
    execFile(process.execPath, [script, "--json", ...directories], (error, stdout, stderr) => {
      if (stdout.startsWith("[")) done(JSON.parse(stdout) as { directory: string; errors: string[] }[]);
      else fail(new Error(`Failed to run check:forge: ${error?.message ?? ""}\n${stderr}`));
    });
  });
}
