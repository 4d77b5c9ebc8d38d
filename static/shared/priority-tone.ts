/** How a priority is drawn, by shape and by colour; never by its name, which is the site's own. */
export type PriorityTone = "highest" | "high" | "medium" | "low" | "lowest";

/** Gives the tone of the priority at `rank` (0 is the most pressing) among `ranks`. */
export function priorityTone(rank: number, ranks: number): PriorityTone {
  const place = ranks > 1 ? rank / (ranks - 1) : 0.5;
  if (place <= 0.125) return "highest";
  if (place < 0.4) return "high";
  if (place <= 0.6) return "medium";
  return place < 0.875 ? "low" : "lowest";
}
