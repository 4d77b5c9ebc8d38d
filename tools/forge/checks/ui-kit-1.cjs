const { importsOf } = require("./read-app.cjs");

/** Modules of the products that have no page of their own, only a function. */
const withoutPage =
  /^jira:(jqlFunction|workflow\w+|entityProperty\w*|globalPermission|projectPermission|customField\w*|timeTrackingProvider)$/;

/** UI Kit 1 (a function that draws) ended in 2025: Forge's validator still accepts it, the products no longer show it. */
exports.uiKit1 = function uiKit1(app) {
  const modules = Object.entries(app.manifest.modules ?? {}).filter(([type]) => type.includes(":") && !withoutPage.test(type));
  const drawn = modules.flatMap(([type, list]) =>
    (Array.isArray(list) ? list : [])
      .filter((module) => module.function !== undefined && module.resource === undefined)
      .map(({ key }) => `Module "${key}" (${type}) is UI Kit 1: it has a function and no resource.`),
  );
  const imports = [...app.files("src"), ...app.files("static")]
    .filter((file) => importsOf(file).includes("@forge/ui"))
    .map(({ path }) => `${path} imports @forge/ui, which is UI Kit 1.`);
  return [...drawn, ...imports];
};
