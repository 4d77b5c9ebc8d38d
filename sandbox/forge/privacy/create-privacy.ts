import { z } from "zod";
import { PRIVACY_LIMITS } from "../../limits";
import type { Jira } from "../../seams";

/** Answers which of the accounts an app reports it must erase or read again. */
export type Privacy = { report(request: unknown): Response };

/** An app is to report every account at least this often. */
const CYCLE_DAYS = "7";

const reportRequest = z.object({
  accounts: z
    .array(z.object({ accountId: z.string().min(1), updatedAt: z.iso.datetime({ offset: true }) }))
    .min(1)
    .max(PRIVACY_LIMITS.accountsPerRequest),
});

/**
 * Gives the personal data reports of the site: `closed` for a deleted account, `updated` for a person whose name
 * changed after the app read it. Of a deactivated account, and of one the site never knew, nothing is said: our choice.
 *
 * @see https://developer.atlassian.com/platform/forge/user-privacy-guidelines/
 */
export function createPrivacy(jira: Pick<Jira, "people">): Privacy {
  return {
    report(request) {
      const parsed = reportRequest.safeParse(request);
      if (!parsed.success) return Response.json({ errorType: "BAD_REQUEST", errorMessage: z.prettifyError(parsed.error) }, { status: 400 });
      const people = new Map(jira.people().map((person) => [person.accountId, person]));
      const accounts = parsed.data.accounts.flatMap(({ accountId, updatedAt }) => {
        const person = people.get(accountId);
        if (person?.state === "closed") return [{ accountId, status: "closed" }];
        return person !== undefined && person.changedAt > Date.parse(updatedAt) ? [{ accountId, status: "updated" }] : [];
      });
      const headers = { "Cycle-Period": CYCLE_DAYS };
      return accounts.length === 0 ? new Response(null, { status: 204, headers }) : Response.json({ accounts }, { headers });
    },
  };
}
