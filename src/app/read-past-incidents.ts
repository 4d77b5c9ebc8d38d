import type { PastIncident } from "../core/priority/replay";
import type { PastRules, PlacedIncident } from "../core/priority/replay-past";
import type { Result } from "../core/result";
import { accept } from "../core/result";
import { later, seconds } from "../core/time";
import type { OpenConfiguration } from "./open-configuration";
import { openConfiguration } from "./open-configuration";
import type { Ports } from "./ports";
import type { ScopedProjects } from "./projects-by-scope";
import { projectsByScope } from "./projects-by-scope";
import type { FoundIncident, Searched } from "./search-ports";
import type { SetUpRefusal } from "./usable-configuration";

/** A thousand incidents. */
const MOST_CALLS = 10;
/** Where Jira is slow, the rest is left to the next call: an invocation has 25 seconds. */
const LONG_ENOUGH = seconds(15);

/** Some past incidents with all that a matrix needs to be tried on them, and where to go on. */
export type PastPage = {
  readonly incidents: readonly (PlacedIncident & { readonly summary: string })[];
  readonly rules: PastRules;
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

/**
 * The incidents that go by the scope's own matrix, the newest first, read as the person who asks: whatever they may
 * not browse is not among them. Any matrix can then be tried on them without asking Jira again.
 * @param page from the page before; null begins.
 */
export async function readPastIncidents(
  projectId: string | null,
  page: string | null,
  ports: Ports,
): Promise<Result<PastPage, SetUpRefusal>> {
  const opened = await openConfiguration(projectId, ports);
  if (!opened.ok) return opened;
  const projects = await projectsByScope(opened.value, "person", ports);
  const { found, ...cost } = await readNewest(opened.value, projects, { page, isOpen: false }, ports);
  const incidents = found.map((incident) => {
    const { found: own, ...past } = pastOf(incident);
    return { ...past, projectId: own.projectId, summary: own.summary };
  });
  return accept({ incidents, rules: rulesFor(found, projects, opened.value), ...cost });
}

type Read = { readonly found: readonly FoundIncident[]; readonly jiraCalls: number; readonly nextPage: string | null };

/** The newest incidents of some projects, read as the person who asks: a thousand at most, fewer where Jira is slow. */
export async function readNewest(
  { effective: { site } }: OpenConfiguration,
  projects: Pick<ScopedProjects, "ids" | "jiraCalls">,
  { page, ...which }: Pick<Searched, "isOpen" | "valued"> & { readonly page: string | null },
  ports: Ports,
): Promise<Read> {
  const searched = { workTypeIds: site.incidentTypes.map(({ id }) => id), projectIds: projects.ids, ...which };
  const until = later(ports.clock.now(), LONG_ENOUGH);
  const found: FoundIncident[] = [];
  let { jiraCalls } = projects;
  if (projects.ids?.length === 0) return { found, jiraCalls, nextPage: null };
  for (let nextPage = page, calls = 0; ;) {
    const answer = await ports.search.newest(searched, nextPage, "person", site.fields);
    found.push(...answer.found);
    nextPage = answer.nextPage;
    calls += 1;
    jiraCalls += 1;
    if (nextPage === null || calls === MOST_CALLS || ports.clock.now() >= until) return { found, jiraCalls, nextPage };
  }
}

function rulesFor(found: readonly FoundIncident[], projects: ScopedProjects, { effective, levelNames }: OpenConfiguration): PastRules {
  const projectIds = [...new Set(found.map(({ projectId }) => projectId))];
  return {
    levelNames,
    priorities: effective.site.priorities.map(({ id }) => ({ id })),
    services: effective.services,
    servicesOf: Object.fromEntries(
      projectIds.flatMap((projectId) => {
        const { services } = projects.configurationOf(projectId);
        return services === effective.services ? [] : [[projectId, services]];
      }),
    ),
  };
}

/** An incident as found, in the form in which a matrix is replayed over it. */
export function pastOf(found: FoundIncident): PastIncident & { readonly found: FoundIncident } {
  const { issueKey, impact, urgency, componentIds, given } = found;
  const priorityId = given?.priorityId ?? null;
  return { name: issueKey, impact, urgency, componentIds, priorityId, isOverridden: given?.isOverridden ?? false, found };
}
