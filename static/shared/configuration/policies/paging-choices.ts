import type { Choosable } from "../../../../src/core/configuration/unknown-in";
import type { Named } from "../../../../src/core/set-up/found";

/** What policies point at, by name. */
export type PagingChoices = {
  readonly priorities: readonly Named[];
  readonly services: readonly Named[];
  /** Of incidents. */
  readonly workTypes: readonly Named[];
  readonly schedules: readonly Named[];
  readonly statuses: readonly Named[];
  readonly groups: readonly Named[];
  /** Text and select fields of the site's own. */
  readonly fields: readonly Named[];
};

/** Gives what there is to choose, with whatever was chosen and is not there any more under its id. */
export function withGone(known: readonly Named[], chosen: readonly string[], noun: string): readonly Named[] {
  const gone = chosen.filter((id) => !known.some((one) => one.id === id));
  return [...known, ...gone.map((id) => ({ id, name: `${noun} ${id}, which is not there` }))];
}

/** Gives the work types that are incidents: those chosen, else those of that name. */
export function incidentTypesOf(workTypes: readonly Named[], chosen: readonly string[]): Choosable["site"]["incidentTypes"] {
  return workTypes.filter(({ id, name }) => (chosen.length > 0 ? chosen.includes(id) : name === "Incident"));
}
