import type { Configuration, SiteConfiguration } from "../core/configuration/configuration";
import { effectiveConfiguration, isLookedAfter, matrixOf } from "../core/configuration/configuration";
import { isIncidentType, isOutdated } from "../core/configuration/site-facts";
import type { EscalationRun } from "../core/escalation/escalation-run";
import { unseenSince } from "../core/incident/fold-history";
import type { IssueSnapshot } from "../core/incident/issue-snapshot";
import type { IncidentRecord } from "../core/incident/incident-record";
import { unstoredIncident } from "../core/incident/rebuilt-incident";
import type { Matrix, MatrixPin } from "../core/priority/matrix";
import { withCurrentNames } from "../core/priority/level-names";
import { isSamePin } from "../core/priority/matrix";
import { prioritise } from "../core/priority/prioritise";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import { instant } from "../core/time";
import type { TimelineHead } from "../core/timeline/append-entries";
import type { GoalClocks } from "../core/goal/goal-clocks";
import { pinnedGoals } from "./pinned-goals";
import { pinnedPolicies } from "./pinned-policies";
import type { Ports, StoredIncident, Voice } from "./ports";
import type { SetUpRefusal } from "./usable-configuration";
import { usableConfiguration, withSiteRelearned } from "./usable-configuration";

/** An incident with everything one needs to show it or decide about it. */
export type OpenIncident = {
  /** As it holds for this incident: its project's, with the matrix it goes by. */
  readonly configuration: Configuration;
  readonly issue: IssueSnapshot;
  readonly stored: StoredIncident;
  readonly timeline: TimelineHead;
};

export type OpenRefusal =
  | SetUpRefusal
  | { readonly kind: "not-visible" }
  | { readonly kind: "not-an-incident"; readonly issueType: string; readonly incidentTypes: readonly string[] };

/** What to read beside the incident itself. */
export type Wanted = {
  /** Jira's own history too, for decisions that tell what others did. Of an incident without a record it is read anyway. */
  readonly history: boolean;
  /** The work type as an event names it: one that is no incident is turned away without asking Jira. */
  readonly type?: IssueSnapshot["type"] | undefined;
  /** The matrix to go by from now on, where it is the project's newest. */
  readonly moveTo?: MatrixPin | undefined;
};

/**
 * Reads an incident: one storage call, then one call of Jira. More only on a site met for the
 * first time, in a project with documents of its own, and for an incident that goes by an older matrix or by older tiers.
 */
export async function openIncident(issueId: string, voice: Voice, want: Wanted, ports: Ports): Promise<Result<OpenIncident, OpenRefusal>> {
  const desk = await ports.desk.read(issueId);
  const configured = await usableConfiguration(desk.configuration, ports);
  if (!configured.ok) return configured;
  const present = configured.value.configuration;
  const isKnownOther =
    want.type &&
    !isIncidentType(present.site, want.type.id) &&
    !isOutdated(present.site, { type: want.type, priority: null }, ports.clock.now());
  if (want.type && isKnownOther) return notAnIncident(want.type, present);

  const historySince = desk.incident ? (want.history ? unseenSince(desk.incident.record) : null) : instant(0);
  const issue = await ports.issues.read(issueId, voice, present.site.fields, { historySince });
  if (issue === null) return refuse({ kind: "not-visible" });
  const site = isOutdated(present.site, issue, ports.clock.now()) ? await withSiteRelearned(configured.value, ports) : present;
  if (!isIncidentType(site.site, issue.type.id) || !isLookedAfter(site, issue.projectId)) return notAnIncident(issue.type, site);
  const record = desk.incident?.record ?? unstoredIncident(site, issue);
  const began = record.projectId === issue.projectId ? record : { matrix: null, services: null };
  const { run } = record.escalation;
  const configuration = await configurationFor(site, issue, { began, moveTo: want.moveTo ?? null, run, goals: record.goals }, ports);
  return accept({ configuration, issue, stored: desk.incident ?? { revision: null, record }, timeline: desk.timeline });
}

/**
 * The configuration of the issue's project, by the matrix, the services and the policies that the incident began with. An issue that was
 * set to a level which only the newest matrix has was moved to that one by whoever set it.
 */
async function configurationFor(
  site: SiteConfiguration,
  issue: IssueSnapshot,
  {
    began,
    moveTo,
    run,
    goals,
  }: {
    readonly began: Pick<IncidentRecord, "matrix" | "services">;
    readonly moveTo: MatrixPin | null;
    readonly run: EscalationRun | null;
    readonly goals: GoalClocks | null;
  },
  ports: Ports,
): Promise<Configuration> {
  const own = site.ownDocuments.includes(issue.projectId) ? await ports.configurations.readProject(issue.projectId) : null;
  const effective = effectiveConfiguration(site, own?.configuration ?? null);
  const newest = {
    ...effective,
    policies: await pinnedPolicies(site, effective, run, ports),
    goalRules: await pinnedGoals(site, effective, goals, ports),
  };
  const isMoved = moveTo !== null && isSamePin(moveTo, newest.matrix);
  if (isMoved || began.matrix === null) return newest;
  const older = isSamePin(began.matrix, newest.matrix)
    ? newest.matrix
    : (sitesOwn(site, began.matrix) ?? (await ports.configurations.readOlderMatrix(began.matrix)));
  if (older === null) return newest;
  const matrix = older === newest.matrix ? older : withCurrentNames(older, newest.matrix);
  const pinned = { ...newest, matrix };
  const isNewLevel = prioritise(pinned, issue).kind === "unknown-level" && prioritise(newest, issue).kind !== "unknown-level";
  return isNewLevel ? newest : withServices(pinned, site, began.services, ports);
}

/** The tiers count only where the matrix looks at them: elsewhere the version is kept, and not read. */
async function withServices(
  configuration: Configuration,
  { documents }: SiteConfiguration,
  pin: MatrixPin | null,
  ports: Ports,
): Promise<Configuration> {
  if (pin === null || isSamePin(pin, configuration.servicesPin)) return configuration;
  if (configuration.matrix.tierRule === null) return { ...configuration, servicesPin: pin };
  if (pin.version === 0) return { ...configuration, services: [], servicesPin: pin };
  const sites = pin.scope === "site" && pin.version === documents.services?.version ? documents.services : null;
  const [older] = sites ? [sites] : await ports.configurations.readOlder(pin.scope, "services", [pin.version]);
  return older ? { ...configuration, services: older.document, servicesPin: pin } : configuration;
}

/** The site's matrix as it is now, of an incident that goes by it in a project that has since got one of its own. */
function sitesOwn({ documents }: SiteConfiguration, pin: MatrixPin): Matrix | null {
  const sites = matrixOf("site", documents.matrix);
  return isSamePin(pin, sites) ? sites : null;
}

function notAnIncident(type: IssueSnapshot["type"], { site }: SiteConfiguration): Result<never, OpenRefusal> {
  const incidentTypes = site.incidentTypes.map(({ name }) => name);
  return refuse({ kind: "not-an-incident", issueType: type.name, incidentTypes });
}
