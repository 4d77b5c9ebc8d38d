import type { AccountId } from "../../core/actor";
import { person } from "../../core/actor";
import { isLookedAfter, projectScope } from "../../core/configuration/configuration";
import type { Job } from "../../core/job/job";
import { isOver } from "../../core/job/job";
import type { FieldCopy } from "../../core/job/values-to-copy";
import { clauseName } from "../../core/jql/clause-name";
import type { Matrix, Scope } from "../../core/priority/matrix";
import { levelWithId } from "../../core/priority/matrix";
import type { Result } from "../../core/result";
import { accept, refuse } from "../../core/result";
import type { FoundNamesake } from "../../core/set-up/found";
import type { Look } from "../../core/set-up/look";
import { JOBS_SHOWN, storeJob } from "../jobs/start-job";
import { openConfiguration } from "../open-configuration";
import type { Ports } from "../ports";
import type { SetUpRefusal } from "../usable-configuration";

/** All that is asked of the site here. */
const FIELDS: Look = { parts: new Set(["fields"]), fieldIds: null, others: false };

export type AskedCopy = { readonly projectId: string; readonly copies: readonly Omit<FieldCopy, "called">[] };

export type CopyRefusal =
  | SetUpRefusal
  | { readonly kind: "no-such-project" }
  | { readonly kind: "not-allowed"; readonly what: string }
  | { readonly kind: "unfit-copy"; readonly why: "not-looked-after" | "no-such-field" | "no-such-level" | "under-way" };

/**
 * Begins to give a project's open incidents, as the app and in the name of who asks, the levels that fields of the
 * site's own stand for. Where that is under way already, it is given as it stands.
 *
 * The caller has checked that they may configure the page's scope; that they see the project, and may edit its
 * issues, is asked here.
 * @param scope the page's own, whose jobs it is one of.
 */
export async function startCopy(
  { projectId, copies: asked }: AskedCopy,
  scope: Scope,
  by: AccountId,
  ports: Ports,
): Promise<Result<Job, CopyRefusal>> {
  const project = (await ports.setUp.readProjects()).find(({ id }) => id === projectId);
  if (!project) return refuse({ kind: "no-such-project" });
  if (!(await ports.rights.editsIssues(projectId))) return refuse({ kind: "not-allowed", what: `edit the issues of ${project.name}` });
  const opened = await openConfiguration(projectId, ports);
  if (!opened.ok) return opened;
  if (!isLookedAfter(opened.value.site.configuration, projectId)) return unfit("not-looked-after");
  const { namesakes } = await ports.setUp.readSite(FIELDS);
  const copies = asked.flatMap((copy) => withName(copy, namesakes));
  if (copies.length < asked.length) return unfit("no-such-field");
  if (copies.some((copy) => !isOfMatrix(copy, opened.value.effective.matrix))) return unfit("no-such-level");

  const underWay = await copyUnderWay(projectId, ports);
  if (underWay !== null) return asText(copiesOf(underWay)) === asText(copies) ? accept(underWay) : unfit("under-way");
  const work = { kind: "copy-values", projectName: project.name, copies } as const;
  return accept(await storeJob({ id: ports.ids.next(), work, scope, projectIds: [projectId], startedBy: person(by) }, ports));
}

function unfit(why: Extract<CopyRefusal, { kind: "unfit-copy" }>["why"]): Result<never, CopyRefusal> {
  return refuse({ kind: "unfit-copy", why });
}

/** Nothing where the site has no such field, or one that nobody would take for that input. */
function withName(copy: AskedCopy["copies"][number], namesakes: readonly FoundNamesake[]): readonly FieldCopy[] {
  const field = namesakes.find(({ id, into, canBeCopied }) => id === copy.fieldId && into === copy.into && canBeCopied);
  return field ? [{ ...copy, called: `${field.name} ${clauseName(field.id)}` }] : [];
}

function isOfMatrix({ into, levels }: FieldCopy, matrix: Matrix): boolean {
  return levels.every(({ levelId }) => levelWithId(matrix[into], levelId) !== null);
}

/** It may have been begun on the site's page or on the project's. */
async function copyUnderWay(projectId: string, ports: Ports): Promise<Job | null> {
  const jobs = await Promise.all((["site", projectScope(projectId)] as const).map((scope) => ports.jobs.newest(scope, JOBS_SHOWN)));
  return jobs.flat().find((job) => !isOver(job) && job.work.kind === "copy-values" && job.projectIds.includes(projectId)) ?? null;
}

function asText(copies: readonly FieldCopy[]): string {
  return JSON.stringify(copies.map(({ into, fieldId, levels }) => [into, fieldId, levels.map(({ value, levelId }) => [value, levelId])]));
}

function copiesOf({ work }: Job): readonly FieldCopy[] {
  return work.kind === "copy-values" ? work.copies : [];
}
