import type { ConfigurationView, SavedView } from "../../src/contract/ui/configuration";
import type { DriftReportView, RepairedView } from "../../src/contract/ui/drift";
import { MOST_REPAIRED } from "../../src/contract/ui/drift";
import type { JobView } from "../../src/contract/ui/matrix-replay";
import type { DocumentKind, Documents, Rules } from "../../src/core/configuration/documents";
import type { Page } from "../support/the-pages";
import { ask } from "../support/the-pages";
import type { MatrixChange } from "../unit/laws/random-matrix";
import { changedMatrix } from "../unit/laws/random-matrix";
import type { Site } from "./a-site";

/** "site", or the id of a project. */
export type Where = string;

/** One thing that an administrator does on a page. */
export type ConfigurationDeed =
  | { readonly kind: "save-matrix"; readonly where: Where; readonly changes: readonly MatrixChange[] }
  | { readonly kind: "drop-matrix"; readonly where: Where }
  | { readonly kind: "save-services"; readonly where: Where; readonly tiers: readonly (number | null)[] }
  | { readonly kind: "save-rules"; readonly where: Where; readonly rules: Pick<Rules, "editedPriority" | "whoMayOverride"> }
  | { readonly kind: "apply"; readonly where: Where; readonly isPausedAtOnce: boolean }
  | { readonly kind: "steer"; readonly where: Where; readonly how: "resumeJob" | "cancelJob" };

/** A version of a document that somebody wanted to be there; null: the project's own given up. */
export type Attempt<Kind extends DocumentKind = DocumentKind> = {
  readonly where: Where;
  readonly kind: Kind;
  readonly document: Documents[Kind] | null;
  readonly before: Held;
  /** Whether the page says that it is so; "perhaps" where it never answered. */
  readonly isDone: "yes" | "no" | "perhaps";
  readonly version: number | null;
};
/** What a scope has of a kind: the number of its own version, null where it has none. */
export type Held = { readonly own: number | null };

export type Configured = { readonly words: string; readonly attempt: Attempt | null };

const REASON = "The review said so.";

/** Does it, and tells what the page said. */
export async function configure(site: Site, deed: ConfigurationDeed, freshId: () => string): Promise<Configured> {
  const { where } = deed;
  switch (deed.kind) {
    case "save-matrix":
      return save(site, where, "matrix", ({ document }) => changedMatrix(document, deed.changes, freshId));
    case "save-services":
      return save(site, where, "services", () => servicesOf(site, deed.tiers));
    case "save-rules":
      return save(site, where, "rules", ({ document }) => ({ ...document, ...deed.rules }));
    case "drop-matrix":
      return drop(site, where);
    case "apply":
      return said(async () => {
        const { id: jobId } = await ask<JobView>(site.desk, pageOf(site, where), "startApply", { reason: REASON });
        if (deed.isPausedAtOnce) await ask<JobView>(site.desk, pageOf(site, where), "pauseJob", { jobId });
        return "started";
      });
    case "steer":
      return said(async () => {
        const jobs = await ask<readonly JobView[]>(site.desk, pageOf(site, where), "readJobs");
        const paused = jobs.find(({ state }) => state === "paused");
        return paused ? (await ask<JobView>(site.desk, pageOf(site, where), deed.how, { jobId: paused.id })).state : "no job is paused";
      });
  }
}

/** What a scope has of a kind now, read when all is quiet. */
export async function readHeld(site: Site, where: Where, kind: DocumentKind): Promise<Held> {
  return heldIn((await ask<ConfigurationView>(site.desk, pageOf(site, where), "readConfiguration")).documents[kind], where);
}

/** The long work of a scope, the newest first. */
export function readJobs(site: Site, where: Where): Promise<readonly JobView[]> {
  return ask<readonly JobView[]>(site.desk, pageOf(site, where), "readJobs");
}

