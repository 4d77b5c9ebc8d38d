import { INVOCATION_LIMITS } from "../../limits";
import type { FunctionModule, Manifest } from "./read-manifest";

/** Gives the memory a function of the manifest has: its own, the app's, or the platform's default, and never more than there is. */
export function memoryMbOf(manifest: Manifest, declared: FunctionModule): number {
  const asked = declared.runtime?.memoryMB ?? manifest.app.runtime?.memoryMB ?? INVOCATION_LIMITS.memoryMbDefault;
  return Math.min(INVOCATION_LIMITS.memoryMbMax, asked);
}
