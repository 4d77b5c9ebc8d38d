import type { SiteFacts } from "../../core/configuration/site-facts";
import type { OwedPage } from "../../core/escalation/owed-page";
import type { PageOutcome } from "../../core/escalation/settle-page";
import { PlatformError } from "../../core/platform-error";
import type { Ports } from "../ports";

/** What became of a claimed step, or why it is still owed. */
export type PerformedPage = { readonly outcome: PageOutcome } | { readonly failure: PlatformError };

/**
 * Does in Jira what a claimed step owes, the mail last. What Jira refuses for good is said, and the rest is done.
 * @param isRetry the invocation that claimed it did not come to an end.
 */
export async function performPage(
  page: OwedPage,
  issueId: string,
  isRetry: boolean,
  fields: SiteFacts["fields"],
  ports: Ports,
): Promise<PerformedPage> {
  const refusals: string[] = [];
  try {
    for (const effect of page.effects) {
      const performed = await ports.pages.perform(issueId, effect, isRetry, fields);
      if (!performed.ok) refusals.push(performed.refusal);
    }
  } catch (failure) {
    if (failure instanceof PlatformError) return { failure };
    throw failure;
  }
  const at = ports.clock.now();
  if (refusals.length === page.effects.length) return { outcome: { kind: "refused", at, reason: refusals.join(" ") } };
  const mayHaveMailedTwice = isRetry && page.effects.some(({ kind }) => kind === "mail");
  return { outcome: { kind: "paged", at, mayHaveMailedTwice, refusals: [...page.unread, ...refusals] } };
}
