import { randomUUID } from "node:crypto";
import { jiraBrowsable } from "../adapters/jira/browsable";
import { jiraIssues } from "../adapters/jira/issues";
import { jiraJqlFunctions } from "../adapters/jira/jql-functions";
import { jiraPages } from "../adapters/jira/pages";
import { jiraPeople } from "../adapters/jira/people";
import { jiraProjects } from "../adapters/jira/projects";
import { jiraRights } from "../adapters/jira/rights";
import { jiraSearch } from "../adapters/jira/search";
import { setUpOfJira } from "../adapters/jira/set-up/set-up-of-jira";
import { jiraSite } from "../adapters/jira/site";
import { jiraSuspects } from "../adapters/jira/suspects";
import { kvsConfigurations } from "../adapters/kvs/configurations";
import { kvsDesk } from "../adapters/kvs/desk";
import { kvsDue } from "../adapters/kvs/due";
import { kvsJobs } from "../adapters/kvs/jobs";
import { kvsLedger } from "../adapters/kvs/ledger";
import { kvsPersonalData } from "../adapters/kvs/personal-data";
import { kvsSetUpRecords } from "../adapters/kvs/set-up-records";
import { kvsSweeps } from "../adapters/kvs/sweeps";
import { forgePrivacy } from "../adapters/privacy/forge-privacy";
import { forgeDueSoon } from "../adapters/queue/due-soon";
import type { Ports } from "../app/ports";
import { instant } from "../core/time";

/** The outside world of one invocation. */
export function makePorts(): Ports {
  return {
    issues: jiraIssues,
    desk: kvsDesk,
    configurations: kvsConfigurations,
    due: kvsDue,
    site: jiraSite,
    projects: jiraProjects,
    search: jiraSearch,
    suspects: jiraSuspects,
    jobs: kvsJobs,
    dueSoon: forgeDueSoon,
    rights: jiraRights,
    setUp: setUpOfJira,
    setUpRecords: kvsSetUpRecords,
    jqlFunctions: jiraJqlFunctions,
    pages: jiraPages,
    people: jiraPeople,
    ledger: kvsLedger,
    sweeps: kvsSweeps,
    browsable: jiraBrowsable,
    privacy: forgePrivacy,
    personalData: kvsPersonalData,
    clock: { now: () => instant(Date.now()) },
    ids: { next: randomUUID },
  };
}
