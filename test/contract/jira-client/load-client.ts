/** Brings the npm package `jira.js`, which is of ES modules alone, into tests that are not. */
import { buildSync } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type * as cloudModule from "jira.js/cloud";
import type * as coreModule from "jira.js/core";

type Package = Pick<typeof cloudModule, "createCloudClient"> & Pick<typeof coreModule, "createClient">;

export const { createCloudClient, createClient } = loadPackage();

function loadPackage(): Package {
  const folder = mkdtempSync(join(tmpdir(), "jira-client-"));
  const outfile = join(folder, "client.cjs");
  try {
    buildSync({
      stdin: {
        contents: `export { createCloudClient } from "jira.js/cloud"; export { createClient } from "jira.js/core";`,
        resolveDir: resolve("."),
      },
      bundle: true,
      platform: "node",
      format: "cjs",
      outfile,
    });
    return createRequire(resolve("package.json"))(outfile) as Package;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
