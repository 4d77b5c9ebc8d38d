import type { Moves, PastIncident, Replayed, WhyLeftOut } from "../../core/priority/replay";
import { leftOutOf, movesOf, replay } from "../../core/priority/replay";
import { goesBy } from "../../core/incident/goes-by";
import type { Result } from "../../core/result";
import { accept } from "../../core/result";
import { openConfiguration } from "../open-configuration";
import type { Ports } from "../ports";
import type { FoundIncident } from "../search-ports";
import type { ScopedProjects } from "../projects-by-scope";
import { projectsByScope } from "../projects-by-scope";
import { pastOf, readNewest } from "../read-past-incidents";
import type { SetUpRefusal } from "../usable-configuration";
import { mailsAtMost } from "./mails-at-most";

const RECORDS_A_CALL = 25;

/** What moving so many open incidents to the matrix would do, and where to go on. */
export type ApplyPreview = {
  readonly considered: number;
  readonly leftOut: readonly { readonly why: WhyLeftOut; readonly count: number }[];
  readonly moves: Moves;
  readonly mails: number;
  readonly jiraCalls: number;
  readonly nextPage: string | null;
};

/** The open incidents that go by another matrix or by other tiers than the newest, what moving them would do, and how many mails Jira would send at most. */
export async function previewApply(
  projectId: string | null,
  page: string | null,
  ports: Ports,
): Promise<Result<ApplyPreview, SetUpRefusal>> {
  const opened = await openConfiguration(projectId, ports);
  if (!opened.ok) return opened;
  const projects = await projectsByScope(opened.value, "person", ports);
  const { found, ...cost } = await readNewest(opened.value, projects, { page, isOpen: true }, ports);
  const toMove = await thoseToMove(found, projects, ports);
  const all = toMove.flatMap((incident) => replay(projects.configurationOf(incident.projectId), [pastOf(incident)]));
  return accept({ considered: toMove.length, leftOut: leftOutOf(all), moves: movesOf(all), mails: mailsFor(all), ...cost });
}

async function thoseToMove(found: readonly FoundIncident[], projects: ScopedProjects, ports: Ports): Promise<readonly FoundIncident[]> {
  const there = new Set<string>();
  for (let from = 0; from < found.length; from += RECORDS_A_CALL) {
    const records = await ports.desk.readRecords(found.slice(from, from + RECORDS_A_CALL).map(({ issueId }) => issueId));
    for (const record of records) if (goesBy(record, projects.configurationOf(record.projectId))) there.add(record.issueId);
  }
  return found.filter(({ issueId }) => !there.has(issueId));
}

function mailsFor(all: readonly Replayed<PastIncident & { readonly found: FoundIncident }>[]): number {
  return all.reduce((sum, one) => (one.kind === "changed" ? sum + mailsAtMost(one.incident.found) : sum), 0);
}
