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

/** Gives the work types that are incidents: those chosen, else those of that name. */
export function incidentTypesOf(workTypes: readonly Named[], chosen: readonly string[]): Choosable["site"]["incidentTypes"] {
  return workTypes.filter(({ id, name }) => (chosen.length > 0 ? chosen.includes(id) : name === "Incident"));
}
