import type { Level } from "./matrix";
import { levelNamed } from "./matrix";

/** What the level is called now that a field still carries under a former name; null where it carries a present one, or none. */
export function presentName(levels: readonly Level[], carried: string | null): string | null {
  const level = carried === null ? null : levelNamed(levels, carried);
  return level && level.name.toLowerCase() !== carried?.trim().toLowerCase() ? level.name : null;
}
