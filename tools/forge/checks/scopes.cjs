const ts = require("typescript");
const { paths } = require("../jira-operations.json");
const { productEvents } = require("./product-events.cjs");
const { walk } = require("./read-app.cjs");

/** Scopes that no endpoint of Jira's explains. */
const elsewhere = new Set(["storage:app"]);

/**
 * Every endpoint of Jira's the app asks is in tools/forge/jira-operations.json, what it asks and hears has its scope, and no scope is
 * asked for nothing. Forge's own linter sees only paths written in the call of `requestJira`; ours are `route` templates anywhere in src/.
 */
exports.scopes = function scopes(app) {
  const granted = app.manifest.permissions?.scopes ?? [];
  const needs = [...requestsOf(app), ...eventsOf(app)];
  const needed = new Set([...elsewhere, ...needs.flatMap((need) => need.scopes ?? [])]);
  return [
    ...needs.filter((need) => need.scopes === undefined).map(({ what }) => `${what}, which is not in tools/forge/jira-operations.json.`),
    ...needs.flatMap(({ what, scopes = [] }) =>
      scopes.filter((scope) => !granted.includes(scope)).map((scope) => `${what}, which needs the scope "${scope}".`),
    ),
    ...granted.filter((scope) => !needed.has(scope)).map((scope) => `permissions.scopes has "${scope}", which nothing needs.`),
  ];
};

function eventsOf({ manifest }) {
  const events = (manifest.modules?.trigger ?? []).flatMap(({ key, events: names = [] }) => names.map((name) => ({ key, name })));
  return events.map(({ key, name }) => ({ what: `Trigger "${key}" listens to ${name}`, scopes: productEvents.get(name) ?? [] }));
}

function requestsOf(app) {
  return app.files("src").flatMap(({ path, tree }) => {
    const found = [];
    walk(tree, (node) => {
      if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === "route") found.push(requestOf(path, node));
    });
    return found;
  });
}

function requestOf(file, node) {
  const method = methodBeside(node);
  const path = pathOf(node.template).split("?")[0];
  return { what: `${file} asks ${method} ${path}`, scopes: scopesOf(method, path) };
}

function pathOf(template) {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  return template.head.text + template.templateSpans.map(({ literal }) => `{}${literal.text}`).join("");
}

/** The `method` written in the same call; GET where none is. */
function methodBeside({ parent }) {
  let method = "GET";
  for (const argument of ts.isCallExpression(parent) ? parent.arguments : []) {
    for (const property of ts.isObjectLiteralExpression(argument) ? argument.properties : []) {
      if (property.name?.getText() === "method" && ts.isStringLiteralLike(property.initializer)) method = property.initializer.text;
    }
  }
  return method;
}

/** The classic scopes of an operation; undefined when the table does not know it. */
function scopesOf(method, path) {
  const known = Object.keys(paths).find((candidate) => candidate.replace(/{[^}]*}/g, "{}") === path);
  const operation = known && paths[known][method.toLowerCase()];
  return operation && operation.security.flatMap(({ OAuth2 = [] }) => OAuth2);
}
