/** What is checked without running the app, each check a command that says nothing when all is well. */
import { existsSync } from "node:fs";
import { inRoot, node, program } from "./paths.mjs";

const projects = [
  "tsconfig.json",
  ...["src/core", "sandbox", "sandbox/host/pages", "sandbox/forge/bridge/frame", "static", "test"].map((room) => `${room}/tsconfig.json`),
];

/** TypeScript 7, a native program that takes a third of the time; 5.9 is there for what asks it as a library: ESLint's rules and Forge's bundler. */
const compiler = inRoot("node_modules/typescript-7/bin/tsc");

/** The checks of these groups: types (one a room), lint, format, forge; lint first, since it takes longest. */
export function checksOf(groups) {
  return [lint, ...projects.filter((path) => existsSync(inRoot(path))).map(typesOf), format, forge].filter(({ group }) =>
    groups.includes(group),
  );
}

function typesOf(path) {
  const room = path === "tsconfig.json" ? "src" : path.replace("/tsconfig.json", "");
  return { group: "types", name: `types of ${room}`, command: [node, compiler, "--noEmit", "-p", path] };
}

const lint = { group: "lint", name: "lint", command: [program("eslint"), ".", "--max-warnings", "0"] };
const format = { group: "format", name: "format", command: [program("prettier"), "--check", ".", "--log-level", "warn"] };
const forge = { group: "forge", name: "check:forge", command: [node, "tools/check-forge.mjs"], isOfBuilt: true };
