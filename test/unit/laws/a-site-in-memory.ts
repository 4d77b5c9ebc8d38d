import { openConfiguration } from "../../../src/app/open-configuration";
import type { Ports } from "../../../src/app/ports";
import { reconcileIncident } from "../../../src/app/reconcile-incident";
import { saveDocument } from "../../../src/app/save-document";
import { sweepDue } from "../../../src/app/sweep-due";
import type { AccountId } from "../../../src/core/actor";
import type { DocumentKind, Documents } from "../../../src/core/configuration/documents";
import type { IssueSnapshot } from "../../../src/core/incident/issue-snapshot";
import { PlatformError } from "../../../src/core/platform-error";
import type { MatrixDocument } from "../../../src/core/priority/matrix";
import { ada, aSiteConfiguration, anIssue, noon } from "../../support/an-incident";
import { createSmallJira } from "./a-small-jira";
import { createOracle } from "../../simulation/model/oracle";
import type { OracleIssue } from "../../simulation/model/oracle";
import type { Trouble as TroubleNow } from "./ports-in-memory";
import { anEmptyMemory, portsInMemory, troubledBy } from "./ports-in-memory";
import type { Trouble } from "./random-days";
import { PRIORITY_IDS } from "./random-matrix";

export const PROJECTS = ["10000", "20000"];
export const TYPES = { incident: { id: "10100", name: "Incident" }, task: { id: "10001", name: "Task" } };
const REST_SECONDS = 300;
const MOST_SWEEPS = 200;

/** A site with the app, all in memory, and the oracle beside it. It begins with this matrix. */
export function createSiteInMemory(first: MatrixDocument) {
  let now: number = noon;
  let lastId = 0;
  const wrong: string[] = [];
  const base = aSiteConfiguration();
  const site = { ...base, documents: { matrix: { ...base.documents.matrix, document: first } } };
  const memory = anEmptyMemory(site);
  const events: string[] = [];
  /** Nobody told the app what changed: an event was lost. The next event mends it. */
  const stale = new Set<string>();
  const oracle = createOracle(first, PROJECTS, PRIORITY_IDS);
  const jira = createSmallJira(site.site.priorities, () => now, changed, anIssue());
  function changed(issueId: string): void {
    events.push(issueId);
    const issue = jira.issues.get(issueId);
    if (issue) oracle.edited(seen(issue));
  }
  const trouble: TroubleNow = { next: null };
  const order = (asked: Trouble): void => {
    trouble.next = asked && { left: asked.after, isAfter: asked.isAfter };
  };
  const outside = troubledBy(trouble);
  const ports = (as: AccountId): Ports => portsInMemory(memory, jira, { as, now: () => now, outside, nextId: () => `d${++lastId}` });

  /** An invocation: a failure of the platform ends it. False when it failed. */
  async function invoked(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (failure) {
      if (failure instanceof PlatformError) return false;
      throw failure;
    }
  }

  async function arrive(issueId: string): Promise<void> {
    const heard = await invoked(async () => {
      const reconciled = await reconcileIncident(issueId, { finishOwed: false, cameBy: "event" }, ports(ada));
      if (reconciled.ok && reconciled.value.kind === "owed")
        throw reconciled.value.failure ?? new PlatformError("jira", "conflict", "Again.");
    });
    if (heard) stale.delete(issueId);
    else events.push(issueId);
  }

  async function sweep(): Promise<void> {
    await invoked(() => sweepDue(ports(ada), () => undefined));
  }

  async function save<Kind extends DocumentKind>(scope: string, kind: Kind, document: Documents[Kind]): Promise<number | null> {
    const projectId = scope === "site" ? null : scope;
    const opened = await openConfiguration(projectId, ports(ada));
    if (!opened.ok) throw new Error(opened.refusal.reason);
    const edit = { kind, document, basedOn: opened.value.own[kind]?.version ?? null, reason: "So." };
    const saved = await saveDocument(projectId, edit, ada, ports(ada));
    if (!saved.ok && saved.refusal.kind === "invalid-document") return null;
    if (!saved.ok) throw new Error(`Not saved: ${saved.refusal.kind}`);
    return saved.value.own[kind]?.version ?? null;
  }

  async function comeToRest(): Promise<void> {
    trouble.next = null;
    for (let turn = 0; turn < MOST_SWEEPS && (events.length > 0 || memory.due.size > 0); turn += 1) {
      for (const issueId of events.splice(0)) await arrive(issueId);
      if (isOnlyWaiting()) break;
      now += REST_SECONDS * 1000;
      await sweep();
    }
    if (events.length > 0 || !isOnlyWaiting()) wrong.push(`it never comes to rest: ${JSON.stringify([...memory.due.values()])}`);
    for (const issue of jira.issues.values()) {
      if (issue.type.id !== TYPES.incident.id || stale.has(issue.issueId)) continue;
      const sentence = oracle.wrongAtRest(seen(issue), now);
      if (sentence !== null) wrong.push(sentence);
    }
  }

  /** Nothing is due but the ends of overrides, at their times. */
  function isOnlyWaiting(): boolean {
    return events.length === 0 && [...memory.due.values()].every(({ subject, dueAt }) => dueAt > now && isOverrideEnd(subject, dueAt));
  }

  function isOverrideEnd(issueId: string, dueAt: number): boolean {
    return memory.incidents.get(issueId)?.record.override?.until === dueAt;
  }

  async function present(projectId: string | null): Promise<MatrixDocument> {
    const opened = await openConfiguration(projectId, ports(ada));
    if (!opened.ok) throw new Error(opened.refusal.reason);
    return opened.value.effective.matrix;
  }

  return {
    jira,
    oracle,
    events,
    stale,
    wrong,
    ports,
    order,
    invoked,
    arrive,
    sweep,
    save,
    present,
    comeToRest,
    now: () => now,
    pass: (seconds: number): void => void (now += seconds * 1000),
    nextId: () => ++lastId,
    /** The number of the matrix that a project has of its own. */
    ownVersionOf: (projectId: string) => memory.projects.get(projectId)?.value.documents.matrix?.version,
  };
}

function seen({ issueId, incidentPriority, priority, ...issue }: IssueSnapshot): OracleIssue {
  return {
    id: issueId,
    projectId: issue.projectId,
    impact: issue.impact,
    urgency: issue.urgency,
    componentIds: issue.componentIds,
    priorityId: priority?.id ?? null,
    field: incidentPriority as OracleIssue["field"],
  };
}
