import type { OwedDecision } from "./incident-record";
import type { IssueSnapshot } from "./issue-snapshot";

/** Whether a decision copies levels from fields of the site's own. */
export function isCopying({ copiedFrom }: OwedDecision): boolean {
  return copiedFrom !== undefined;
}

/** Whether copying is still wanted: nobody has chosen another of the levels since. */
export function isCopyWanted({ effects }: OwedDecision, issue: IssueSnapshot): boolean {
  const isFree = (present: string | null, copied: string | undefined): boolean =>
    copied === undefined || present === null || present === copied;
  return effects.every(
    (effect) => effect.kind !== "edit-issue" || (isFree(issue.impact, effect.impact) && isFree(issue.urgency, effect.urgency)),
  );
}
