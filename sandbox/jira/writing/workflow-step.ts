import type { VisibleIssue } from "../access/visible-issue";
import type { Person } from "../http/jira-router";
import type { Site } from "../site";
import type { IssueRow } from "../store/issues";
import type { TransitionRow } from "../store/workflow";
import type { WorkflowRule } from "../store/workflow-details";
import type { FieldChange } from "./field-change";

/** Somebody about to take an issue along a transition; the rules of the transition look at this. */
export type WorkflowStep = {
  readonly site: Site;
  readonly caller: Person;
  /** The issue as it is stored. */
  readonly on: VisibleIssue;
  readonly transition: TransitionRow;
  /** What the transition's screen was given, and what earlier rules made of it. */
  readonly changes: readonly FieldChange[];
};

/** The issue's own columns as they will be when the step is taken. */
export function issueAfter({ on, changes }: WorkflowStep): IssueRow {
  return Object.assign({}, on.issue, ...changes.map(({ columns }) => columns)) as IssueRow;
}

export type Parameters = Readonly<Record<string, string>>;

/** What is said of the parameters of a rule that is about to be stored; null when they will do. */
export type CheckParameters = (site: Site, parameters: Parameters) => string | null;

/** The members of a comma-separated parameter. */
export function membersOf(parameter: string | undefined): string[] {
  return (parameter ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The first parameter of a rule that is set, and that this Jira does not act on, in a sentence; null when there is none. */
export function unknownParameter(parameters: Parameters, known: readonly string[]): string | null {
  const name = Object.keys(parameters).find((each) => !known.includes(each) && parameters[each] !== "");
  return name === undefined ? null : `The sandbox's Jira does not emulate the parameter '${name}'.`;
}

/** Whether a rule of an app is switched off in the workflow. */
export function isDisabled(rule: WorkflowRule): boolean {
  return rule.parameters["disabled"] === "true";
}
