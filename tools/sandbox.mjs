/**
 * Runs any Forge app on the sandbox until it is interrupted:
 *   npm run sandbox -- --app <folder> [--port 4400] [--fresh] [--scenario demo|empty|lived-in] [--database path]
 * The folder holds a manifest.yml, the functions under src/, its node_modules, and its front end as built.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { appBundle } from "./app-bundle.mjs";
import { buildPart } from "./build-part.mjs";
import { build } from "./build.mjs";
import { endWithUs, run } from "./children.mjs";
import { node, sandboxProgram } from "./paths.mjs";

const usage =
  "Name the app's folder: npm run sandbox -- --app <folder> [--port 4400] [--fresh] [--scenario demo|empty|lived-in] [--database path]";
const args = process.argv.slice(2);
const at = args.indexOf("--app");
const folder = at < 0 || args[at + 1] === undefined ? null : resolve(process.env.INIT_CWD ?? ".", args[at + 1]);

endWithUs();
process.exitCode = (await runApp()) ? 0 : 1;

async function runApp() {
  const refusal = whyNot();
  if (refusal !== null) {
    console.error(refusal);
    return false;
  }
  const parts = [build(["site", "sandbox"]), buildPart(appBundle({ folder, output: join(folder, ".sandbox/build/app") }))];
  if (!(await Promise.all(parts)).every(Boolean)) return false;
  const others = args.filter((_, place) => place !== at && place !== at + 1);
  const { code, output } = await run(node, [sandboxProgram, "--app", folder, ...others], { show: "all" });
  if (output !== "") console.error(output);
  return code === 0;
}

/** What stands in the way, in a sentence; null when nothing does. */
function whyNot() {
  if (folder === null) return usage;
  if (!existsSync(folder)) return `There is no folder ${folder}.`;
  if (!existsSync(join(folder, "manifest.yml"))) return `There is no manifest.yml in ${folder}: a Forge app has one.`;
  if (!existsSync(join(folder, "src"))) return `There is no src in ${folder}: a Forge app has its functions there.`;
  return null;
}
