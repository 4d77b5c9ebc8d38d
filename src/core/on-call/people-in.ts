import type { AccountId } from "../actor";
import type { Schedule } from "./schedule";

/** Everybody who may be on call by a schedule, each once. */
export function peopleIn({ layers, substitutions }: Schedule): readonly AccountId[] {
  return [...new Set([...layers.flatMap(({ members }) => members), ...substitutions.map(({ accountId }) => accountId)])];
}
