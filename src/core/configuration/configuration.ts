import type { VersionedPolicies } from "../escalation/begin-escalation";
import type { GoalRules } from "../goal/goal-clocks";
import type { LevelNames } from "../priority/level-names";
import { NO_LEVEL_NAMES, withFormerNames } from "../priority/level-names";
import type { Matrix, MatrixPin, Scope } from "../priority/matrix";
import type { DocumentKind, Documents, DocumentSet } from "./documents";
import { DEFAULT_DOCUMENTS } from "./documents";
import type { Instant } from "../time";
import type { SiteFacts } from "./site-facts";

/** Everything a decision needs to know that is not in the incident itself: one project's documents over the site's. */
export type Configuration = Omit<Documents, "matrix" | "policies"> & {
  readonly matrix: Matrix;
  /** The version that the services are of; of the site and numbered 0 where nobody wrote any. */
  readonly servicesPin: MatrixPin;
  readonly policies: VersionedPolicies;
  /** The goals and their calendars, under the names of their versions. */
  readonly goalRules: GoalRules;
  readonly site: SiteFacts;
};

/** What is kept once for the site. */
export type SiteConfiguration = {
  readonly site: SiteFacts;
  readonly documents: DocumentSet & Required<Pick<DocumentSet, "matrix">>;
  /** The projects whose incidents the app looks after, by id. Null until somebody chooses: every project with incidents. */
  readonly projectIds: readonly string[] | null;
  /** Every name the site's levels ever had. */
  readonly levelNames: LevelNames;
  /** Projects that have documents of their own. */
  readonly ownDocuments: readonly string[];
  /** When storage began: what the app's field says on older incidents is of an earlier installation. */
  readonly begunAt: Instant;
};

/** What a project has in the place of the site's. */
export type ProjectConfiguration = {
  readonly projectId: string;
  readonly documents: DocumentSet;
  /** Every name the project's own levels ever had, also those of a matrix it gave up. */
  readonly levelNames: LevelNames;
  /** The highest number each kind ever had here: one that was given up and begun again goes on counting. */
  readonly highest: { readonly [Kind in DocumentKind]?: number };
};

/** A project that has nothing of its own. */
export function noProjectConfiguration(projectId: string): ProjectConfiguration {
  return { projectId, documents: {}, levelNames: NO_LEVEL_NAMES, highest: {} };
}

/** The scope of a project's own documents. */
export function projectScope(projectId: string): Scope {
  return `project:${projectId}`;
}

/** Whether the app looks after the incidents of a project. */
export function isLookedAfter({ projectIds }: SiteConfiguration, projectId: string): boolean {
  return projectIds === null || projectIds.includes(projectId);
}

/**
 * The documents that hold for a project: its own where it has them, else the site's, else what holds everywhere.
 * What a matrix that was given up called a level is a former name of the site's level.
 */
export function effectiveConfiguration(site: SiteConfiguration, project: ProjectConfiguration | null): Configuration {
  const own = project?.documents.matrix;
  const sites = matrixOf("site", site.documents.matrix);
  const matrix: Matrix =
    project && own
      ? matrixOf(projectScope(project.projectId), own)
      : { ...sites, ...withFormerNames(project?.levelNames ?? NO_LEVEL_NAMES, sites) };
  const chosen: DocumentSet = { ...site.documents, ...project?.documents };
  return {
    site: site.site,
    matrix,
    policies: policiesOf(scopeOf(project, "policies"), chosen.policies),
    services: chosen.services?.document ?? DEFAULT_DOCUMENTS.services,
    servicesPin: servicesPinOf(site, project),
    categories: chosen.categories?.document ?? DEFAULT_DOCUMENTS.categories,
    stages: chosen.stages?.document ?? DEFAULT_DOCUMENTS.stages,
    workTypes: chosen.workTypes?.document ?? DEFAULT_DOCUMENTS.workTypes,
    rules: chosen.rules?.document ?? DEFAULT_DOCUMENTS.rules,
    templates: chosen.templates?.document ?? DEFAULT_DOCUMENTS.templates,
    schedules: chosen.schedules?.document ?? DEFAULT_DOCUMENTS.schedules,
    calendars: chosen.calendars?.document ?? DEFAULT_DOCUMENTS.calendars,
    goals: chosen.goals?.document ?? DEFAULT_DOCUMENTS.goals,
    goalRules: goalRulesOf(chosen, {
      goals: scopeOf(project, "goals"),
      calendars: scopeOf(project, "calendars"),
    }),
  };
}

function servicesPinOf(site: SiteConfiguration, project: ProjectConfiguration | null): MatrixPin {
  const own = project?.documents.services;
  if (project && own) return { scope: projectScope(project.projectId), version: own.version };
  return { scope: "site", version: site.documents.services?.version ?? 0 };
}

/** Stored versions of goals and calendars, under the names they are pinned by. */
export function goalRulesOf(
  documents: Pick<DocumentSet, "goals" | "calendars">,
  scopes: Readonly<Record<"goals" | "calendars", Scope>>,
): GoalRules {
  const pinOfKind = (kind: "goals" | "calendars"): GoalRules["pins"]["goals"] => {
    const version = documents[kind]?.version;
    return version === undefined ? null : { scope: scopes[kind], version };
  };
  return {
    goals: documents.goals?.document ?? DEFAULT_DOCUMENTS.goals,
    calendars: documents.calendars?.document ?? DEFAULT_DOCUMENTS.calendars,
    pins: { goals: pinOfKind("goals"), calendars: pinOfKind("calendars") },
  };
}

function scopeOf(project: ProjectConfiguration | null, kind: DocumentKind): Scope {
  return project?.documents[kind] ? projectScope(project.projectId) : "site";
}

/** A stored version of the policies, under the name it is pinned by; version 0 where nobody has written any. */
export function policiesOf(scope: Scope, stored: DocumentSet["policies"]): VersionedPolicies {
  return { scope, version: stored?.version ?? 0, ...(stored?.document ?? DEFAULT_DOCUMENTS.policies) };
}

/** A stored version of a matrix, under the name it is pinned by. */
export function matrixOf(scope: Scope, { version, document }: NonNullable<DocumentSet["matrix"]>): Matrix {
  return { scope, version, ...document };
}
