import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Manifest } from "./forge/manifest/read-manifest";

/** The modules something here calls or shows. Of the others the sandbox says once that it does not know them. */
const KNOWN_MODULES: ReadonlySet<string> = new Set([
  "function",
  "trigger",
  "scheduledTrigger",
  "consumer",
  "webtrigger",
  "action",
  "automation:actionProvider",
  "jira:adminPage",
  "jira:command",
  "jira:customField",
  "jira:customFieldType",
  "jira:dashboardGadget",
  "jira:entityProperty",
  "jira:entityPropertySet",
  "jira:globalBackgroundScript",
  "jira:globalPage",
  "jira:globalPermission",
  "jira:issueAction",
  "jira:issueActivity",
  "jira:issueContext",
  "jira:issuePanel",
  "jira:jqlFunction",
  "jira:issueViewBackgroundScript",
  "jira:projectPage",
  "jira:projectPermission",
  "jira:projectSettingsPage",
  "jira:workflowCondition",
  "jira:workflowPostFunction",
  "jira:workflowValidator",
]);

/** Gives a sentence for each thing of the app that a visitor would look for in vain: unbuilt resources, UI Kit, unknown modules, remotes. */
export function whatIsMissing(manifest: Manifest, manifestFile: string): readonly string[] {
  const shown = Object.entries(manifest.modules).flatMap(([type, modules]) => modules.map((module) => ({ type, ...module })));
  const native = shown.filter((module) => "render" in module && module["render"] === "native");
  const drawnElsewhere = new Set(native.map((module) => String((module as { resource?: unknown }).resource).split("/")[0]));
  return [
    ...manifest.resources.filter(({ key }) => !drawnElsewhere.has(key)).flatMap((resource) => unbuilt(resource, manifestFile)),
    ...native.map(({ type, key }) => `UI Kit is not drawn here: of ${type} "${key}" only the functions run.`),
    ...[...new Set(shown.map(({ type }) => type))]
      .filter((type) => !KNOWN_MODULES.has(type))
      .map((type) => `The sandbox does not know the module ${type}: nothing here calls or shows it.`),
    ...manifest.elsewhere.map(
      ({ moduleType, key, endpoint }) => `The sandbox knows no remotes: ${moduleType} "${key}" asks the endpoint "${endpoint}" in vain.`,
    ),
  ];
}

function unbuilt({ key, path, entry }: Manifest["resources"][number], manifestFile: string): string[] {
  const directory = resolve(dirname(manifestFile), path);
  if (!existsSync(directory) || !statSync(directory).isDirectory())
    return [`The resource "${key}" is not built: there is no folder ${path}. Build the app's front end, then reload.`];
  return Object.values(entry ?? { main: "index.html" })
    .filter((page) => !existsSync(join(directory, page)))
    .map((page) => `The resource "${key}" is not built: there is no ${path}/${page}. Build the app's front end, then reload.`);
}
