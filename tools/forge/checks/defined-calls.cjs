const ts = require("typescript");
const { walk } = require("./read-app.cjs");

/** The names a resolver answers to: the keys given to `makeResolver`, and every `define("name", …)` beside it. Null when there is no resolver. */
exports.definedCalls = function definedCalls(app, handler) {
  const exportName = handler.replace(/^index\./, "");
  const file = fileExporting(app, app.file("src/index.ts"), exportName);
  if (file === null) return null;
  const names = new Set();
  let isResolver = false;
  walk(file.tree, (node) => {
    if (!ts.isCallExpression(node)) return;
    if (ts.isIdentifier(node.expression) && node.expression.text === "makeResolver" && holds(node, exportName)) {
      isResolver = true;
      for (const name of keysOf(node.arguments[0])) names.add(name);
    }
    if (
      ts.isPropertyAccessExpression(node.expression) &&
      node.expression.name.text === "define" &&
      ts.isStringLiteralLike(node.arguments[0])
    ) {
      isResolver = true;
      names.add(node.arguments[0].text);
    }
  });
  return isResolver ? { names, path: file.path } : null;
};

/** Whether the value of the exported constant is this call. */
function holds(call, exportName) {
  for (let node = call.parent; node !== undefined; node = node.parent) {
    if (ts.isVariableDeclaration(node)) return node.name.getText() === exportName;
  }
  return false;
}

function keysOf(node) {
  if (node === undefined || !ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((property) => (property.name === undefined ? [] : [property.name.text]));
}

function fileExporting(app, file, name) {
  for (const statement of file?.tree.statements ?? []) {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier || !statement.exportClause) continue;
    const isIt = ts.isNamedExports(statement.exportClause) && statement.exportClause.elements.some((element) => element.name.text === name);
    if (isIt) return app.imported(file, statement.moduleSpecifier.text);
  }
  return file ?? null;
}
