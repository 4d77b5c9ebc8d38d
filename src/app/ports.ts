import type { AccountId } from "../core/actor";
import type { ProjectConfiguration, SiteConfiguration } from "../core/configuration/configuration";
import type { DocumentKind, Documents, Versioned } from "../core/configuration/documents";
import type { MirroredLevels } from "../core/configuration/mirrored-levels";
import type { SiteFacts } from "../core/configuration/site-facts";
import type { LedgerLine } from "../core/escalation/ledger-line";
import type { Effect, IncidentRecord } from "../core/incident/incident-record";
import type { IssueSnapshot } from "../core/incident/issue-snapshot";
import type { JqlAnswer, KeptCall } from "../core/jql/jql-call";
import type { Matrix, MatrixPin, Scope } from "../core/priority/matrix";
import type { Result } from "../core/result";
import type { Instant } from "../core/time";
import type { TimelineEntry } from "../core/timeline/timeline-entry";
import type { Appended, TimelineHead } from "../core/timeline/append-entries";
import type { Browsable, Ledger, Pages, People, Sweeps } from "./escalation/ports";
import type { PersonalData, Privacy } from "./personal-data/ports";
import type { SetUpOfJira, SetUpRecords } from "./set-up/ports";
import type { Due, Jobs, DueSoon } from "./due-ports";
import type { Search, Suspects } from "./search-ports";

/** In whose name Jira is asked: the person of this invocation, or the app itself. */
export type Voice = "person" | "app";

/** Everything outside that a use case needs, made once per invocation by `entry/`. */
export type Ports = {
  readonly issues: Issues;
  readonly desk: Desk;
  readonly configurations: Configurations;
  readonly due: Due;
  readonly site: Site;
  readonly projects: Projects;
  readonly search: Search;
  readonly suspects: Suspects;
  readonly rights: Rights;
  readonly setUp: SetUpOfJira;
  readonly setUpRecords: SetUpRecords;
  readonly jobs: Jobs;
  readonly dueSoon: DueSoon;
  readonly jqlFunctions: JqlFunctions;
  readonly pages: Pages;
  readonly people: People;
  readonly ledger: Ledger;
  readonly sweeps: Sweeps;
  readonly browsable: Browsable;
  readonly privacy: Privacy;
  readonly personalData: PersonalData;
  readonly clock: { now(): Instant };
  readonly ids: { next(): string };
};

/** Jira's issues. Each call throws a PlatformError when Jira did not answer as it should. */
export type Issues = {
  /**
   * null when there is no such issue, or this voice may not see it.
   * `historySince` asks for Jira's own history from that moment on; null for none of it. `editing` asks what this
   * voice may edit, and how; of a person that is always asked.
   */
  read(
    issueId: string,
    voice: Voice,
    fields: SiteFacts["fields"],
    want: { readonly historySince: Instant | null; readonly editing?: true },
  ): Promise<IssueSnapshot | null>;
  /** Does one effect. A refusal is Jira's final no, in its own words; done twice it is done once. */
  perform(issueId: string, effect: Effect, voice: Voice, fields: SiteFacts["fields"]): Promise<Result<void, string>>;
  /** Makes a person the assignee. A refusal is Jira's final no, in its own words; done twice it is done once. */
  assign(issueId: string, to: AccountId, voice: Voice): Promise<Result<void, string>>;
};

/** A record as it was read. A null revision means it is not stored yet. */
export type StoredIncident = { readonly revision: number | null; readonly record: IncidentRecord };

/** The site's configuration and the revision it was read at. */
export type ReadyConfiguration = { readonly configuration: SiteConfiguration; readonly revision: number };

/** The stored configuration, or why there is none that can be used. */
export type StoredConfiguration =
  | ({ readonly kind: "ready" } & ReadyConfiguration)
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** A row as it shall be; a null revision means that it is not stored yet. */
export type RowChange<Row> = { readonly configuration: Row; readonly readAt: number | null };

export type ConfigurationChange = {
  readonly site: RowChange<SiteConfiguration> | null;
  readonly project: RowChange<ProjectConfiguration> | null;
  readonly replaced: readonly { readonly scope: Scope; readonly kind: DocumentKind; readonly version: Versioned<unknown> }[];
  /** Whose levels Jira's validation and what it keeps of JQL functions have to be told, and from when on the sweep looks after it; null where no name changes. */
  readonly mirror: { readonly subject: string; readonly dueAt: Instant } | null;
  /** The version of a matrix that calls levels otherwise than before, and from when on the sweep gives open incidents those names; null where none is renamed. */
  readonly rename: { readonly subject: string; readonly dueAt: Instant } | null;
};

