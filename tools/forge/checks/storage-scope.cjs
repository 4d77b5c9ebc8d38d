const { importsOf } = require("./read-app.cjs");

/** Storage answers 403 at run time without its scope; Forge's linter does not say so. */
exports.storageScope = function storageScope(app) {
  if ((app.manifest.permissions?.scopes ?? []).includes("storage:app")) return [];
  const users = app.files("src").filter((file) => importsOf(file).includes("@forge/kvs"));
  if (users.length > 0) return [`${users[0].path} imports @forge/kvs, but permissions.scopes lacks "storage:app".`];
  return app.manifest.app?.storage ? [`app.storage declares entities, but permissions.scopes lacks "storage:app".`] : [];
};
