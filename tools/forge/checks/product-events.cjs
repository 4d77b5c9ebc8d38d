const { readFileSync } = require("node:fs");
const { join, dirname } = require("node:path");

/** Beside the package's main file, and not among what it exports. */
const list = join(dirname(require.resolve("@forge/manifest")), "mapping/product-event-to-scope-mapping.json");

/** Every event a product sends, by name, with the classic scopes a listener needs: Forge's own list. */
exports.productEvents = new Map(
  JSON.parse(readFileSync(list, "utf8")).mapping.map(({ productEvent, oAuthScopes }) => [productEvent, oAuthScopes.current]),
);
