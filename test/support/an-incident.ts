/** Builders for the core's notions: everything defaulted, times from one noon. */
import type { AccountId } from "../../src/core/actor";
import type { Configuration, SiteConfiguration } from "../../src/core/configuration/configuration";
import { effectiveConfiguration } from "../../src/core/configuration/configuration";
import { firstConfiguration } from "../../src/core/configuration/first-configuration";
import type { IncidentRecord } from "../../src/core/incident/incident-record";
import type { HistoryChange, HistoryEntry, IssueSnapshot } from "../../src/core/incident/issue-snapshot";
import { newIncident } from "../../src/core/incident/new-incident";
import { pinOf } from "../../src/core/priority/matrix";
import { instant } from "../../src/core/time";
import type { Instant } from "../../src/core/time";

export const noon = instant(Date.UTC(2026, 10, 2, 12, 0, 0));
export const ada = "ada" as AccountId;
export const grace = "grace" as AccountId;
export const theAppAccount = "the-app" as AccountId;

export function after(seconds: number): Instant {
  return instant(noon + seconds * 1000);
}

const priorities = ["Highest", "High", "Medium", "Low", "Lowest"].map((name, index) => ({ id: String(index + 1), name, iconUrl: null }));

export function aSiteConfiguration(overrides: Partial<SiteConfiguration> = {}): SiteConfiguration {
  const first = firstConfiguration({
    fields: {
      impact: "customfield_10050",
      urgency: "customfield_10051",
      incidentPriority: "customfield_10052",
      handling: {
        acknowledgedAt: "customfield_10053",
        mitigatedAt: "customfield_10054",
        majorIncident: "customfield_10055",
        drill: "customfield_10056",
        escalation: "customfield_10057",
      },
    },
    priorities,
    incidentTypes: [{ id: "10100", name: "Incident" }],
    appAccountId: theAppAccount,
    learnedAt: noon,
  });
  return { ...first, ...overrides };
}

export function aConfiguration(overrides: Partial<Configuration> = {}): Configuration {
  return { ...effectiveConfiguration(aSiteConfiguration(), null), ...overrides };
}

export function anIssue(overrides: Partial<IssueSnapshot> = {}): IssueSnapshot {
  return {
    issueId: "10001",
    issueKey: "PAY-1",
    projectId: "10000",
    type: { id: "10100", name: "Incident" },
    status: { id: "10000", name: "To triage", category: "new" },
    impact: "Medium",
    urgency: "Medium",
    priority: { id: "3", name: "Medium" },
    incidentPriority: { priority: "Medium", priorityId: "3", impact: "Medium", urgency: "Medium", matrixVersion: 1 },
    componentIds: [],
    creator: ada,
    reporter: ada,
    assignee: null,
    createdAt: noon,
    canEdit: true,
    priorityIds: null,
    history: [],
    ...overrides,
  };
}

/** The record of an incident whose raising has been told. */
export function aRecord(overrides: Partial<IncidentRecord> = {}): IncidentRecord {
  return {
    ...newIncident(anIssue()),
    matrix: pinOf(aConfiguration().matrix),
    services: aConfiguration().servicesPin,
    isRaisedTold: true,
    provenance: { by: { kind: "person", accountId: ada }, at: noon },
    ...overrides,
  };
}

export function aHistory(id: number, by: AccountId, changes: readonly HistoryChange[], at: Instant = after(id)): HistoryEntry {
  return { id, at, by, changes };
}
