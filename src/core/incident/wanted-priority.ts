import type { Configuration } from "../configuration/configuration";
import { priorityWithId } from "../configuration/site-facts";
import type { Input, Level } from "../priority/matrix";
import { levelNamed } from "../priority/matrix";
import type { Prioritisable, Prioritised } from "../priority/prioritise";
import { prioritise } from "../priority/prioritise";
import type { Instant } from "../time";
import type { IncidentPriority } from "./issue-snapshot";
import type { PriorityOverride } from "./override";
import { standingOverride } from "./override";

/** What Jira should carry, and why. */
export type WantedPriority = {
  /** The app's field, and with it Jira's priority; null where nothing asks for one: Jira's is left alone then. */
  readonly value: IncidentPriority | null;
  /** What the matrix makes of the levels, whether or not an override stands in its place. */
  readonly prioritised: Prioritised;
  /** The override that stands. */
  readonly override: PriorityOverride | null;
};

/**
 * What Jira should carry: the override's priority while one stands, else the matrix's.
 * The only place where this is decided.
 */
export function wantedPriority(
  configuration: Configuration,
  record: { readonly override: PriorityOverride | null },
  issue: Prioritisable,
  now: Instant,
): WantedPriority {
  const prioritised = prioritise(configuration, issue);
  const override = standingOverride(record, now);
  if (override === null && prioritised.kind !== "priority") return { value: null, prioritised, override };
  const priorityId = override?.priorityId ?? (prioritised.kind === "priority" ? prioritised.priorityId : "");
  const priority = priorityWithId(configuration.site, priorityId);
  const impact = levelOf(configuration, issue, "impact");
  const urgency = levelOf(configuration, issue, "urgency");
  const value = {
    priority: priority.name,
    priorityId: priority.id,
    ...(impact && { impact: impact.name }),
    ...(urgency && { urgency: urgency.name }),
    matrixVersion: configuration.matrix.version,
    ...(override && { override: override.reason }),
  };
  return { value, prioritised, override };
}

function levelOf({ matrix }: Configuration, issue: Prioritisable, input: Input): Level | null {
  const name = issue[input];
  return name === null ? null : levelNamed(matrix[input], name);
}
