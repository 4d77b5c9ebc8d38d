import type { Sighting } from "./sighting";
import { notToldOnce } from "./told-once";

/**
 * The laws of DESIGN.md that an issue at rest breaks, a sentence each; none is as it should be. Law 1 is the oracle's.
 * At rest means: no event on its way, no fault ordered, time enough for the sweep.
 */
export function brokenLaws(seen: Sighting): readonly string[] {
  if (seen.type !== "Incident") return seen.timeline === null ? [] : ["law 7: the app tells of an issue that is no incident"];
  if (seen.timeline === null) return ["law 1: the app does not know its incident"];
  return [...stillOwed(seen), ...raisedNotOnce(seen), ...notTold(seen)];
}

function stillOwed({ isCatchingUp }: Sighting): readonly string[] {
  return isCatchingUp ? ["law 4: something is owed for hours"] : [];
}

function raisedNotOnce({ timeline }: Sighting): readonly string[] {
  const times = (timeline ?? []).filter(({ fact }) => fact["kind"] === "raised").length;
  return times === 1 ? [] : [`law 2: the raising is told ${times} times`];
}

function notTold({ history, timeline }: Sighting): readonly string[] {
  return notToldOnce(history, timeline ?? []).map((sentence) => `law 2: ${sentence}`);
}
