import type { ModuleInfo } from "../forge";
import { extensionAri, type Identity } from "../identity";
import type { FunctionModule, Manifest, UiModule } from "./read-manifest";

/** Modules nobody sees: the platform calls them, no page shows them. */
const WITHOUT_A_FACE = new Set(["function", "trigger", "scheduledTrigger", "consumer", "webtrigger", "event", "preUninstall"]);

/** Gives every module of the manifest that a page can show, in the manifest's order. */
export function moduleList(manifest: Manifest, identity: Identity): readonly ModuleInfo[] {
  return Object.entries(manifest.modules)
    .filter(([moduleType]) => !WITHOUT_A_FACE.has(moduleType))
    .flatMap(([moduleType, modules]) => (modules as UiModule[]).map((module) => moduleInfo(moduleType, module, identity)));
}

/** Gives the function module of that key. @throws when the manifest has none: Forge's validator refuses such a manifest. */
export function functionModule(manifest: Manifest, key: string): FunctionModule {
  const found = manifest.modules.function.find((each) => each.key === key);
  if (!found) throw new Error(`Failed to find the function "${key}" in the manifest.`);
  return found;
}

function moduleInfo(moduleType: string, module: UiModule, identity: Identity): ModuleInfo {
  // A command that opens a modal names its page under `target`.
  const resource = module.resource ?? (module["target"] as { resource?: string } | undefined)?.resource;
  return {
    moduleType,
    key: module.key,
    ari: extensionAri(identity, module.key),
    title: titleOf(module),
    ...(module.label === undefined ? {} : { label: module.label }),
    ...(resource === undefined ? {} : { resource }),
    ...(module.edit?.resource === undefined ? {} : { editResource: module.edit.resource }),
    ...(module.resolver?.function === undefined ? {} : { resolverFunction: module.resolver.function }),
    definition: module,
  };
}

/** A title is words, or words with a link as gadgets have them; a module without one is shown by its name. */
function titleOf(module: UiModule): string {
  if (typeof module.title === "string") return module.title;
  const { text } = (module.title ?? {}) as { text?: unknown };
  return [text, module.name].find((words) => typeof words === "string") ?? module.key;
}
