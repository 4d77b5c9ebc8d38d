import type { Input } from "../priority/matrix";
import type { ValuedIncident } from "./values-to-copy";

/** Incidents that are alike to copying: the values that could become levels they do not have. */
export type ValueGroup = {
  readonly values: Readonly<Partial<Record<Input, string>>>;
  readonly incidents: number;
  /** How many mails Jira sends for one edit of each, at most. */
  readonly mails: number;
};

/** Puts incidents together by what copying these fields, by their ids, could do with them. Those that keep their levels have no value. */
export function groupValues(
  found: readonly (ValuedIncident & { readonly mails: number })[],
  fields: Readonly<Partial<Record<Input, string>>>,
): readonly ValueGroup[] {
  const groups = new Map<string, ValueGroup>();
  for (const incident of found) {
    const values = Object.fromEntries(
      Object.entries(fields).flatMap(([input, fieldId]) => {
        const value = incident[input as Input] === null ? (incident.values[fieldId] ?? null) : null;
        return value === null ? [] : [[input, value]];
      }),
    );
    const key = JSON.stringify(values).toLowerCase();
    const before = groups.get(key) ?? { values, incidents: 0, mails: 0 };
    groups.set(key, { ...before, incidents: before.incidents + 1, mails: before.mails + incident.mails });
  }
  return [...groups.values()];
}
