import type { Site } from "../site";
import type { TransitionRow } from "./workflow";

/** A condition, validator, post function, trigger or screen of a transition, as a document carries it. */
export type WorkflowRule = { readonly id: string; readonly ruleKey: string; readonly parameters: Readonly<Record<string, string>> };

export type ConditionGroup = {
  readonly operation: "ANY" | "ALL";
  readonly conditions: readonly WorkflowRule[];
  readonly conditionGroups: readonly ConditionGroup[];
};

export type TransitionDetails = {
  readonly description: string;
  readonly customIssueEventId: string | null;
  /** The ports a directed transition leaves and reaches its statuses by, for editors to draw. */
  readonly ports: readonly { readonly fromPort?: number | null | undefined; readonly toPort?: number | null | undefined }[];
  readonly conditions: ConditionGroup | null;
  readonly validators: readonly WorkflowRule[];
  readonly actions: readonly WorkflowRule[];
  readonly triggers: readonly WorkflowRule[];
  readonly transitionScreen: WorkflowRule | null;
  readonly properties: Readonly<Record<string, string>>;
};

export type StatusDetails = { readonly properties: Readonly<Record<string, string>>; readonly layout?: unknown };

/** What a workflow's document holds beyond its statuses and the ways between them. */
export type WorkflowDetails = {
  /** How often the workflow was written over REST. */
  readonly versionNumber: number;
  readonly startPointLayout?: unknown;
  readonly loopedTransitionContainerLayout?: unknown;
  readonly statuses: Readonly<Record<string, StatusDetails>>;
  readonly transitions: Readonly<Record<string, TransitionDetails>>;
};

const PLAIN: WorkflowDetails = { versionNumber: 0, statuses: {}, transitions: {} };

const BARE: TransitionDetails = {
  description: "",
  customIssueEventId: null,
  ports: [],
  conditions: null,
  validators: [],
  actions: [],
  triggers: [],
  transitionScreen: null,
  properties: {},
};

/** The details of a workflow; those of one that nobody wrote over REST are plain. */
export function workflowDetails(site: Site, workflowId: number): WorkflowDetails {
  const row = site.rows.one<{ details: string }>("SELECT details FROM jira_workflow_detail WHERE workflow_id = ?", workflowId);
  return row ? (JSON.parse(row.details) as WorkflowDetails) : PLAIN;
}

/** Sets them, all at once. */
export function setWorkflowDetails(site: Site, workflowId: number, details: WorkflowDetails): void {
  const insert = "INSERT OR REPLACE INTO jira_workflow_detail (workflow_id, details) VALUES (?, ?)";
  site.rows.run(insert, workflowId, JSON.stringify(details));
}

/** The details of one transition, with what a seeded one does to the resolution as the post function it is. */
export function transitionDetails(site: Site, transition: TransitionRow): TransitionDetails {
  const own = workflowDetails(site, transition.workflow_id).transitions[transition.id] ?? BARE;
  return transition.resolution === null ? own : { ...own, actions: [resolutionRule(transition, transition.resolution), ...own.actions] };
}

function resolutionRule(transition: TransitionRow, resolution: string): WorkflowRule {
  return {
    id: `resolution-${transition.workflow_id}-${transition.id}`,
    ruleKey: "system:update-field",
    parameters: { field: "resolution", value: resolution === "clear" ? "" : resolution, mode: "replace" },
  };
}
