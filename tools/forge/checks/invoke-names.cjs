const { join } = require("node:path");
const { existsSync } = require("node:fs");
const { definedCalls } = require("./defined-calls.cjs");
const { invokedCalls } = require("./invoked-calls.cjs");
const { valuesOf } = require("./read-app.cjs");

/**
 * Every name a page invokes is defined by the resolver of the module that shows the page, and every
 * name a resolver defines is invoked by one of its pages: a door nobody uses is a door to guard for nothing.
 */
exports.invokeNames = function invokeNames(app) {
  const errors = new Set();
  const invokedOf = new Map();
  for (const { module, functionKey, pages } of conversations(app)) {
    const resolver = resolverOf(app, functionKey);
    if (resolver === null) {
      errors.add(`Module "${module.key}" is answered by function "${functionKey}", which is no resolver.`);
      continue;
    }
    const invoked = invokedOf.get(functionKey) ?? { resolver, names: new Set() };
    invokedOf.set(functionKey, invoked);
    for (const { name, path } of pages.flatMap((page) => invokedCalls(app, page))) {
      if (name === null) errors.add(`${path} invokes a computed name; write the name out, so that it can be checked.`);
      else if (resolver.names.has(name)) invoked.names.add(name);
      else errors.add(`${path} invokes "${name}", which the resolver of module "${module.key}" (${resolver.path}) does not define.`);
    }
  }
  for (const { resolver, names } of invokedOf.values()) {
    for (const name of resolver.names)
      if (!names.has(name)) errors.add(`${resolver.path} defines "${name}", which none of its pages invokes.`);
  }
  return [...errors];
};

/** Each module that shows a page and has a resolver: which function answers which pages. */
function conversations(app) {
  const modules = Object.values(app.manifest.modules ?? {})
    .filter(Array.isArray)
    .flat();
  return modules.flatMap((module) => {
    const pages = [...new Set(valuesOf(module, "resource"))].map((resource) => pageOf(app, resource)).filter((page) => page !== null);
    const functionKeys = [...new Set(valuesOf(module, "resolver").map((resolver) => resolver.function))];
    return pages.length === 0 ? [] : functionKeys.filter(Boolean).map((functionKey) => ({ module, functionKey, pages }));
  });
}

/** The source of a page: the manifest names what is built of it. */
function pageOf(app, resource) {
  const [key, entry] = String(resource).split("/");
  const file = app.manifest.resources?.find((candidate) => candidate.key === key)?.entry?.[entry];
  const path = file && join("static", file);
  return path && existsSync(join(app.directory, path)) ? path : null;
}

function resolverOf(app, functionKey) {
  const found = app.manifest.modules?.function?.find(({ key }) => key === functionKey);
  return found ? definedCalls(app, found.handler) : null;
}
