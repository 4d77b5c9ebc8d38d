import type { Named } from "../../../src/core/set-up/found";

/** Gives what there is to choose, with whatever was chosen and is not there any more under its id; `noun`: what one of them is called. */
export function withGone(known: readonly Named[], chosen: readonly string[], noun?: string): readonly Named[] {
  const gone = chosen.filter((id) => !known.some((one) => one.id === id));
  const called = noun === undefined ? "" : `${noun} `;
  return [...known, ...gone.map((id) => ({ id, name: `${called}${id}, which is not there` }))];
}
