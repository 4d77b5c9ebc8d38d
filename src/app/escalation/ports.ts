import type { AccountId } from "../../core/actor";
import type { SiteFacts } from "../../core/configuration/site-facts";
import type { HandlingFields } from "../../core/escalation/handling-fields";
import type { LedgerLine } from "../../core/escalation/ledger-line";
import type { PageEffect } from "../../core/escalation/owed-page";
import type { GoalShadow } from "../../core/goal/goal-shadow";
import type { Result } from "../../core/result";
import type { Instant } from "../../core/time";

/** What a step does in Jira, as the app. Each call throws a PlatformError when Jira did not answer as it should. */
export type Pages = {
  /**
   * Does one effect. A refusal is Jira's final no, in its own words.
   * @param isRetry somebody may have done it before: what Jira can recognise is looked for first. A mail it cannot.
   */
  perform(issueId: string, effect: PageEffect, isRetry: boolean, fields: SiteFacts["fields"]): Promise<Result<void, string>>;
  /** Makes the app's read-only fields say this. */
  tellFields(issueId: string, values: HandlingFields, fields: NonNullable<SiteFacts["fields"]["handling"]>): Promise<void>;
  /** Makes the property that JQL searches say this of the goals. */
  tellGoals(issueId: string, shadow: GoalShadow): Promise<void>;
};

/** Who people are to Jira, asked as the app. */
export type People = {
  /** The members of a group, at most fifty; none where it is gone. Null where Jira does not let the app read groups. */
  membersOf(groupId: string): Promise<readonly AccountId[] | null>;
  /** null where the project has none, or is gone. */
  leadOf(projectId: string): Promise<AccountId | null>;
  /** Those of these accounts that are open, in the order given: a closed or removed one is never paged. */
  reachable(accountIds: readonly AccountId[]): Promise<readonly AccountId[]>;
};

/** Every step that fell due, for a year. Reads may lag behind what was written. */
export type Ledger = {
  /**
   * The last due first, at most `limit` (100), none due before `since`.
   * `page` comes from the answer before; null for the first, and of the last.
   */
  newest(want: {
    readonly limit: number;
    readonly since: Instant | null;
    readonly page: string | null;
  }): Promise<{ readonly lines: readonly LedgerLine[]; readonly nextPage: string | null }>;
  /** Those of one incident, the last due first; the newest hundred. */
  ofIssue(issueId: string): Promise<readonly LedgerLine[]>;
};

/** The five-minute schedule, as it is known to have run. */
export type Sweeps = {
  /** When it last ran; null where it is not known to have. */
  lastRanAt(): Promise<Instant | null>;
  ran(at: Instant): Promise<void>;
};

/** An issue as the person of this invocation may see it. */
export type SeenIssue = { readonly issueId: string; readonly issueKey: string; readonly summary: string };

/** Those of these issues (100 at most) that the person of this invocation may browse. */
export type Browsable = { of(issueIds: readonly string[]): Promise<readonly SeenIssue[]> };
