import type { Configuration } from "../core/configuration/configuration";
import { isIncidentType, isOutdated } from "../core/configuration/site-facts";
import { unseenSince } from "../core/incident/fold-history";
import type { IssueSnapshot } from "../core/incident/issue-snapshot";
import { newIncident } from "../core/incident/new-incident";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import { instant } from "../core/time";
import type { TimelineHead } from "../core/timeline/append-entries";
import type { Ports, StoredIncident, Voice } from "./ports";
import type { SetUpRefusal } from "./usable-configuration";
import { usableConfiguration, withSiteRelearned } from "./usable-configuration";

/** An incident with everything one needs to show it or decide about it. */
export type OpenIncident = {
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
  /** Jira's own history too, for decisions that tell what others did. */
  readonly history: boolean;
  /** The work type as an event names it: one that is no incident is turned away without asking Jira. */
  readonly type?: IssueSnapshot["type"] | undefined;
};

/** Reads an incident: one storage call, then one call of Jira (more only on a site met for the first time). */
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

  const historySince = want.history ? (desk.incident ? unseenSince(desk.incident.record) : instant(0)) : null;
  const issue = await ports.issues.read(issueId, voice, present.site.fields, { historySince });
  if (issue === null) return refuse({ kind: "not-visible" });
  const configuration = isOutdated(present.site, issue, ports.clock.now()) ? await withSiteRelearned(configured.value, ports) : present;
  if (!isIncidentType(configuration.site, issue.type.id)) return notAnIncident(issue.type, configuration);
  return accept({ configuration, issue, stored: desk.incident ?? { revision: null, record: newIncident(issue) }, timeline: desk.timeline });
}

function notAnIncident(type: IssueSnapshot["type"], configuration: Configuration): Result<never, OpenRefusal> {
  const incidentTypes = configuration.site.incidentTypes.map(({ name }) => name);
  return refuse({ kind: "not-an-incident", issueType: type.name, incidentTypes });
}
