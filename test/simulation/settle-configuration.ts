import type { JobView } from "../../src/contract/ui/matrix-replay";
import type { Rules, Service } from "../../src/core/configuration/documents";
import type { MatrixDocument } from "../../src/core/priority/matrix";
import type { Attempt, ConfigurationDeed, Where } from "./configuration-deed";
import { readHeld, readJobs } from "./configuration-deed";
import { MATRIX_INPUTS } from "./model/oracle";
import type { Glance } from "./model/sighting";
import type { World } from "./world";

/** Tells the oracle what somebody saved, once it is certain. */
export function tellSaved(world: World, { where, kind, document, version }: Attempt): void {
  const { oracle, stale } = world;
  const issues = world.open.flatMap((id) => world.seen.get(id) ?? []);
  const meanings = (): readonly string[] =>
    issues.map((issue) => JSON.stringify(MATRIX_INPUTS.map((input) => meaning(world, issue, input))));
  const before = meanings();
  if (kind === "matrix" && document === null) oracle.dropped(where);
  if (kind === "matrix" && document !== null) oracle.saved(where, version ?? 0, document as MatrixDocument);
  if (kind === "rules") oracle.rulesSaved((document as Rules).editedPriority);
  if (kind === "services") oracle.servicesSaved(where, document as readonly Service[]);
  const after = meanings();
  issues.forEach(({ id }, place) => {
    if (before[place] !== after[place]) stale.add(id);
  });
}

function meaning({ oracle }: World, { projectId, ...issue }: Glance, input: "impact" | "urgency"): string | null {
  const value = issue[input];
  return value === null ? null : oracle.meantBy(projectId, input, value);
}

/** What an administrator never heard the answer of: read when all is quiet, and told to the oracle where it came to pass. */
export async function settleAttempt(world: World, attempt: Attempt): Promise<void> {
  if (attempt.isDone !== "perhaps") return;
  const { own } = await readHeld(world.site, attempt.where, attempt.kind);
  if (own !== attempt.before.own) tellSaved(world, { ...attempt, version: own });
}

/** Somebody wants this to be so: it may be so from now on. */
export function expectPerhaps(world: World, deed: ConfigurationDeed): void {
  if (deed.kind === "save-rules" && deed.rules.whoMayOverride === "edit-issues") world.mayEditorsOverride = true;
}

/**
 * What long work that was begun in a step and is done must have brought about at rest, for the incidents that nobody else
 * brought away from it meanwhile; a sentence for each that it did not.
 */
export async function settleJobs(
  world: World,
  { kind, where }: ConfigurationDeed,
  since: number,
  isUntouched: (id: string) => boolean,
): Promise<readonly string[]> {
  if (kind === "apply" || kind === "steer") expectReleased(world, where);
  if (kind !== "apply" && kind !== "save-matrix") return [];
  const isRenaming = ({ title }: JobView): boolean => title.startsWith("Rename");
  const begun = (await readJobs(world.site, where)).filter(({ startedAt }) => startedAt >= since);
  const isWhole = ({ state, leftOut }: JobView): boolean => state === "done" && leftOut === 0;
  const untouched = inScope(world, where).filter(({ id, isOpen, type }) => isOpen && type === "Incident" && isUntouched(id));
  if (kind === "apply" && begun.some((job) => !isRenaming(job) && isWhole(job)))
    untouched.forEach(({ id, projectId }) => world.oracle.applied(id, projectId));
  return begun.some((job) => isRenaming(job) && isWhole(job)) ? untouched.flatMap((issue) => formerNames(world, issue)) : [];
}

function expectReleased(world: World, where: Where): void {
  inScope(world, where).forEach(({ id }) => world.oracle.released(id));
}

/** The incidents of a project, or with the site's scope those of every project that goes by the site's matrix, as they were last seen. */
function inScope({ open, seen, oracle }: World, where: Where): readonly Glance[] {
  const isIn = ({ projectId }: Glance): boolean => (where === "site" ? oracle.versionIn(projectId).scope === "site" : projectId === where);
  return open.flatMap((id) => seen.get(id) ?? []).filter(isIn);
}

function formerNames(world: World, issue: Glance): readonly string[] {
  return MATRIX_INPUTS.flatMap((input) => {
    const value = issue[input];
    const meant = meaning(world, issue, input);
    const name = world.oracle.matrixIn(issue.projectId)[input].find((level) => level.id === meant)?.name;
    if (value === null || name === undefined || name.toLowerCase() === value.trim().toLowerCase()) return [];
    return [`law 6: ${issue.key} still carries ${input} ${value}, which is called ${name} now`];
  });
}
