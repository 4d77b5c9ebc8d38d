import type { ForgeModule } from "../data/forge-modules";

/** The size a module asks for in the manifest; undefined lets the frame follow its content. */
export function viewportSizeOf(module: ForgeModule): string | undefined {
  const size = module.definition["viewportSize"];
  return typeof size === "string" ? size : undefined;
}
