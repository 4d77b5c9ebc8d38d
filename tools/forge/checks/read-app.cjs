const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");
const ts = require("typescript");
const { parse } = require("yaml");

/**
 * An app's folder as the checks see it: the manifest as data, and its sources as syntax trees, each parsed once.
 * `file(path)` gives `{ path, tree }` or null; `files(folder)` all TypeScript under a folder.
 */
exports.readApp = function readApp(directory) {
  const trees = new Map();
  const app = {
    directory,
    manifest: parse(readFileSync(join(directory, "manifest.yml"), "utf8")) ?? {},
    file(path) {
      if (!trees.has(path)) trees.set(path, read(directory, path));
      return trees.get(path);
    },
    files: (folder) => pathsUnder(join(directory, folder)).map((path) => app.file(relative(directory, path))),
    /** The file that a relative import in another file means; null for packages, styles and the like. */
    imported: (from, specifier) => (specifier.startsWith(".") ? fileOf(app, join(dirname(from.path), specifier)) : null),
  };
  return app;
};

/** Calls `visit` with every node of a tree. */
exports.walk = function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
};

/** What a file imports from or re-exports from. */
exports.importsOf = function importsOf({ tree }) {
  return tree.statements
    .filter((statement) => ts.isImportDeclaration(statement) || (ts.isExportDeclaration(statement) && statement.moduleSpecifier))
    .map((statement) => statement.moduleSpecifier.text);
};

/** Every value under a key, anywhere inside a part of the manifest. */
exports.valuesOf = function valuesOf(part, key) {
  if (part === null || typeof part !== "object") return [];
  return Object.entries(part).flatMap(([name, value]) => [...(name === key ? [value] : []), ...exports.valuesOf(value, key)]);
};

function read(directory, path) {
  const absolute = join(directory, path);
  if (!existsSync(absolute)) return null;
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, tree: ts.createSourceFile(path, readFileSync(absolute, "utf8"), ts.ScriptTarget.Latest, true, kind) };
}

function fileOf(app, path) {
  const candidates = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].filter((name) => /\.tsx?$/.test(name));
  return candidates.map((name) => app.file(name)).find((file) => file !== null) ?? null;
}

function pathsUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === "node_modules" || entry.name === "dist" ? [] : pathsUnder(join(folder, entry.name));
    return /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [];
  });
}
