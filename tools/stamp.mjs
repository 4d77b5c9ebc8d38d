/** Whether something must be built again, by the content of what it is made from. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { root } from "./paths.mjs";

const isNoInput = new Set(["node_modules", "dist", ".sandbox"]);

/** A path of the repository, or one that is absolute. */
const at = (path) => resolve(root, path);

/** The hash of every file in and under the paths, by name and content. */
export function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.map(at).flatMap(filesUnder)) hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** True when the part was last built from inputs of this hash, and its output is still there. */
export function isBuilt(part, hash) {
  const stamp = stampOf(part);
  return existsSync(at(part.output)) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
}

/** Remembers from what the part was built. */
export function markBuilt(part, hash) {
  mkdirSync(dirname(stampOf(part)), { recursive: true });
  writeFileSync(stampOf(part), hash);
}

function stampOf(part) {
  return at(part.stamp ?? `.sandbox/build/${part.key}.stamp`);
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path).filter((name) => !isNoInput.has(name));
  return names.sort().flatMap((name) => filesUnder(join(path, name)));
}
