import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that package.json pins, whichever Node started us. */
export const node = join(root, "node_modules/.bin/node");

/** The path of a program that npm installed. */
export function program(name) {
  return join(root, "node_modules/.bin", name);
}

/** The sandbox as one program, once `build.mjs` has made it. */
export const sandboxProgram = join(root, ".sandbox/build/sandbox.cjs");

/** The path of a file of the repository. */
export function inRoot(path) {
  return join(root, path);
}