/** What people configured, and what was learned of the site. */
export type Configurations = {
  readSite(): Promise<StoredConfiguration>;
  /** Stores the first one. False when another invocation stored one before. */
  createSite(configuration: SiteConfiguration): Promise<boolean>;
  /** Stores a later one. False when it no longer stands as it was read. */
  replaceSite(configuration: SiteConfiguration, readAt: number): Promise<boolean>;
  /** What a project has of its own; null where it has nothing. */
  readProject(projectId: string): Promise<{ readonly configuration: ProjectConfiguration; readonly revision: number } | null>;
  /** A version of a matrix that a later one has taken the place of; null where there is none of that name. */
  readOlderMatrix(pin: MatrixPin): Promise<Matrix | null>;
  /** Older versions of a document by their numbers; those that are not there are left out. At most 25. */
  readOlder<Kind extends DocumentKind>(
    scope: Scope,
    kind: Kind,
    versions: readonly number[],
  ): Promise<readonly Versioned<Documents[Kind]>[]>;
  /** Stores new versions of documents, and those they replace under their numbers, in one transaction. False when a row no longer stands as it was read. */
  save(change: ConfigurationChange): Promise<boolean>;
};

/** The app's own records. */
export type Desk = {
  /** Configuration, incident and the newest timeline page, in one storage call. */
  read(
    issueId: string,
  ): Promise<{ readonly configuration: StoredConfiguration; readonly incident: StoredIncident | null; readonly timeline: TimelineHead }>;
  /**
   * Writes record, timeline and due row in one transaction, if the record still stands as it was read,
   * and gives the record as it stands then. Null when it does not: another invocation decided
   * in between, and nothing was written.
   */
  write(change: {
    readonly before: StoredIncident;
    readonly record: IncidentRecord;
    readonly timeline: Appended | null;
    /** Due steps that were decided about or came to an end: a line of the same name is written over. */
    readonly ledger: readonly LedgerLine[];
    /** When the sweep shall look at it; null strikes the due row off. */
    readonly owedDueAt: Instant | null;
  }): Promise<StoredIncident | null>;
  /** A full page of the timeline, oldest entry first; null when there is none of that number. */
  readTimelinePage(issueId: string, page: number): Promise<readonly TimelineEntry[] | null>;
  /** The records of these incidents, at most 25; one that is not there is left out. */
  readRecords(issueIds: readonly string[]): Promise<readonly IncidentRecord[]>;
};

/** Jira's projects. Each call throws a PlatformError when Jira did not answer as it should. */
export type Projects = {
  /** The ids of the projects that have any of these work types. */
  withIncidents(workTypeIds: readonly string[], voice: Voice): Promise<readonly string[]>;
  /** The ids of the priorities that an issue of the first of these work types may have there, asked as the person; null where Jira does not say. */
  prioritiesOf(projectId: string, workTypeIds: readonly string[]): Promise<readonly string[] | null>;
  /** Keeps the levels' names in a property of the project (whoever does so administers it), where Jira's validation of the fields reads them. */
  writeLevels(projectId: string, levels: MirroredLevels, voice: Voice): Promise<void>;
};

export type Rights = {
  /** What the person of this invocation may configure: Jira, and the project where one is named. */
  of(projectId: string | null): Promise<{ readonly administersJira: boolean; readonly administersProject: boolean }>;
  /** Whether the person has the app's own permission "Manage incidents" in a project. */
  managesIncidents(projectId: string): Promise<boolean>;
  /** Whether the person may see how the clock keeps its times: whoever manages incidents in any project, or administers Jira. */
  overseesEscalations(): Promise<boolean>;
  /** Whether the person may edit the issues of a project. */
  editsIssues(projectId: string): Promise<boolean>;
};

/** What Jira keeps of the app's JQL functions: it asks once for each set of arguments. */
export type JqlFunctions = {
  kept(): Promise<readonly KeptCall[]>;
  /** Puts other answers in the place of those kept; one that Jira no longer keeps is passed over. */
  replace(answers: readonly { readonly id: string; readonly answer: JqlAnswer }[]): Promise<void>;
};

export type Site = {
  /**
   * Asks Jira for fields, priorities and work types. A refusal says what the site lacks.
   * @param incidentTypeIds the work types that are incidents; none of them: those called Incident.
   */
  learn(now: Instant, incidentTypeIds: readonly string[]): Promise<Result<SiteFacts, string>>;
};
