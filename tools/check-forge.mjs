/** Checks the app with Forge's own tools and ours: npm run check:forge. The manifest names built pages, so those are built first. */
import { build } from "./build.mjs";
import { endWithUs, run } from "./children.mjs";
import { node } from "./paths.mjs";

endWithUs();
const isBuilt = await build(["custom-ui"]);
const { code } = await run(node, ["tools/forge/check-forge.cjs", "."], { show: "all" });
process.exitCode = isBuilt ? code : 1;