/** The ids of the incidents that the report lists as drifting. */
export async function readDrifting(site: Site): Promise<readonly string[]> {
  const { drifting } = await ask<DriftReportView>(site.desk, pageOf(site, "site"), "readDrift");
  return drifting.map(({ issueId }) => issueId);
}

/** Repairs these, and gives those that were. */
export async function repair(site: Site, issueIds: readonly string[]): Promise<readonly string[]> {
  const repaired: string[] = [];
  for (let from = 0; from < issueIds.length; from += MOST_REPAIRED) {
    const some = { issueIds: issueIds.slice(from, from + MOST_REPAIRED) };
    const answer = await ask<readonly RepairedView[]>(site.desk, pageOf(site, "site"), "repairDrift", some);
    repaired.push(...answer.filter(({ outcome }) => outcome === "repaired").map(({ issueId }) => issueId));
  }
  return repaired;
}

type Found<Kind extends DocumentKind> = ConfigurationView["documents"][Kind];

async function save<Kind extends DocumentKind>(
  site: Site,
  where: Where,
  kind: Kind,
  change: (found: Found<Kind>) => Documents[Kind],
): Promise<Configured> {
  return attempted(site, where, kind, async (found, before) => {
    const document = change(found);
    const edit = { kind, document, basedOn: before.own, reason: REASON };
    return { document, asked: () => ask<SavedView>(site.desk, pageOf(site, where), "saveDocument", edit) };
  });
}

async function drop(site: Site, where: Where): Promise<Configured> {
  return attempted(site, where, "matrix", (_, { own }) =>
    Promise.resolve({
      document: null,
      asked: () => ask<SavedView>(site.desk, pageOf(site, where), "dropDocument", { kind: "matrix", basedOn: own ?? 1, reason: "So." }),
    }),
  );
}

/** Opens the page, then does what is asked for there. */
async function attempted<Kind extends DocumentKind>(
  site: Site,
  where: Where,
  kind: Kind,
  attempt: (found: Found<Kind>, before: Held) => Promise<{ document: Documents[Kind] | null; asked: () => Promise<SavedView> }>,
): Promise<Configured> {
  let found: Found<Kind>;
  try {
    found = (await ask<ConfigurationView>(site.desk, pageOf(site, where), "readConfiguration")).documents[kind] as Found<Kind>;
  } catch (failure) {
    return { words: `the page does not open: ${wordsOf(failure)}`, attempt: null };
  }
  const before = heldIn(found, where);
  const { document, asked } = await attempt(found, before);
  const about = { where, kind, document, before };
  try {
    const saved = await asked();
    const version = saved.kind === "saved" ? saved.configuration.documents[kind].version : null;
    return { words: saved.kind, attempt: { ...about, isDone: saved.kind === "saved" ? "yes" : "no", version } };
  } catch (failure) {
    const words = wordsOf(failure);
    return { words, attempt: { ...about, isDone: words.includes("Nothing was changed") ? "no" : "perhaps", version: null } };
  }
}

async function said(act: () => Promise<string>): Promise<Configured> {
  try {
    return { words: await act(), attempt: null };
  } catch (failure) {
    return { words: wordsOf(failure), attempt: null };
  }
}

function heldIn({ source, version }: ConfigurationView["documents"][DocumentKind], where: Where): Held {
  return { own: source === (where === "site" ? "site" : "project") ? version : null };
}

function servicesOf({ projects }: Site, tiers: readonly (number | null)[]): Documents["services"] {
  return tiers.map((tier, nth) => {
    const componentIds = projects.flatMap(({ components }) => components[nth] ?? []);
    return { id: `service-${nth}`, name: `Service ${nth}`, owner: null, tier, componentIds };
  });
}

function pageOf({ projects }: Site, where: Where): Page {
  const project = projects.find(({ id }) => id === where)?.key ?? null;
  return { module: project === null ? "site-admin" : "project-settings", project, as: "radia" };
}

function wordsOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
