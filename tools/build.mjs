/** Builds what `npm start` serves, each part only when what it is made from changed: node tools/build.mjs [part …] */
import { endWithUs, run } from "./children.mjs";
import { node, program } from "./paths.mjs";
import { hashOf, isBuilt, markBuilt } from "./stamp.mjs";

const runtime = ".sandbox/build/runtime";
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
    key: "app",
    name: "the app's bundle",
    inputs: [
      "src",
      "manifest.yml",
      "sandbox/forge/runtime",
      "tools/forge/build-app.cjs",
      "tsconfig.json",
      "package-lock.json",
      "tools/forge/package-lock.json",
    ],
    output: ".sandbox/build/app",
    commands: [
      [program("tsx"), "tools/build-runtime.mjs", runtime],
      [node, "tools/forge/build-app.cjs", ".sandbox/build/app", runtime],
    ],
  },
];

/** Builds the parts named, or all, that changed; one line a part. Gives false when one failed. */
export async function build(keys = parts.map(({ key }) => key)) {
  const built = await Promise.all(parts.filter(({ key }) => keys.includes(key)).map(buildPart));
  return built.every(Boolean);
}

async function buildPart(part) {
  const hash = hashOf(part.inputs);
  if (isBuilt(part, hash)) return say(`Unchanged: ${part.name}.`);
  const startedAt = performance.now();
  for (const [command, ...args] of part.commands) {
    const { code, output } = await run(command, args);
    if (code !== 0) return !say(`Failed to build ${part.name}:\n${output.trim()}`);
  }
  markBuilt(part, hash);
  return say(`Built ${part.name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

function say(line) {
  console.log(line);
  return true;
}

if (process.argv[1] === import.meta.filename) {
  const keys = process.argv.slice(2);
  endWithUs();
  process.exitCode = (await build(keys.length > 0 ? keys : undefined)) ? 0 : 1;
}
