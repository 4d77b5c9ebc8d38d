import type { Person } from "./a-desk";
import type { ResolverCall } from "./every-resolver-call";

/** The right that a call asks for, by the name that its door has for it. */
export type Right =
  "use-jira" | "view-issue" | "edit-issue" | "override-priority" | "oversee-escalations" | "administer-project" | "administer-jira";

/** What a call needs, and a payload that would do something if it were let through. */
export type Need = {
  readonly right: Right;
  readonly payload: unknown;
  /** Nobody may do it there. */
  readonly isNever?: true;
  /** Whoever may may do it to any project, the one that the payload names. */
  readonly isAnywhere?: true;
};

/** Who is without a right, of the demo's people; nobody who signed in is without the use of Jira. */
export const WITHOUT: Readonly<Record<Right, readonly Person[]>> = {
  "use-jira": [],
  "view-issue": ["vint"],
  "edit-issue": ["tim", "vint"],
  "override-priority": ["tim", "vint"],
  "oversee-escalations": ["edsger", "grace", "tim", "vint"],
  "administer-project": ["ada", "joan", "tim", "vint"],
  "administer-jira": ["edsger", "ada", "tim", "vint"],
};

/** Somebody who has it and as little else as can be. */
export const WITH: Readonly<Record<Right, Person>> = {
  "use-jira": "tim",
  "view-issue": "tim",
  "edit-issue": "grace",
  "override-priority": "radia",
  "oversee-escalations": "radia",
  "administer-project": "edsger",
  "administer-jira": "radia",
};

/** The id of the project one stands in. */
const PAY = "10000";

const read = (right: Right): Need => ({ right, payload: {} });

function configurationCalls(right: Right): Readonly<Record<string, Need>> {
  const rules = { editedPriority: "keep", whoMayOverride: "edit-issues" };
  const text = "version: 1\ncategories:\n  - id: network\n    name: Network\n";
  return {
    readConfiguration: read(right),
    readVersions: { right, payload: { kind: "matrix" } },
    saveDocument: { right, payload: { kind: "rules", document: rules, basedOn: null, reason: "Mine." } },
    dropDocument: { right, payload: { kind: "categories", basedOn: 1, reason: "So." } },
    exportConfiguration: { right, payload: { format: "yaml" } },
    importConfiguration: { right, payload: { text, isDryRun: false, reason: "Mine.", previewed: {} } },
  };
}

function matrixReplayCalls(right: Right): Readonly<Record<string, Need>> {
  const job = { right, payload: { jobId: "one" } };
  return {
    readPastIncidents: { right, payload: { page: null } },
    previewApply: { right, payload: { page: null } },
    previewRename: { right, payload: { impact: ["high"], urgency: [], page: null } },
    startApply: { right, payload: { reason: "Mine." } },
    readJobs: read(right),
    pauseJob: job,
    resumeJob: job,
    cancelJob: job,
  };
}

function driftCalls(right: Right): Readonly<Record<string, Need>> {
  return { readDrift: read(right), repairDrift: { right, payload: { issueIds: ["10000"] } } };
}

function setUpCalls(right: Right): Readonly<Record<string, Need>> {
  const projectId = PAY;
  const workTypes = { incident: null, problem: null, "follow-up": null };
  const choices = { workTypes, managerRoleIds: [], workflow: { kind: "own", stages: {} } };
  const step = { right, payload: { projectId, choices, stepId: `look-after:${PAY}` } };
  const calls: Readonly<Record<string, Need>> = {
    readOverview: read(right),
    readPlan: { right, payload: { projectId, choices: null } },
    applyStep: step,
    undoStep: step,
    leaveProject: { right, payload: { projectId } },
  };
  if (right !== "administer-jira") return calls;
  return Object.fromEntries(Object.entries(calls).map(([call, need]) => [call, { ...need, isAnywhere: true }]));
}

function copyValuesCalls(right: Right): Readonly<Record<string, Need>> {
  const isAnywhere = right === "administer-jira" ? ({ isAnywhere: true } as const) : {};
  const impact = { fieldId: "customfield_1", levels: [{ value: "Wide", levelId: "high" }] };
  return {
    previewCopy: { right, payload: { projectId: PAY, fields: { impact: impact.fieldId }, page: null }, ...isAnywhere },
    startCopy: { right, payload: { projectId: PAY, copies: { impact } }, ...isAnywhere },
  };
}

/** Every call there is and what it needs, by the function that answers it. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, Need>>>> = {
  "issue-panel": {
    readTriage: read("view-issue"),
    pickCell: { right: "edit-issue", payload: { impactId: "high", urgencyId: "high" } },
    recompute: read("edit-issue"),
    mayOverride: read("view-issue"),
    overridePriority: { right: "override-priority", payload: { priorityId: "1", reason: "The board asks.", until: null } },
    withdrawOverride: read("override-priority"),
    dismissEditedPriority: read("override-priority"),
    acknowledge: read("edit-issue"),
    withdrawAcknowledgement: read("edit-issue"),
    mark: { right: "edit-issue", payload: { as: "major", isMarked: true } },
    pauseEscalation: { right: "edit-issue", payload: { reason: "We wait for the bank.", until: null } },
    resumeEscalation: read("edit-issue"),
    escalateNow: { right: "edit-issue", payload: { after: null } },
    handOver: { right: "edit-issue", payload: { accountId: "712020:5b1de0a4-3c11-4f7e-9a52-0000000000a4" } },
  },
  "issue-context": { readTriage: read("view-issue") },
  "issue-activity": { readTimeline: read("view-issue"), readSteps: read("view-issue") },
  "level-editor": { readLevels: read("use-jira") },
  "site-admin-calls": {
    ...configurationCalls("administer-jira"),
    dropDocument: { right: "administer-jira", payload: { kind: "matrix", basedOn: 1, reason: "So." }, isNever: true },
    ...matrixReplayCalls("administer-jira"),
    ...driftCalls("administer-jira"),
    ...setUpCalls("administer-jira"),
    ...copyValuesCalls("administer-jira"),
  },
  "project-settings-calls": {
    ...configurationCalls("administer-project"),
    ...matrixReplayCalls("administer-project"),
    ...driftCalls("administer-project"),
    ...setUpCalls("administer-project"),
    ...copyValuesCalls("administer-project"),
  },
  "operations-calls": {
    readFigures: read("oversee-escalations"),
    readLedger: { right: "oversee-escalations", payload: { page: null } },
  },
};

/** What a call needs; undefined of one that nobody has given a place here. */
export function needOf({ functionKey, call }: Pick<ResolverCall, "functionKey" | "call">): Need | undefined {
  return NEEDS[functionKey]?.[call];
}
