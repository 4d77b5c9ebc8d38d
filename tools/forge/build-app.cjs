/**
 * Bundles an app with Forge's own bundler, as `forge deploy` does, into the folder given:
 *   node tools/forge/build-app.cjs <output folder> <runtime folder> [<app folder>, else this repository]
 * The runtime folder holds dist/wrapper.js and dist/loader.js, in the place of the ones `forge deploy` downloads.
 * The bundler insists on being run from a CommonJS main file, and on the app's folder as working directory.
 */
const { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const { dirname, join, resolve } = require("node:path");

const [output, runtime, app = resolve(__dirname, "../..")] = process.argv.slice(2).map((path) => resolve(path));
const next = `${output}.next`;
mkdirSync(dirname(output), { recursive: true });
const scratch = mkdtempSync(join(dirname(output), "forge-"));

process.chdir(app);
process.env.FORGE_RUNTIME_PATH = runtime;
process.env.TMPDIR = scratch; // the bundler leaves forge-dist-* in the temporary folder
process.env.XDG_CONFIG_HOME = scratch;

const { getEntryPoints, getNodeBundler, getWrapperProvider } = require("@forge/bundler");
const { ConfigFile, FileSystemReader, FileSystemWriter, I18nResourceBundlingService } = require("@forge/cli-shared");

bundle()
  .catch((error) => {
    console.error(`Failed to bundle the app: ${error.message}`);
    process.exitCode = 1;
  })
  .finally(() => rmSync(scratch, { recursive: true, force: true }));

async function bundle() {
  const fileSystemReader = new FileSystemReader();
  const configFile = new ConfigFile(fileSystemReader, new FileSystemWriter());
  const manifest = await configFile.readConfig();
  const entryPoints = getEntryPoints(await configFile.getAppHandlers());
  const i18nResourceBundle = await new I18nResourceBundlingService().bundle(manifest.modules, manifest.translations);
  const logger = { info: console.log, warn: console.warn, error: console.error, debug() {}, trace() {} };
  const bundler = getNodeBundler(logger, getWrapperProvider({ fileSystemReader }), configFile);
  const built = await bundler.bundle({ appDirectory: app, entryPoints, i18nConfig: manifest.translations ?? {}, i18nResourceBundle });

  rmSync(next, { recursive: true, force: true });
  cpSync(built.outputDir, next, { recursive: true });
  for (const [name, content] of built.additionalOutputs) writeOutput(join(next, name), content);
  writeFileSync(join(next, "manifest.json"), JSON.stringify(manifest, null, 2));
  rmSync(output, { recursive: true, force: true });
  renameSync(next, output);
}

function writeOutput(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  if (typeof content === "string") cpSync(content, path);
  else writeFileSync(path, content);
}
