import type { JqlNamed } from "../catalogue";
import { isSameName } from "../functions";

/** Gives the ids of all that bear a name, or else of the one with that id. */
export function idsNamed(text: string, known: readonly JqlNamed[]): readonly string[] {
  const byName = known.filter(({ name }) => isSameName(name, text));
  return (byName.length > 0 ? byName : known.filter(({ id }) => id === text)).map(({ id }) => id);
}
