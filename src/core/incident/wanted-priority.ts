import type { Configuration } from "../configuration/configuration";
import { priorityWithId } from "../configuration/site-facts";
import type { Input, Level } from "../priority/matrix";
import { levelNamed } from "../priority/matrix";
import type { Prioritisable, Prioritised } from "../priority/prioritise";
import { prioritise } from "../priority/prioritise";
import type { Instant } from "../time";
import type { IncidentRecord } from "./incident-record";
import type { IncidentPriority, IssueSnapshot } from "./issue-snapshot";
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
  /** What an earlier installation left, where it is gone by: its matrix is not known any more. */
  readonly found: IncidentPriority | null;
};

/**
 * What Jira should carry: the override's priority while one stands, else what an earlier installation
 * left as long as nobody touches it, else the matrix's. The only place where this is decided.
 */
export function wantedPriority(
  configuration: Configuration,
  record: Pick<IncidentRecord, "override"> & Partial<Pick<IncidentRecord, "found">>,
  issue: Prioritisable & Pick<IssueSnapshot, "priority">,
  now: Instant,
): WantedPriority {
  const prioritised = prioritise(configuration, issue);
  const override = standingOverride(record, now);
  const found = override === null ? standingFound(record.found ?? null, issue, prioritised) : null;
  if (found) return { value: found, prioritised, override, found };
  if (override === null && prioritised.kind !== "priority") return { value: null, prioritised, override, found };
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
    ...(override === null && prioritised.kind === "priority" && prioritised.tier !== null && { tier: prioritised.tier }),
    ...(override && { override: override.reason }),
  };
  return { value, prioritised, override, found };
}

/** The id of the priority that an incident has or is about to have; null where it has none and nothing asks for one. */
export function comingPriorityId(
  configuration: Configuration,
  record: Pick<IncidentRecord, "override" | "found">,
  issue: Prioritisable & Pick<IssueSnapshot, "priority">,
  now: Instant,
): string | null {
  return wantedPriority(configuration, record, issue, now).value?.priorityId ?? issue.priority?.id ?? null;
}

/** A matrix that gives the same priority explains it, and takes its place. */
function standingFound(
  found: IncidentPriority | null,
  issue: Prioritisable & Pick<IssueSnapshot, "priority">,
  prioritised: Prioritised,
): IncidentPriority | null {
  if (found === null || found.override !== undefined || found.priorityId !== issue.priority?.id) return null;
  if (prioritised.kind === "priority" && prioritised.priorityId === found.priorityId) return null;
  return isSameLevel(found.impact, issue.impact) && isSameLevel(found.urgency, issue.urgency) ? found : null;
}

function isSameLevel(one: string | undefined, other: string | null): boolean {
  return one?.trim().toLowerCase() === other?.trim().toLowerCase();
}

function levelOf({ matrix }: Configuration, issue: Prioritisable, input: Input): Level | null {
  const name = issue[input];
  return name === null ? null : levelNamed(matrix[input], name);
}
