const ts = require("typescript");
const { valuesOf } = require("./read-app.cjs");

/** manifest.yml and src/index.ts name the same functions, and every function has a module that calls it. */
exports.handlers = function handlers(app) {
  const index = app.file("src/index.ts");
  if (index === null) return ["src/index.ts is missing: it lists everything Forge can call."];
  const exported = new Set(exportsOf(index));
  const functions = app.manifest.modules?.function ?? [];
  const named = new Set(functions.map(({ handler }) => handler));
  const called = new Set(valuesOf({ ...app.manifest.modules, function: null }, "function"));
  return [
    ...functions
      .filter(({ handler }) => !handler.startsWith("index.") || !exported.has(handler.slice("index.".length)))
      .map(({ key, handler }) => `Function "${key}" has the handler "${handler}", which src/index.ts does not export.`),
    ...[...exported]
      .filter((name) => !named.has(`index.${name}`))
      .map((name) => `src/index.ts exports "${name}", which is the handler of no function.`),
    ...functions.filter(({ key }) => !called.has(key)).map(({ key }) => `Function "${key}" is called by no module.`),
  ];
};

function exportsOf({ tree }) {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
      return statement.isTypeOnly ? [] : statement.exportClause.elements.map(({ name }) => name.text);
    }
    const isExported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
    return ts.isFunctionDeclaration(statement) ? [statement.name.text] : [];
  });
}
