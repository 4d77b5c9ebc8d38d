/** Forge's own validators and linter, client-side and without a network. */
const { join } = require("node:path");

const none = join(__dirname, "no-operations.json");
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: "1",
  LOCAL_JIRA_SWAGGER: join(__dirname, "jira-operations.json"),
  LOCAL_JSM_SWAGGER: none,
  LOCAL_JSW_SWAGGER: none,
  LOCAL_CONF_SWAGGER: none,
  LOCAL_CONF_V2_SWAGGER: none,
  LOCAL_BB_SWAGGER: none,
});

const { ConfigFile, FileSystemReader, FileSystemWriter, listGitIgnoreFiles } = require("@forge/cli-shared");
const { getClientSideLintersOnly, lint } = require("@forge/lint");
const { ProcessorBuilder, ValidationTypes } = require("@forge/manifest");

/** Each compiles the manifest's whole schema again for one question; the one of these that concerns us, scopes of events, checks/scopes.cjs asks. */
const slow = new Set([
  "AgentProductContextPermissionsManifestLinter",
  "DeprecatedCspPermissionsManifestLinter",
  "DeprecatedEgressPermissionsManifestLinter",
  "PermissionsManifestLinter",
]);
const quiet = { info() {}, warn() {}, error() {}, debug() {}, trace() {} };
const noDeprecations = { getDeprecatedRuntimes: async () => [] };
/** Built with the options the linter uses, so that both share one compiled schema. */
const validator = ProcessorBuilder.instance().withValidation(ValidationTypes.FULL).withOptions({ deprecatedRuntimes: [] }).build();

/** What Forge's linter says of the app in the working directory: `{ errors, warnings }`, a sentence with its place each. */
exports.forgeLinter = async function forgeLinter() {
  const reader = new FileSystemReader();
  const validated = await validator.process();
  if (!validated.success) return { errors: validated.errors.filter(isError).map(sentence("manifest.yml")), warnings: [] };
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = await reader.recursiveReadDir("./src", [...(await listGitIgnoreFiles(reader)), ".git", "node_modules"]);
  const linters = (await getClientSideLintersOnly(manifest, "development", quiet, noDeprecations)).filter(
    ({ constructor }) => !slow.has(constructor.name),
  );
  const results = await lint(files, manifest, "development", quiet, noDeprecations, { linters });
  return {
    errors: [...new Set(results.flatMap(({ file, errors }) => errors.map(sentence(file))))],
    warnings: [...new Set(results.flatMap(({ file, warnings }) => warnings.map(sentence(file))))],
  };
};

function isError({ level }) {
  return level === "error";
}

function sentence(file) {
  return ({ line, message }) => `${file}:${line} ${message}`;
}
