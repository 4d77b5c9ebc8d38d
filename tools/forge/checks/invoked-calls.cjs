const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const ts = require("typescript");
const { importsOf, walk } = require("./read-app.cjs");

/** The calls a page of the Custom UI makes, in all it imports: `[{ name, path }]`; the name is null where it is computed. */
exports.invokedCalls = function invokedCalls(app, htmlPath) {
  const html = readFileSync(join(app.directory, htmlPath), "utf8");
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => join(dirname(htmlPath), source));
  return reached(app, scripts).flatMap(callsIn);
};

function reached(app, paths) {
  const found = new Map();
  const queue = paths.map((path) => app.file(path));
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (file === null || found.has(file.path) || !file.path.startsWith("static/")) continue;
    found.set(file.path, file);
    queue.push(...importsOf(file).map((specifier) => app.imported(file, specifier)));
  }
  return [...found.values()];
}

function callsIn({ path, tree }) {
  const invokers = new Set();
  const calls = [];
  walk(tree, (node) => {
    if (isMadeInvoke(node)) invokers.add(node.name.getText());
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.text === "@forge/bridge") {
      for (const element of node.importClause?.namedBindings?.elements ?? []) {
        if ((element.propertyName ?? element.name).text === "invoke") invokers.add(element.name.text);
      }
    }
  });
  walk(tree, (node) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || !invokers.has(node.expression.text)) return;
    const [name] = node.arguments;
    calls.push({ path, name: name && ts.isStringLiteralLike(name) ? name.text : null });
  });
  return calls;
}

/** `const invoke = makeInvoke<…>()`, whatever the constant is called. */
function isMadeInvoke(node) {
  return (
    ts.isVariableDeclaration(node) &&
    node.initializer !== undefined &&
    ts.isCallExpression(node.initializer) &&
    node.initializer.expression.getText() === "makeInvoke"
  );
}
