import type { Configuration } from "../core/configuration";
import { isIncidentType } from "../core/configuration";
import type { IssueSnapshot } from "../core/incident/issue-snapshot";
import { newIncident } from "../core/incident/new-incident";
import type { Result } from "../core/result";
import { accept, refuse } from "../core/result";
import type { TimelineHead } from "../core/timeline/append-entries";
import type { Ports, StoredIncident, Voice } from "./ports";
import type { SetUpRefusal } from "./set-up-site";
import { usableConfiguration } from "./set-up-site";

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
  const configuration = configured.value;
  if (want.type && !isIncidentType(configuration, want.type.id)) return notAnIncident(want.type, configuration);

  const issue = await ports.issues.read(issueId, voice, configuration.site.fields, want);
  if (issue === null) return refuse({ kind: "not-visible" });
  if (!isIncidentType(configuration, issue.type.id)) return notAnIncident(issue.type, configuration);
  return accept({ configuration, issue, stored: desk.incident ?? { revision: null, record: newIncident(issue) }, timeline: desk.timeline });
}

function notAnIncident(type: IssueSnapshot["type"], configuration: Configuration): Result<never, OpenRefusal> {
  const incidentTypes = configuration.site.incidentTypes.map(({ name }) => name);
  return refuse({ kind: "not-an-incident", issueType: type.name, incidentTypes });
}
