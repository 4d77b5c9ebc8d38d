import type { Jira } from "../../seams";
import { createScopeGuard } from "../scopes/scope-guard";
import { proxyError } from "./proxy-answers";

/** Says no where an app may not call Jira as a person who is not there: `asUser(accountId)`. */
export type ImpersonationGuard = {
  /** The refusal; null when the manifest allows it for all that the operation needs, and there is such a person. */
  refuse(accountId: string, method: string, path: string): Response | null;
};

/**
 * Gives the guard over the scopes that have `allowImpersonation`. Forge gives neither code nor words for a refusal:
 * that it is the one of a missing user is our choice, as is that the invoking person, too, counts as not there.
 */
export function createImpersonationGuard(impersonation: readonly string[], jira: Pick<Jira, "accounts">): ImpersonationGuard {
  const scopes = createScopeGuard(impersonation);
  return {
    refuse(accountId, method, path) {
      if (scopes.refuseJira(method, path))
        return noUser(`The manifest does not allow impersonation in the scopes of ${method} ${path.split("?")[0] ?? ""}.`);
      const person = jira.accounts().find((account) => account.accountId === accountId && account.accountType === "atlassian");
      return person ? null : noUser(`There is no person ${accountId} to act as.`);
    },
  };
}

function noUser(message: string): Response {
  return proxyError(401, "NEEDS_AUTHENTICATION_ERR", message);
}
