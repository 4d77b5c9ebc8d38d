import { build } from "esbuild";
import { join } from "node:path";

/**
 * Builds the sandbox's runtime into `<outDirectory>/dist/wrapper.js` and
 * `<outDirectory>/dist/loader.js`. With FORGE_RUNTIME_PATH set to that
 * directory, `@forge/bundler` packs them beside the app in the place of
 * Atlassian's own. HOST.md 4.
 */
export async function buildRuntime(outDirectory: string): Promise<void> {
  const sources = join(__dirname, "wrapper");
  await build({
    entryPoints: [join(sources, "wrapper.ts"), join(sources, "loader.ts")],
    outdir: join(outDirectory, "dist"),
    bundle: true,
    platform: "node",
    target: "node22",
    format: "cjs",
    logLevel: "warning",
  });
}
