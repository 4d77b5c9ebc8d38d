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

/**
 * Reads an incident: one storage call, then one call of Jira (more only on a site met for the first time).
 * @param want.history asks for Jira's own history too, for decisions that tell what others did.
 */
export async function openIncident(
  issueId: string,
  voice: Voice,
  want: { readonly history: boolean },
  ports: Ports,
): Promise<Result<OpenIncident, OpenRefusal>> {
  const desk = await ports.desk.read(issueId);
  const configured = await usableConfiguration(desk.configuration, ports);
  if (!configured.ok) return configured;
  const configuration = configured.value;

  const issue = await ports.issues.read(issueId, voice, configuration.site.fields, want);
  if (issue === null) return refuse({ kind: "not-visible" });
  if (!isIncidentType(configuration, issue.type.id)) {
    return refuse({
      kind: "not-an-incident",
      issueType: issue.type.name,
      incidentTypes: configuration.site.incidentTypes.map((type) => type.name),
    });
  }
  return accept({ configuration, issue, stored: desk.incident ?? { revision: null, record: newIncident(issue) }, timeline: desk.timeline });
}
