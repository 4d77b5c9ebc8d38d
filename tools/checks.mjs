/** What is checked without running the app, each check a command that says nothing when all is well. */
import { existsSync } from "node:fs";
import { inRoot, node, program } from "./paths.mjs";

const projects = [
  "tsconfig.json",
  ...["src/core", "sandbox", "sandbox/host/pages", "sandbox/forge/bridge/frame", "static", "test"].map((room) => `${room}/tsconfig.json`),
];

/** The checks of these groups: types (one a room), lint, format, forge. */
export function checksOf(groups) {
  return [...projects.filter((path) => existsSync(inRoot(path))).map(typesOf), ...others].filter(({ group }) => groups.includes(group));
}

function typesOf(path) {
  const room = path === "tsconfig.json" ? "src" : path.replace("/tsconfig.json", "");
  const remembered = ["--incremental", "--tsBuildInfoFile", `.sandbox/build/types/${room.replaceAll("/", "-")}.json`];
  return { group: "types", name: `types of ${room}`, command: [program("tsc"), "--noEmit", "-p", path, ...remembered] };
}

const others = [
  { group: "lint", name: "lint", command: [program("eslint"), ".", "--max-warnings", "0"] },
  { group: "format", name: "format", command: [program("prettier"), "--check", ".", "--log-level", "warn"] },
  { group: "forge", name: "check:forge", command: [node, "tools/check-forge.mjs"] },
];
