/** Bundles any app with Forge's own bundler, when what it is made from changed: node tools/app-bundle.mjs <app folder> <output folder> */
import { join, resolve } from "node:path";
import { buildPart } from "./build-part.mjs";
import { endWithUs } from "./children.mjs";
import { node, program, root } from "./paths.mjs";

const madeFrom = ["src", "manifest.yml", "locales", "tsconfig.json", "package.json", "package-lock.json"];
const madeBy = ["sandbox/forge/runtime", "tools/forge/build-app.cjs", "package-lock.json", "tools/forge/package-lock.json"];

/** The part that is the bundle of the app in `folder`; beside it stands the sandbox's runtime, which goes into it. */
export function appBundle({ folder, output }) {
  const runtime = `${output}-runtime`;
  return {
    key: "app",
    name: "the app's bundle",
    inputs: [...madeFrom.map((name) => join(folder, name)), ...madeBy],
    output,
    stamp: `${output}.stamp`,
    commands: [
      [program("tsx"), "tools/build-runtime.mjs", runtime],
      [node, "tools/forge/build-app.cjs", output, runtime, resolve(root, folder)],
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  const [folder, output] = process.argv.slice(2).map((path) => resolve(path));
  endWithUs();
  process.exitCode = (await buildPart(appBundle({ folder, output }))) ? 0 : 1;
}
