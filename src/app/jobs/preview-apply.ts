import type { PastIncident, Replayed } from "../../core/priority/replay";
import { leftOutOf, movesOf, replay } from "../../core/priority/replay";
import { isSamePin } from "../../core/priority/matrix";
import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import type { OpenConfiguration } from "../open-configuration";
import { openConfiguration } from "../open-configuration";
import type { Ports } from "../ports";
import type { FoundIncident } from "../search-ports";
import { projectsByScope } from "../projects-by-scope";
import type { ReplayPage } from "../replay-matrix";
import { pastOf, readNewest } from "../replay-matrix";
import type { SetUpRefusal } from "../usable-configuration";

const RECORDS_A_CALL = 25;

/** The open incidents that go by another matrix than the scope's newest, what moving them would do, and how many mails Jira would send at most. */
export async function previewApply(
  projectId: string | null,
  page: string | null,
  ports: Ports,
): Promise<Result<ReplayPage & { readonly mails: number }, SetUpRefusal>> {
  const opened = await openConfiguration(projectId, ports);
  if (!opened.ok) return opened;
  const { effective } = opened.value;
  const projects = await projectsByScope(opened.value, "person", ports);
  const { found, ...cost } = await readNewest(opened.value, projects, { page, isOpen: true }, ports);
  const toMove = await thoseToMove(found, opened.value, ports);
  const all = toMove.flatMap((incident) =>
    replay({ ...effective, services: projects.servicesOf(incident.projectId) ?? effective.services }, [pastOf(incident)]),
  );
  const changed = all.flatMap((one) =>
    one.kind === "changed" ? [{ incident: one.incident.found, fromPriorityId: one.fromPriorityId, toPriorityId: one.toPriorityId }] : [],
  );
  return accept({ considered: toMove.length, leftOut: leftOutOf(all), moves: movesOf(all), changed, mails: mailsFor(all), ...cost });
}

async function thoseToMove(
  found: readonly FoundIncident[],
  { effective: { matrix } }: OpenConfiguration,
  ports: Ports,
): Promise<readonly FoundIncident[]> {
  const there = new Set<string>();
  for (let from = 0; from < found.length; from += RECORDS_A_CALL) {
    const records = await ports.desk.readRecords(found.slice(from, from + RECORDS_A_CALL).map(({ issueId }) => issueId));
    for (const { issueId, matrix: pin } of records) if (pin !== null && isSamePin(pin, matrix)) there.add(issueId);
  }
  return found.filter(({ issueId }) => !there.has(issueId));
}

/** Jira tells reporter, assignee and watchers of a priority that is edited. One who is two of them is told once, so there may be fewer. */
function mailsFor(all: readonly Replayed<PastIncident & { readonly found: FoundIncident }>[]): number {
  return all.reduce(
    (sum, one) => (one.kind === "changed" ? sum + one.incident.found.followers.length + one.incident.found.watchers : sum),
    0,
  );
}
