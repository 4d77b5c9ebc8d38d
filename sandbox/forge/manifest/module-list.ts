import type { ModuleInfo } from "../forge";
import type { FunctionModule, Manifest, UiModule } from "./read-manifest";

/** Modules nobody sees: the platform calls them, no page shows them. */
const WITHOUT_A_FACE = new Set(["function", "trigger", "scheduledTrigger", "consumer", "webtrigger"]);

/** Gives every module of the manifest that a page can show, in the manifest's order. */
export function moduleList(manifest: Manifest): readonly ModuleInfo[] {
  return Object.entries(manifest.modules)
    .filter(([moduleType]) => !WITHOUT_A_FACE.has(moduleType))
    .flatMap(([moduleType, modules]) => (modules as UiModule[]).map((module) => moduleInfo(moduleType, module)));
}

/** Gives the function module of that key. @throws when the manifest has none: Forge's validator refuses such a manifest. */
export function functionModule(manifest: Manifest, key: string): FunctionModule {
  const found = manifest.modules.function.find((each) => each.key === key);
  if (!found) throw new Error(`Failed to find the function "${key}" in the manifest.`);
  return found;
}

function moduleInfo(moduleType: string, module: UiModule): ModuleInfo {
  return {
    moduleType,
    key: module.key,
    title: typeof module.title === "string" ? module.title : (module.name ?? module.key),
    ...(module.label === undefined ? {} : { label: module.label }),
    ...(module.resource === undefined ? {} : { resource: module.resource }),
    ...(module.edit?.resource === undefined ? {} : { editResource: module.edit.resource }),
    ...(module.resolver === undefined ? {} : { resolverFunction: module.resolver.function }),
    definition: module,
  };
}
