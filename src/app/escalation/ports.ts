import type { AccountId } from "../../core/actor";
import type { SiteFacts } from "../../core/configuration/site-facts";
import type { HandlingFields } from "../../core/escalation/handling-fields";
import type { PageEffect } from "../../core/escalation/owed-page";
import type { Result } from "../../core/result";

/** What a step does in Jira, as the app. Each call throws a PlatformError when Jira did not answer as it should. */
export type Pages = {
  /**
   * Does one effect. A refusal is Jira's final no, in its own words.
   * @param isRetry somebody may have done it before: what Jira can recognise is looked for first. A mail it cannot.
   */
  perform(issueId: string, effect: PageEffect, isRetry: boolean, fields: SiteFacts["fields"]): Promise<Result<void, string>>;
  /** Makes the app's read-only fields say this. */
  tellFields(issueId: string, values: HandlingFields, fields: NonNullable<SiteFacts["fields"]["handling"]>): Promise<void>;
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
