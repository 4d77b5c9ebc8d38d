import type { ModuleInfo } from "../../forge/forge";
import { iconAddress, resourceAddress } from "../../forge/resources/resource-address";
import type { ResourceManifest } from "../../forge/resources/read-resources";

type Face = { readonly resource?: string; readonly render?: string };

/** A module as the pages need it: with the addresses of its page, its view, its editor and its pictures. */
export function shownModule(module: ModuleInfo, manifest: ResourceManifest, uiOrigin: string): Record<string, unknown> {
  const { definition, resource } = module;
  const part = (name: string): Face => (definition[name] ?? {}) as Face;
  const render = part("target").render ?? (definition as Face).render;
  const page: Face = { ...(resource !== undefined && { resource }), ...(render !== undefined && { render }) };
  const isNative = [page, part("view"), part("edit")].some((face) => face.render === "native");
  // A UI Kit resource is a source file: there is no page of it to show.
  const address = (face: Face): string | undefined =>
    face.resource === undefined || face.render === "native" ? undefined : resourceAddress(uiOrigin, manifest, face.resource);
  const icon = definition["icon"] ?? definition["thumbnail"];
  const faces = {
    address: address(page),
    viewAddress: address(part("view")),
    editAddress: address(part("edit")),
    configAddress: address(part("contextConfig")) ?? address(part("config")),
    iconAddress: typeof icon === "string" ? iconAddress(uiOrigin, icon) : undefined,
  };
  return {
    ...module,
    ...Object.fromEntries(Object.entries(faces).filter(([, value]) => value !== undefined)),
    ...(isNative && { isNative }),
  };
}
