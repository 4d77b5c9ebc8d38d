import { isLookedAfter } from "../core/configuration/configuration";
import type { IncidentPriority, IssueSnapshot } from "../core/incident/issue-snapshot";
import { looksExplained } from "../core/incident/looks-explained";
import { wantedPriority } from "../core/incident/wanted-priority";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import type { OpenIncident } from "./open-incident";
import { openIncident } from "./open-incident";
import type { Ports } from "./ports";
import type { Suspect } from "./search-ports";
import type { SetUpRefusal } from "./usable-configuration";
import { usableConfiguration } from "./usable-configuration";

/** How many of the incidents last changed are looked over: what one search gives with its fields. */
const SAMPLE = 100;
/** How many are read again one by one: two calls each, within the seconds a page waits. */
export const MOST_READ = 25;

/** An incident whose priority is not explained. */
export type Drifting = {
  readonly issue: Pick<IssueSnapshot, "issueId" | "issueKey" | "priority" | "impact" | "urgency">;
  readonly summary: string;
  /** Jira refused the app's priority; the app never came to look; or Jira carries another than it should. */
  readonly why: "refused" | "never-seen" | "other-priority";
  readonly wanted: IncidentPriority;
};

export type DriftReport = {
  readonly drifting: readonly Drifting[];
  /** How many of the incidents last changed were looked over. */
  readonly looked: number;
  /** Whether there may be more than what is listed. */
  readonly isMore: boolean;
};

/**
 * The incidents of a project, or of all that are looked after, whose priority is not explained: those that
 * the shadow or an empty field tells of, and what the last changed ones show. Each was read again, so that nothing
 * is said from the shadow alone. Asked as the person, of what they may browse; at most 25, and says when there may be more.
 */
export async function readDrift(projectId: string | null, ports: Ports): Promise<Result<DriftReport, SetUpRefusal>> {
  const configured = await usableConfiguration(await ports.configurations.readSite(), ports);
  if (!configured.ok) return configured;
  const { configuration } = configured.value;
  const { fields, incidentTypes } = configuration.site;
  const projectIds = projectId === null ? configuration.projectIds : [projectId];
  if (projectIds?.length === 0 || (projectId !== null && !isLookedAfter(configuration, projectId)))
    return accept({ drifting: [], looked: 0, isMore: false });

  const searched = { workTypeIds: incidentTypes.map(({ id }) => id), projectIds };
  const refused = await ports.suspects.find(searched, "refused", MOST_READ, "person", fields);
  const neverSeen = await ports.suspects.find(searched, "never-seen", MOST_READ, "person", fields);
  const lately = await ports.suspects.find(searched, "any", SAMPLE, "person", fields);
  const candidates = once([...refused.found, ...neverSeen.found, ...lately.found.filter((suspect) => !looksExplained(suspect))]);
  const drifting: Drifting[] = [];
  for (const suspect of candidates.slice(0, MOST_READ)) {
    const opened = await openIncident(suspect.issueId, "person", { history: false }, ports);
    const found = opened.ok ? driftOf(opened.value, suspect.summary, ports) : null;
    if (found) drifting.push(found);
  }
  return accept({
    drifting,
    looked: lately.found.length,
    isMore: lately.isMore || refused.isMore || neverSeen.isMore || candidates.length > MOST_READ,
  });
}

/** How an incident's priority is not explained; null where it is. */
export function driftOf({ configuration, issue, stored }: OpenIncident, summary: string, ports: Ports): Drifting | null {
  const { value: wanted } = wantedPriority(configuration, stored.record, issue, ports.clock.now());
  if (wanted === null) return null;
  const isExplained = issue.priority?.id === wanted.priorityId && issue.incidentPriority?.priorityId === wanted.priorityId;
  if (isExplained) return null;
  const why = stored.record.shadow !== null ? "refused" : issue.incidentPriority === null ? "never-seen" : "other-priority";
  return { issue, summary, why, wanted };
}

function once(suspects: readonly Suspect[]): readonly Suspect[] {
  return suspects.filter(({ issueId }, index) => suspects.findIndex((other) => other.issueId === issueId) === index);
}
