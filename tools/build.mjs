/** Builds what `npm start` serves, each part only when what it is made from changed: node tools/build.mjs [part …] */
import { appBundle } from "./app-bundle.mjs";
import { buildPart } from "./build-part.mjs";
import { endWithUs } from "./children.mjs";
import { program, sandboxProgram } from "./paths.mjs";

const parts = [
  {
    key: "custom-ui",
    name: "Custom UI",
    inputs: ["static", "src/contract", "src/core", "tsconfig.json", "package-lock.json"],
    output: "static/dist",
    commands: [[program("vite"), "build", "static", "--logLevel", "warn"]],
  },
  {
    key: "site",
    name: "the site's pages",
    inputs: ["sandbox/host", "sandbox/forge/bridge", "tsconfig.json", "package-lock.json"],
    output: ".sandbox/build/host",
    commands: [[program("vite"), "build", "-c", "sandbox/host/vite.config.mts", "--logLevel", "warn"]],
  },
  {
    key: "sandbox",
    name: "the sandbox's program",
    inputs: ["sandbox", "tsconfig.json", "package-lock.json"],
    output: sandboxProgram,
    commands: [
      [
        program("esbuild"),
        "sandbox/main.ts",
        "--bundle",
        "--platform=node",
        "--packages=external",
        `--outfile=${sandboxProgram}`,
        "--log-level=error",
      ],
    ],
  },
  appBundle({ folder: ".", output: ".sandbox/build/app" }),
];

/** Builds the parts named, or all, that changed; one line a part. Gives false when one failed. */
export async function build(keys = parts.map(({ key }) => key)) {
  const built = await Promise.all(parts.filter(({ key }) => keys.includes(key)).map(buildPart));
  return built.every(Boolean);
}

if (process.argv[1] === import.meta.filename) {
  const keys = process.argv.slice(2);
  endWithUs();
  process.exitCode = (await build(keys.length > 0 ? keys : undefined)) ? 0 : 1;
}
