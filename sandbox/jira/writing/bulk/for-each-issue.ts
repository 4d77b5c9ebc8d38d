import { findVisibleIssue, type VisibleIssue } from "../../access/visible-issue";
import { JiraError } from "../../http/jira-error";
import type { Person } from "../../http/jira-router";
import type { Site } from "../../site";

/** What became of the issues of a bulk operation, as `bulk/queue` tells it. */
export type BulkOutcome = {
  readonly processedAccessibleIssues: readonly number[];
  /** What was said against an issue, by its id. */
  readonly failedAccessibleIssues: Readonly<Record<string, readonly string[]>>;
  readonly invalidOrInaccessibleIssueCount: number;
  readonly totalIssueCount: number;
};

/** Does the same to issue after issue, each by itself: what one refuses does not keep the others from it. */
export async function forEachIssue(
  site: Site,
  caller: Person,
  idsOrKeys: readonly string[],
  work: (on: VisibleIssue) => void | Promise<void>,
): Promise<BulkOutcome> {
  const processedAccessibleIssues: number[] = [];
  const failedAccessibleIssues: Record<string, readonly string[]> = {};
  let invalidOrInaccessibleIssueCount = 0;
  for (const idOrKey of new Set(idsOrKeys)) {
    const on = findVisibleIssue(site, caller.accountId, idOrKey);
    if (!on) {
      invalidOrInaccessibleIssueCount += 1;
      continue;
    }
    try {
      await work(on);
      processedAccessibleIssues.push(on.issue.id);
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      failedAccessibleIssues[String(on.issue.id)] = [...error.errorMessages, ...Object.values(error.errors)];
    }
  }
  const totalIssueCount = new Set(idsOrKeys).size;
  return { processedAccessibleIssues, failedAccessibleIssues, invalidOrInaccessibleIssueCount, totalIssueCount };
}

/** The outcome of several such runs in one. */
export function together(outcomes: readonly BulkOutcome[]): BulkOutcome {
  return {
    processedAccessibleIssues: outcomes.flatMap((outcome) => outcome.processedAccessibleIssues),
    failedAccessibleIssues: Object.assign(
      {},
      ...outcomes.map((outcome) => outcome.failedAccessibleIssues),
    ) as BulkOutcome["failedAccessibleIssues"],
    invalidOrInaccessibleIssueCount: outcomes.reduce((sum, outcome) => sum + outcome.invalidOrInaccessibleIssueCount, 0),
    totalIssueCount: outcomes.reduce((sum, outcome) => sum + outcome.totalIssueCount, 0),
  };
}
