import type { Problem } from "../core/configuration/check-document";
import { checkDocument } from "../core/configuration/check-document";
import { namesAfter, withFormerNames } from "../core/priority/level-names";
import type { Matrix, MatrixDocument } from "../core/priority/matrix";
import type { Moves, PastIncident, WhyLeftOut } from "../core/priority/replay";
import { leftOutOf, movesOf, replay } from "../core/priority/replay";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import { later, seconds } from "../core/time";
import type { OpenConfiguration } from "./open-configuration";
import { openConfiguration } from "./open-configuration";
import type { Ports } from "./ports";
import type { FoundIncident } from "./search-ports";
import type { ScopedProjects } from "./projects-by-scope";
import { projectsByScope } from "./projects-by-scope";
import type { SetUpRefusal } from "./usable-configuration";

/** A thousand incidents. */
const MOST_CALLS = 10;
/** Where Jira is slow, the rest is left to the next call: an invocation has 25 seconds. */
const LONG_ENOUGH = seconds(15);

/** An incident that the matrix would give another priority. */
export type ReplayedIncident = { readonly incident: FoundIncident; readonly fromPriorityId: string; readonly toPriorityId: string };

/** What a matrix would have made of so many incidents, and where to go on. */
export type ReplayPage = {
  readonly considered: number;
  readonly leftOut: readonly { readonly why: WhyLeftOut; readonly count: number }[];
  readonly moves: Moves;
  readonly changed: readonly ReplayedIncident[];
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

/**
 * What a matrix would have made of the incidents that go by the scope's own, the newest first, read as the person
 * who asks. Nothing is stored. Replaying the matrix that holds names only what was given another priority than it gives.
 * @param page from the page before; null begins.
 */
export async function replayMatrix(
  projectId: string | null,
  document: MatrixDocument,
  page: string | null,
  ports: Ports,
): Promise<Result<ReplayPage, SetUpRefusal | { readonly kind: "invalid-document"; readonly problems: readonly Problem[] }>> {
  const opened = await openConfiguration(projectId, ports);
  if (!opened.ok) return opened;
  const problems = checkDocument("matrix", document, opened.value);
  if (problems.length > 0) return refuse({ kind: "invalid-document", problems });
  const projects = await projectsByScope(opened.value, "person", ports);
  const read = await readNewest(opened.value, projects, { page, isOpen: false }, ports);
  return accept(replayed(read, candidate(opened.value, document), opened.value, projects));
}

type Read = { readonly found: readonly FoundIncident[]; readonly jiraCalls: number; readonly nextPage: string | null };

/** The newest incidents of some projects, read as the person who asks: a thousand at most, fewer where Jira is slow. */
export async function readNewest(
  { effective: { site } }: OpenConfiguration,
  projects: ScopedProjects,
  { page, isOpen }: { readonly page: string | null; readonly isOpen: boolean },
  ports: Ports,
): Promise<Read> {
  const searched = { workTypeIds: site.incidentTypes.map(({ id }) => id), projectIds: projects.ids, isOpen };
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

/** As it would be saved: with the names that its levels had before. */
function candidate({ effective, scope, levelNames }: OpenConfiguration, document: MatrixDocument): Matrix {
  return { ...withFormerNames(namesAfter(levelNames, effective.matrix), document), scope, version: effective.matrix.version + 1 };
}

function replayed({ found, ...cost }: Read, matrix: Matrix, { effective }: OpenConfiguration, projects: ScopedProjects): ReplayPage {
  const all = found.flatMap((incident) => {
    const rules = { ...effective, services: projects.servicesOf(incident.projectId) ?? effective.services, matrix };
    return replay(rules, [pastOf(incident)]);
  });
  const changed = all.flatMap((one) =>
    one.kind === "changed" ? [{ incident: one.incident.found, fromPriorityId: one.fromPriorityId, toPriorityId: one.toPriorityId }] : [],
  );
  return { considered: found.length, leftOut: leftOutOf(all), moves: movesOf(all), changed, ...cost };
}

/** An incident as found, in the form in which a matrix is replayed over it. */
export function pastOf(found: FoundIncident): PastIncident & { readonly found: FoundIncident } {
  const { issueKey, impact, urgency, componentIds, given } = found;
  const priorityId = given?.priorityId ?? null;
  return { name: issueKey, impact, urgency, componentIds, priorityId, isOverridden: given?.isOverridden ?? false, found };
}
